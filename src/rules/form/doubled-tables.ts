import type { BudgetTable } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import type { BookRule } from '../Rule';
import { byFrequency } from './support/groups';
import { formFinding } from './support/findings';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'doubled-tables',
  category: 'form',
  severity: 'warning',
  basis: basis(practice('一套公开表中每张表只列一次，两张同名的表不知以哪张为准')),
} as const;

/**
 * The same table twice for one department and year. A page that continues a table （续） is part of it;
 * two tables of a kind under different titles (部门 and 政府经济分类) are two tables.
 */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book }) {
    const kinds = new Set(book.tables.map((t) => t.kind));
    if (kinds.size === book.tables.length) return { findings: [] };
    const tables = book.tables.filter((t) => !isContinued(t));
    const groups = byFrequency(tables, (t) =>
      [t.kind, bareTitle(t), department(t, book.department), t.year].join('|'),
    );
    return {
      findings: groups
        .filter((g) => g.length > 1)
        .map((g) =>
          formFinding(
            meta,
            {
              id: 'doubled-tables.doubled',
              data: { table: g[0]!.title, count: g.length, sheets: g.map((t) => t.sheet) },
            },
            [...g.slice(1), g[0]!].map((t) => t.titlePlace),
          ),
        ),
    };
  },
};

const isContinued = (table: BudgetTable): boolean => /\(续表?[^()]*\)|续表$/.test(normalName(table.title));

const bareTitle = (table: BudgetTable): string =>
  normalName(table.title)
    .replace(/^附?表[\d-]+[、.:]?/, '')
    .replace(/\d{4}年度?/, '');

const department = (table: BudgetTable, usual: string | undefined): string =>
  normalName(table.department ?? usual ?? '');
