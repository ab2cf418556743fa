import { groupBy } from '../../budget/groupBy';
import { normalName } from '../../budget/names';
import type { Decimal } from 'decimal.js';
import type { TextRule } from '../Rule';
import type { TextFinding } from '../TextFinding';
import type { TextInput } from '../TextInput';
import { wordingFinding } from './support/findings';
import type { Comparison } from '../../text/Reading';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'copied-paragraph',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('各科目的金额、增减和原因是该科目自身的情况')),
} as const;

/**
 * A paragraph that was copied from another item and not changed: two subjects with one and the same amount, base and
 * change; or a heading of one “三公” item over the figures of another.
 */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({ findings: [...sameFigures(input), ...otherItem(input)] }),
};

function sameFigures(input: TextInput): readonly TextFinding[] {
  const first = new Map<string, Comparison>();
  return input.reading.comparisons.flatMap((c) => {
    const subject = c.now?.measure?.subject;
    const key = figuresKey(c);
    if (!subject?.itemName || !key || c.now!.figure.place.kind !== 'text') return [];
    const before = first.get(key);
    if (!before) {
      first.set(key, c);
      return [];
    }
    const other = before.now!.measure!.subject!;
    if (pathOf(other) === pathOf(subject)) return [];
    // The tables have it so: in round figures two subjects may well be alike.
    if ([before, c].every((s) => input.confirmed.has(s.now!.index))) return [];
    return [
      wordingFinding(
        input,
        meta,
        {
          id: 'copied-paragraph.same-figures',
          data: { item: subject.itemName, other: other.itemName ?? '' },
        },
        c.now!.figure.place,
        { more: before.now!.figure.place.kind === 'text' ? [before.now!.figure.place] : [] },
      ),
    ];
  });
}

const pathOf = (s: { className?: string; sectionName?: string; itemName?: string }): string =>
  [s.className, s.sectionName, s.itemName].map((n) => normalName(n ?? '')).join('>');

/** Amount, and base or change, and rate: all of them alike by chance is out of the question unless they are zero. */
function figuresKey(c: Comparison): string | null {
  const value = (d: { figure: { value: Decimal } } | undefined): string => d?.figure.value.toString() ?? '';
  if (
    !c.now ||
    c.now.figure.value.isZero() ||
    !(c.base ?? c.change) ||
    (c.base ?? c.change)!.figure.value.isZero()
  )
    return null;
  return [c.now, c.base, c.change, c.rate].map(value).join('/');
}

const NAMES: Readonly<Record<string, string>> = {
  abroad: '因公出国（境）费',
  reception: '公务接待费',
  vehicles: '公务用车购置及运行费',
};

/** The item of a heading, in the order in which the words are looked for. */
const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/出国/, 'abroad'],
  [/接待/, 'reception'],
  [/用车|公车/, 'vehicles'],
];

const itemOf = (part: string): string => (part.startsWith('vehicle') ? 'vehicles' : part);

function otherItem(input: TextInput): readonly TextFinding[] {
  const { document } = input;
  const bySection = groupBy(
    input.reading.claims.filter(
      (c) => c.role === 'level' && c.measure?.family === 'three-public' && c.measure.part !== 'total',
    ),
    (c) => c.section,
  );
  return document.sections.flatMap((section) => {
    const title = section.heading?.title ?? '';
    const own = HEADINGS.filter(([pattern]) => pattern.test(title)).map(([, item]) => item);
    if (own.length !== 1 || !section.path.includes('three-public')) return [];
    const claims = bySection.get(section.index) ?? [];
    const [claim] = claims;
    if (
      !claim ||
      claims.some((c) => itemOf(c.measure!.part) === own[0]) ||
      claim.figure.place.kind !== 'text'
    )
      return [];
    return [
      wordingFinding(
        input,
        meta,
        {
          id: 'copied-paragraph.other-item',
          data: { heading: title, item: NAMES[itemOf(claim.measure!.part)] ?? claim.label },
        },
        claim.figure.place,
      ),
    ];
  });
}
