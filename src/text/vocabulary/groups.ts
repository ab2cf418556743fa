import type { Fund } from '../../budget/Fund';
import type { SubjectPath } from '../measure/subjectPath';
import { withPart, type Family, type MeasurePart, type TextMeasure } from '../measure/TextMeasure';

/** Groups of parts that make up one whole: two parts of one group stand beside each other, never one inside the other. */
export function groupOf(m: TextMeasure | undefined): string | undefined {
  if (!m || m.qualifier) return undefined;
  return m.subject ? groupOfSubject(m.subject, m.part) : GROUP_IN[m.family]?.(m.part);
}

function groupOfSubject({ itemName, sectionName }: SubjectPath, part: MeasurePart): string {
  if (part === 'basic' || part === 'project') return 'kinds';
  return itemName ? 'items' : sectionName ? 'sections' : 'classes';
}

/** By the family, for what names no subject; the families that are not here have no parts. */
const GROUP_IN: Readonly<Partial<Record<Family, (part: MeasurePart) => string | undefined>>> = {
  'three-public': (part) =>
    part === 'total' ? undefined : part.startsWith('vehicle-') ? 'vehicles' : 'three-public',
  procurement: (part) =>
    part === 'total' || part.startsWith('set-aside')
      ? undefined
      : part.endsWith('centralised')
        ? 'ways of procurement'
        : 'procurement',
  economic: () => 'economic',
  income: (part) => (part === 'total' || part === 'year' ? undefined : 'sources'),
  expenditure: (part) =>
    part === 'personnel' || part === 'public'
      ? 'basic'
      : part === 'total' || part === 'current'
        ? 'funds'
        : 'kinds',
};

const totals = (fund: Fund): readonly TextMeasure[] => [
  { family: 'expenditure', part: 'total', fund },
  { family: 'expenditure', part: 'current', fund },
  { family: 'balance', part: 'total', fund },
];

/** The measures that a part may be a share of when the words name no whole, nearest first. */
export function wholesOf(part: TextMeasure): readonly TextMeasure[] {
  const own = part.fund ?? 'all';
  if ((part.fundAssumed && part.family === 'expenditure') || part.family === 'economic')
    return [...new Set([own, 'all', 'appropriation', 'general'] as const)].flatMap((f) => wholesIn(part, f));
  return wholesIn(part, own);
}

function wholesIn(part: TextMeasure, fund: Fund): readonly TextMeasure[] {
  return WHOLES_IN[groupOf(part) ?? '']?.(fund) ?? [];
}

const inBasic = (fund: Fund): readonly TextMeasure[] => [
  { family: 'expenditure', part: 'basic', fund },
  ...totals(fund),
];
const bought = (): readonly TextMeasure[] => [{ family: 'procurement', part: 'total' }];

/** The wholes of each group, nearest first. */
const WHOLES_IN: Readonly<Record<string, (fund: Fund) => readonly TextMeasure[]>> = {
  classes: totals,
  sections: totals,
  items: totals,
  kinds: totals,
  basic: inBasic,
  economic: inBasic,
  'three-public': (fund) => [{ family: 'three-public', part: 'total', fund }],
  vehicles: (fund) => [{ family: 'three-public', part: 'vehicles', fund }],
  procurement: bought,
  'ways of procurement': bought,
  sources: () => [
    { family: 'income', part: 'total', fund: 'all' },
    { family: 'income', part: 'year', fund: 'all' },
    { family: 'balance', part: 'total', fund: 'all' },
  ],
};

const WHOLE_PARTS: readonly MeasurePart[] = ['total', 'current', 'year'];

/** All the measures that the words after 占 may mean, the likeliest first: the one they name, in its book or in the whole. */
export function wholesNamed(named: TextMeasure): readonly TextMeasure[] {
  const funds =
    named.generic || named.family === 'balance'
      ? (['all', named.fund] as const)
      : ([named.fund, 'all'] as const);
  const families =
    named.family === 'income' || named.family === 'expenditure'
      ? [named.family, 'balance' as const]
      : [named.family];
  const parts = WHOLE_PARTS.includes(named.part) ? [...new Set([named.part, ...WHOLE_PARTS])] : [named.part];
  const { generic: _generic, fund: _fund, ...bare } = named;
  const books =
    named.generic && named.fund !== 'appropriation' ? [...funds, 'appropriation' as const] : funds;
  return [...new Set(books)].flatMap((fund) =>
    families.flatMap((family) =>
      parts.flatMap((part) => withPart({ ...bare, ...(fund ? { fund } : {}) }, family, part) ?? []),
    ),
  );
}
