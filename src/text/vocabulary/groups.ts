import type { Fund } from '../../budget/Fund';
import { withPart, type MeasurePart, type TextMeasure } from '../measure/TextMeasure';

/** Groups of parts that make up one whole: two parts of one group stand beside each other, never one inside the other. */
export function groupOf(m: TextMeasure | undefined): string | undefined {
  if (!m || m.qualifier) return undefined;
  if (m.subject && (m.part === 'basic' || m.part === 'project')) return 'kinds';
  if (m.subject) return m.subject.itemName ? 'items' : m.subject.sectionName ? 'sections' : 'classes';
  switch (m.family) {
    case 'three-public':
      if (m.part === 'total') return undefined;
      return m.part === 'vehicle-purchase' || m.part === 'vehicle-operation' ? 'vehicles' : 'three-public';
    case 'procurement':
      if (m.part === 'total' || m.part.startsWith('set-aside')) return undefined;
      return m.part.endsWith('centralised') ? 'ways of procurement' : 'procurement';
    case 'economic':
      return 'economic';
    case 'income':
      return m.part === 'total' || m.part === 'year' ? undefined : 'sources';
    case 'expenditure':
      if (m.part === 'personnel' || m.part === 'public') return 'basic';
      return m.part === 'total' || m.part === 'current' ? 'funds' : 'kinds';
    case 'balance':
    case 'office-operation':
    case 'count':
    case 'other':
      return undefined;
  }
}

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
  switch (groupOf(part)) {
    case 'classes':
    case 'sections':
    case 'items':
    case 'kinds':
      return totals(fund);
    case 'basic':
    case 'economic':
      return [{ family: 'expenditure', part: 'basic', fund }, ...totals(fund)];
    case 'three-public':
      return [{ family: 'three-public', part: 'total', fund }];
    case 'vehicles':
      return [{ family: 'three-public', part: 'vehicles', fund }];
    case 'procurement':
    case 'ways of procurement':
      return [{ family: 'procurement', part: 'total' }];
    case 'sources':
      return [
        { family: 'income', part: 'total', fund: 'all' },
        { family: 'income', part: 'year', fund: 'all' },
        { family: 'balance', part: 'total', fund: 'all' },
      ];
    default:
      return [];
  }
}

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
