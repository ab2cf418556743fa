/** How a rolled text stands beside the text of the same manner of this year, written from the facts. */
export interface Count {
  right: number;
  open: number;
  lost: number;
  wrong: number;
  stale: number;
  unmarked: number;
  /** Words of direction that say another one. */
  turned: number;
  /** The same thing asked twice in a row. */
  doubled: number;
  all: number;
  notes: string[];
}

const NUMBER = /-?\d[\d,]*(?:\.\d+)?(?:万元|元|%)?/g;
const UNITED = /-?\d[\d,]*(?:\.\d+)?(?:万元|元|%)/g;

const dropZeroChanges = (t: string): string =>
  t.replace(/(?:增加|减少)0(?:\.0+)?万元(?:，增长0(?:\.0+)?%)?/g, '持平');
/** Figures of a paragraph; in a row of a table all numbers but codes. */
const figures = (t: string): string[] =>
  /[|\t]/.test(t)
    ? t.split(/[|\t]/).flatMap((c) => (/^-?[\d,]+\.\d+%?$/.test(c.trim()) ? [c.trim()] : []))
    : (dropZeroChanges(t).match(UNITED) ?? []);
/** A rate of amounts that the book prints in 万元 may differ in its last digits. */
const isRateNear = (a: string, b: string, isRate: boolean): boolean =>
  isRate && a.endsWith('%') && b.endsWith('%') && Math.abs(parseFloat(a) - parseFloat(b)) < 0.3;
const DIRECTIONS = /增加|减少|增长|下降|上升|大于|小于|持平|无变化/g;
const ways = (t: string): string =>
  (dropZeroChanges(t).match(DIRECTIONS) ?? [])
    .map((w) => (w === '无变化' ? '持平' : w === '上升' ? '增长' : w))
    .join();
/** How many words of planned and spent say more; only to be told where all is there. */
const more = (t: string): number => (t.includes('【') ? 0 : (t.match(/大于/g) ?? []).length);
const bare = (t: string): string =>
  t
    .replace(/【请核对：|【待填：[^】]*】|】|[⟦⟧]|(?<=[|\t]) | (?=[|\t])/g, '')
    .replace(NUMBER, '')
    .replace(/\t/g, '|');
const grams = (t: string): Map<string, number> => {
  const b = bare(t);
  const m = new Map<string, number>();
  for (let i = 0; i < b.length - 1; i++) m.set(b.slice(i, i + 2), (m.get(b.slice(i, i + 2)) ?? 0) + 1);
  return m;
};
function alike(a: Map<string, number>, b: Map<string, number>): number {
  let [common, sa, sb] = [0, 0, 0];
  for (const [k, n] of a) common += Math.min(n, b.get(k) ?? 0);
  for (const n of a.values()) sa += n;
  for (const n of b.values()) sb += n;
  return sa + sb === 0 ? 1 : (2 * common) / (sa + sb);
}

/** Pairs of paragraphs in order. */
export function align(
  a: readonly string[],
  b: readonly string[],
): (readonly [number | null, number | null])[] {
  const [ga, gb] = [a.map(grams), b.map(grams)];
  const score = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const like = ga.map((x) => gb.map((y) => alike(x, y)));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const s = like[i]![j]!;
      score[i]![j] = Math.max(score[i + 1]![j]!, score[i]![j + 1]!, s > 0.4 ? s + score[i + 1]![j + 1]! : 0);
    }
  const out: (readonly [number | null, number | null])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (
      i < a.length &&
      j < b.length &&
      like[i]![j]! > 0.4 &&
      score[i]![j] === like[i]![j]! + score[i + 1]![j + 1]!
    )
      out.push([i++, j++]);
    else if (i < a.length && score[i]![j] === score[i + 1]![j]) out.push([i++, null]);
    else if (j < b.length) out.push([null, j++]);
    else out.push([i++, null]);
  }
  return out;
}

export function judge(
  rolled: readonly string[],
  wanted: readonly string[],
  last: readonly string[],
  isRate = false,
): Count {
  const count: Count = {
    right: 0,
    open: 0,
    lost: 0,
    wrong: 0,
    stale: 0,
    unmarked: 0,
    turned: 0,
    doubled: 0,
    all: 0,
    notes: [],
  };
  const lastFigures = new Set(last.flatMap((p) => figures(p.replace(/[⟦⟧]/g, ''))));
  const owned = new Set(
    last
      .flatMap((p) => [...p.matchAll(/⟦([^⟧]*)⟧/g)].flatMap((m) => m[1]!.match(NUMBER) ?? []))
      .filter((n) => n.length > 2),
  );
  for (const [i, j] of align(wanted, rolled)) {
    const want = i === null ? [] : figures(wanted[i]!.replace(/⟦[^⟧]*⟧/g, ''));
    const got = j === null ? '' : rolled[j]!;
    const plain = got.replace(/【[^】]*】/g, '');
    count.all += want.length;
    const left = [...want];
    const bad: string[] = [];
    for (const g of figures(plain)) {
      const at = left.findIndex((w) => w === g || isRateNear(w, g, isRate));
      if (at >= 0) {
        left.splice(at, 1);
        count.right++;
      } else if (lastFigures.has(g)) {
        if (owned.has(g)) count.unmarked++;
        else count.stale++;
        bad.push(`${owned.has(g) ? 'UNMARKED' : 'STALE'} ${g}`);
      } else {
        count.wrong++;
        bad.push(`WRONG ${g}`);
      }
    }
    const isTurned =
      j !== null &&
      bad.length === 0 &&
      left.length === 0 &&
      i !== null &&
      ways(wanted[i]!.replace(/⟦[^⟧]*⟧/g, '')) !== ways(plain);
    const hasMore = j !== null && i !== null && more(wanted[i]!.replace(/⟦[^⟧]*⟧/g, '')) < more(plain);
    if (isTurned || hasMore) {
      count.turned++;
      bad.push(`TURNED`);
    }
    const doubled = got.includes('|') ? null : /(【[^】]*】)[^【]{0,12}\1/.exec(got);
    if (doubled) {
      count.doubled++;
      bad.push(`DOUBLED ${doubled[0]}`);
    }
    const isMarked = got.includes('【');
    if (isMarked) count.open += left.length;
    else count.lost += left.length;
    if (left.length > 0) bad.push(`${isMarked ? 'OPEN' : 'LOST'} ${left.join(' ')}`);
    if (bad.length > 0)
      count.notes.push(
        `${bad.join('; ')}\n    want ${i === null ? '-' : wanted[i]!}\n    got  ${got || '-'}`,
      );
  }
  return count;
}
