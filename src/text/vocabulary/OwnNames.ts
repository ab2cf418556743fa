import { coverRanges, indexOf, rangesOf, type NameIndex } from './opaque';
import { withoutNoise } from './lexicon';

/** Names that the workbook of a text brings: opaque like those of subjects, and each the name of a row. In squeezed form. */
export interface OwnNames {
  readonly projects: NameIndex;
  readonly units: NameIndex;
  /** Both. */
  readonly all: NameIndex;
}

export const ownNames = (projects: readonly string[], units: readonly string[]): OwnNames => ({
  projects: indexOf(projects),
  units: indexOf(units),
  all: indexOf([...projects, ...units]),
});

/** A text without a workbook brings none. */
export const NO_NAMES = ownNames([], []);

/** The text with these names covered: nothing inside them means anything. */
export const coverOwn = (text: string, { all }: OwnNames): string =>
  all.size === 0 ? text : coverRanges(text, rangesOf(all, text));

/** The project that a label ends in, with nothing before it: `用于档案数字化经费项目支出`. */
export function projectIn(label: string, { projects }: OwnNames): string | undefined {
  if (projects.size === 0) return undefined;
  const range = rangesOf(projects, label).at(-1);
  if (!range) return undefined;
  const [from, to] = range;
  const behind = label.slice(to).replace(/^(?:专项|项目)/, '');
  return withoutNoise(label.slice(0, from)) === '' && withoutNoise(behind) === ''
    ? label.slice(from, to)
    : undefined;
}

/** Whether a body is one of the workbook's units. */
export const isUnit = (body: string, { units }: OwnNames): boolean =>
  units.get(body.charCodeAt(0))?.includes(body) === true;

/** The unit that a label begins with, and the words behind its name. */
export function unitIn(
  label: string,
  { units }: OwnNames,
): { readonly unit: string; readonly behind: string } | undefined {
  const range = units.size === 0 ? undefined : rangesOf(units, label)[0];
  if (!range || withoutNoise(label.slice(0, range[0])) !== '') return undefined;
  return { unit: label.slice(...range), behind: label.slice(range[1]) };
}
