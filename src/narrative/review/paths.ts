import type { BudgetBook } from '../../budget/BudgetBook';
import { codesNamed } from '../../budget/subjects';
import type { SectionKind } from '../../budget/TextDocument';
import {
  INCOME_SOURCES,
  lookUp,
  projectRows,
  type ExpenditurePart,
  type Fund,
  type IncomeSource,
  type MeasurePath,
} from '../measures';
import { sameName } from '../../budget/names';
import type { Claim } from '../../text/Reading';
import type { TextMeasure } from '../../text/measure/TextMeasure';
import { codeOf } from './subjects';

/** Where a claim may stand in a book. */
export interface Paths {
  /** Best first: more than one where the words leave open which of several totals they mean. */
  readonly paths: readonly MeasurePath[];
  /** The words leave open whether the book's figure is of the same scope: only an agreement tells something. */
  readonly loose: boolean;
}

const NONE: Paths = { paths: [], loose: true };

/** The paths of a claim's measure. Empty when the tables hold no such measure. */
export function pathsOfClaim(
  book: BudgetBook,
  claim: Pick<Claim, 'measure' | 'label'>,
  section: readonly SectionKind[],
): Paths {
  const m = claim.measure;
  if (!m || m.qualifier) return NONE;
  switch (m.family) {
    case 'income':
      return { paths: incomePaths(book, m), loose: false };
    case 'balance':
      return { paths: [...totals('income', m.fund), ...totals('expenditure', m.fund)], loose: false };
    case 'expenditure':
      return expenditurePaths(book, m);
    case 'three-public':
      return {
        paths: [{ kind: 'three-public', fund: m.fund === 'fund' ? 'fund' : 'general', part: m.part }],
        loose: !section.includes('three-public') && !claim.label.includes('三公'),
      };
    case 'office-operation':
      return officePaths(book);
    case 'economic':
      return economicPaths(m, section);
    case 'other':
      return projectPaths(book, m, claim);
    case 'procurement':
    case 'count':
      return NONE;
  }
}

const isSource = (part: string): part is IncomeSource => (INCOME_SOURCES as readonly string[]).includes(part);

function incomePaths(book: BudgetBook, m: TextMeasure): readonly MeasurePath[] {
  if (m.part === 'total' || m.part === 'year') {
    const paths = totals('income', m.fund);
    return m.part === 'year' ? [...paths].reverse() : paths;
  }
  if (m.part === 'carry-in') {
    // A final account prints what each book began with.
    if (book.executed && (m.fund === 'fund' || m.fund === 'capital'))
      return [{ kind: 'expenditure', fund: m.fund, part: 'carry-over' }];
    if (book.executed && m.fund === 'general') return [];
    const scope = m.fund && m.fund !== 'all' ? 'appropriation' : 'all';
    return [{ kind: 'income', scope, part: 'carry-in' }];
  }
  if (!isSource(m.part)) return [];
  return [
    { kind: 'income', scope: 'all', part: m.part },
    { kind: 'income', scope: 'appropriation', part: m.part },
    // Where no table prints 财政拨款收入 as one figure, it is what the table of the appropriations takes in.
    ...(m.part === 'appropriation'
      ? [{ kind: 'income', scope: 'appropriation', part: 'year' } as const]
      : []),
  ];
}

function totals(kind: 'income' | 'expenditure', fund: Fund | undefined): readonly MeasurePath[] {
  if (kind === 'expenditure') {
    return [
      { kind, fund: fund ?? 'all', part: 'total' },
      { kind, fund: fund ?? 'all', part: 'current' },
    ];
  }
  if (fund === undefined || fund === 'all' || fund === 'appropriation') {
    const scope = fund === 'appropriation' ? 'appropriation' : 'all';
    return [
      { kind, scope, part: 'total' },
      { kind, scope, part: 'year' },
    ];
  }
  return [{ kind, scope: 'all', part: fund }];
}

const BASICS = ['basic', 'personnel', 'public', 'project'] as const;

/** What a final account prints beside them. */
const FINAL_PARTS: ReadonlyMap<string, ExpenditurePart> = new Map([
  ['carry-out', 'carry-out'],
  ['operating-expense', 'operating'],
  ['remit-superior', 'remit-superior'],
  ['subsidise-subordinate', 'subsidise-subordinate'],
]);

function expenditurePaths(book: BudgetBook, m: TextMeasure): Paths {
  const part =
    BASICS.find((p) => p === m.part) ??
    (book.executed ? FINAL_PARTS.get(m.part) : undefined) ??
    (m.part === 'total' || m.part === 'current' ? m.part : undefined);
  if (!part) return NONE;
  const code = m.subject ? codeOf(book, m.subject) : undefined;
  if (m.subject && code === undefined) return NONE;
  const fund = m.fund ?? 'all';
  const withCode = code === undefined ? {} : { code };
  const parts =
    part === 'total'
      ? (['total', 'current'] as const)
      : part === 'current'
        ? (['current', 'total'] as const)
        : ([part] as const);
  const funds: readonly Fund[] =
    fund === 'appropriation'
      ? [fund, 'general']
      : m.subject && fund === 'all'
        ? ['appropriation', 'general', 'all']
        : (part === 'personnel' || part === 'public') && fund === 'all'
          ? [fund, 'general']
          : [fund];
  return {
    paths: funds.flatMap((f) =>
      parts.map((p): MeasurePath => ({ kind: 'expenditure', fund: f, part: p, ...withCode })),
    ),
    loose: false,
  };
}

/** Where no table prints 机关运行经费, places mean their 公用经费 by it, or all 商品和服务支出. */
function officePaths(book: BudgetBook): Paths {
  const own: MeasurePath = { kind: 'office-operation' };
  if (lookUp(book, own)) return { paths: [own], loose: false };
  return {
    paths: [
      { kind: 'expenditure', fund: 'general', part: 'public' },
      { kind: 'economic', scope: 'appropriation', part: 'total', code: '302' },
    ],
    loose: true,
  };
}

function economicPaths(m: TextMeasure, section: readonly SectionKind[]): Paths {
  const codes = m.name ? codesNamed('economic', m.name) : [];
  const basic = section.at(-1) === 'basic';
  // 会议费, 培训费, 差旅费 in a section of their own are those of all appropriations.
  const apart = section.includes('meetings');
  const paths = codes.flatMap((code): MeasurePath[] => {
    const ofBasic: MeasurePath = { kind: 'economic', scope: 'general-basic', part: 'total', code };
    const ofAll: MeasurePath = { kind: 'economic', scope: 'appropriation', part: 'total', code };
    return basic ? [ofBasic] : apart ? [ofAll, ofBasic] : [ofBasic, ofAll];
  });
  return { paths, loose: !basic };
}

function projectPaths(book: BudgetBook, m: TextMeasure, claim: Pick<Claim, 'label'>): Paths {
  const words = claim.label;
  const named = projectRows(book).filter(
    (r) => sameName(r.name, words) || (m.name !== undefined && sameName(r.name, m.name)),
  );
  const code = m.within && codeOf(book, m.within);
  const row =
    named.find((r) => code !== undefined && r.code === code) ?? (named.length === 1 ? named[0] : undefined);
  const pathOf = (project: string, of?: string): MeasurePath => ({
    kind: 'expenditure',
    fund: 'general',
    part: 'project',
    project,
    ...(of ? { code: of } : {}),
  });
  if (row) return { paths: [pathOf(row.name, row.code)], loose: false };
  // Under several subjects: all of it, or what stands under one of them.
  const [first] = named;
  return first
    ? { paths: [pathOf(first.name), ...named.map((r) => pathOf(r.name, r.code))], loose: true }
    : NONE;
}
