import type { Department, Entry } from '../Department';
import { ECONOMIC_NAMES, FUNCTIONAL_NAMES } from '../subjects';
import type { Line } from './Printer';

/** The department's entries of this year and of the last, with how they are filtered for a table. */
export interface Years {
  readonly now: Department;
  readonly before: Department;
}

export type Counts = (e: Entry) => boolean;

export const totalLine = (years: Years, counts: Counts, label = '合计'): Line => ({
  label,
  entries: years.now.entries.filter(counts),
  last: years.before.entries.filter(counts),
});

const within = (line: Line, counts: Counts): Pick<Line, 'entries' | 'last'> => ({
  entries: line.entries.filter(counts),
  last: line.last.filter(counts),
});

/** The subjects that a line's money is spent on, this year or last, in the order of their codes. */
export function subjectLines(
  all: Line,
  by: 'item' | 'economic',
  depths: readonly number[],
  lastToo: boolean,
): Line[] {
  const names = by === 'item' ? FUNCTIONAL_NAMES : ECONOMIC_NAMES;
  const codes = new Set(
    [...all.entries, ...(lastToo ? all.last : [])].flatMap((e) => depths.map((d) => e[by].slice(0, d))),
  );
  return [...codes].sort().map((code) => ({
    label: names[code] ?? code,
    code,
    level: depths.indexOf(code.length),
    ...within(all, (e) => e[by].startsWith(code)),
    ...(all.unit ? { unit: all.unit } : {}),
  }));
}

/** A line for each unit that has any money in it. */
export function unitLines(years: Years, counts: Counts): Line[] {
  const all = totalLine(years, counts);
  return years.now.units
    .map((unit, i) => ({ label: unit.name, unit, level: 0, ...within(all, (e) => e.unit === i) }))
    .filter((l) => l.entries.length > 0);
}

/** A line for each project of a line. */
export const projectLines = (all: Line): Line[] =>
  [...new Set(all.entries.flatMap((e) => e.project ?? []))].map((project) => ({
    label: project,
    level: 0,
    ...within(all, (e) => e.project === project),
    ...(all.unit ? { unit: all.unit } : {}),
  }));

/** A line for part of another. */
export const partOf = (all: Line, label: string, counts: Counts): Line => ({ label, ...within(all, counts) });

/** A line that stands for nothing: printed, and always zero. */
export const nothing = (label: string): Line => ({ label, entries: [], last: [] });

/** A line that only heads others. */
export const heading = (label: string): Line => ({ label, entries: [], last: [], bare: true });
