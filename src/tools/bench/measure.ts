/** Runs per figure, after as many warm-up runs; the median is printed. */
export interface Runs {
  readonly warmUp: number;
  readonly counted: number;
}

export const FEW: Runs = { warmUp: 1, counted: 3 };
export const SOME: Runs = { warmUp: 3, counted: 9 };

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/**
 * Times several ways of doing one job in turn (A B C A B C …), so that a drifting machine hits all alike.
 * Counts processor time, which other work on the machine disturbs least.
 * @returns milliseconds of processor time, the median of each
 */
export async function inTurn<K extends string>(
  jobs: Readonly<Record<K, () => unknown>>,
  runs: Runs,
): Promise<Record<K, number>> {
  const names = Object.keys(jobs) as K[];
  const times = new Map<K, number[]>(names.map((n) => [n, []]));
  for (let i = 0; i < runs.warmUp + runs.counted; i++) {
    for (const name of names) {
      const before = process.cpuUsage();
      await jobs[name]();
      const { user, system } = process.cpuUsage(before);
      if (i >= runs.warmUp) times.get(name)!.push((user + system) / 1000);
    }
  }
  return Object.fromEntries(names.map((n) => [n, median(times.get(n)!)])) as Record<K, number>;
}

export const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** A line per target: what was promised, what was measured, and whether it was kept. */
export class Targets {
  private missed = 0;

  atMost(what: string, measured: number, limit: number, unit = 'ms'): void {
    this.line(measured <= limit, `${what}: ${ms(measured)} ${unit} (at most ${limit} ${unit})`);
  }

  atLeast(what: string, measured: number, limit: number): void {
    this.line(measured >= limit, `${what}: ${measured.toFixed(1)}× (at least ${limit}×)`);
  }

  private line(kept: boolean, text: string): void {
    if (!kept) this.missed++;
    console.log(`${kept ? 'kept  ' : 'MISSED'}  ${text}`);
  }

  get exitCode(): number {
    return this.missed > 0 ? 1 : 0;
  }
}
