import type { BudgetBook, BudgetRow } from '../../budget/BudgetBook';
import type { TableKind } from '../../budget/TableKind';
import type { Found } from './Found';
import { lookUp } from './lookUp';
import {
  EXPENDITURE_PARTS,
  FUNDS,
  INCOME_SOURCES,
  measureKey,
  THREE_PUBLIC_PARTS,
  type MeasurePath,
} from './MeasurePath';
import { FUNCTIONAL_CLASSES, codesInBook } from './subjects';
import { tableOf } from './tables';

/** Every measure that the book has a figure for, zeros included; each once. */
export function pathsOf(book: BudgetBook): readonly Found[] {
  const seen = new Map<string, Found>();
  for (const path of candidates(book)) {
    const key = measureKey(path);
    const at = seen.has(key) ? null : lookUp(book, path);
    if (at) seen.set(key, at);
  }
  return [...seen.values()];
}

function* candidates(book: BudgetBook): Iterable<MeasurePath> {
  for (const scope of ['all', 'appropriation'] as const) {
    for (const part of ['total', 'year', 'carry-in', ...INCOME_SOURCES] as const)
      yield { kind: 'income', scope, part };
  }
  const codes = [
    ...new Set([...Object.keys(FUNCTIONAL_CLASSES), ...withParents(codesInBook(book, 'functional'))]),
  ];
  for (const fund of FUNDS) {
    for (const part of EXPENDITURE_PARTS) {
      yield { kind: 'expenditure', fund, part };
      if (part !== 'carry-out' && part !== 'distribution')
        for (const code of codes) yield { kind: 'expenditure', fund, part, code };
    }
  }
  for (const row of projectRows(book)) {
    yield {
      kind: 'expenditure',
      fund: 'general',
      part: 'project',
      project: row.name,
      ...(row.code ? { code: row.code } : {}),
    };
  }
  for (const code of withParents(codesInBook(book, 'economic'))) {
    for (const part of ['total', 'basic', 'project'] as const)
      yield { kind: 'economic', scope: 'appropriation', part, code };
    for (const part of ['total', 'personnel', 'public'] as const)
      yield { kind: 'economic', scope: 'general-basic', part, code };
  }
  for (const fund of ['general', 'fund'] as const) {
    for (const part of THREE_PUBLIC_PARTS) yield { kind: 'three-public', fund, part };
  }
  yield { kind: 'office-operation' };
}

const withParents = (codes: readonly string[]): readonly string[] => [
  ...new Set(codes.flatMap((c) => [c.slice(0, 3), c.slice(0, 5), c])),
];

/** The named projects of the table of projects, in their order. */
export const projectRows = (book: BudgetBook): readonly BudgetRow[] =>
  rowsOf(book, 'general-projects').filter((r) => r.kind === 'project');

/** All rows of the table of a kind. */
const rowsOf = (book: BudgetBook, kind: TableKind): readonly BudgetRow[] =>
  tableOf(book, kind)?.blocks.flatMap((b) => b.rows) ?? [];
