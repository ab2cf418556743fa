import type { TableKind } from '../../../src/budget/TableKind';
import { rule } from '../../../src/rules/form/missing-tables';
import { testForm } from '../../support/inspect';

const EIGHT: readonly TableKind[] = [
  'revenue-expenditure-summary',
  'revenue-summary',
  'expenditure-summary',
  'appropriation-summary',
  'general-expenditure',
  'general-basic',
  'three-public',
  'fund-expenditure',
];
const NINE: readonly TableKind[] = [...EIGHT, 'capital-expenditure'];
const SICHUAN: readonly TableKind[] = [
  ...NINE,
  'appropriation-economic',
  'general-projects',
  'fund-three-public',
];

const FINAL: readonly TableKind[] = [
  'final-revenue-expenditure-summary',
  'final-revenue-summary',
  'final-expenditure-summary',
  'final-appropriation-summary',
  'final-general-expenditure',
  'final-general-basic',
  'final-three-public',
  'final-fund-expenditure',
  'final-capital-expenditure',
];

const tables = (kinds: readonly TableKind[], ...without: TableKind[]) =>
  kinds.filter((k) => !without.includes(k)).map((kind) => ({ kind }));

testForm(rule, [
  { when: 'the nine tables are there', tables: tables(NINE) },
  { when: 'the Sichuan set is there', tables: tables(SICHUAN) },
  {
    when: 'the table that came later is missing',
    tables: tables(EIGHT),
    findings: ['info missing-tables.missing'],
  },
  {
    when: 'two of the mandatory tables are missing',
    tables: tables(NINE, 'three-public', 'fund-expenditure'),
    findings: ['warning missing-tables.missing', 'warning missing-tables.missing'],
  },
  {
    when: 'one of the Sichuan set’s own tables is missing',
    tables: tables(SICHUAN, 'general-projects'),
    findings: ['warning missing-tables.missing'],
  },
  {
    when: 'one economic table more does not make a Sichuan set',
    tables: [...tables(NINE), { kind: 'appropriation-economic' }],
  },
  {
    when: 'a sheet was not recognised: it may be the table',
    tables: tables(NINE, 'general-basic'),
    others: [{ sheet: '表8', kind: 'unrecognised', reason: 'recognise.no-header' }],
    findings: ['warning missing-tables.unrecognised'],
  },
  ...(
    [
      ['部门基本支出预算表', 'info'],
      ['财政拨款安排的基本支出预算表', 'info'],
      ['基本支出预算表（人员类、运转类公用经费项目）', 'info'],
      ['一般公共预算基本支出表—人员经费', 'warning'],
      ['基本支出表—公用经费', 'warning'],
      ['项目支出预算表', 'warning'],
    ] as const
  ).map(([title, severity]) => ({
    when: `${title} is there in place of the 一般公共预算基本支出表`,
    tables: tables(NINE, 'general-basic'),
    others: [{ sheet: '04', kind: 'beside' as const, title }],
    findings: [`${severity} missing-tables.unrecognised`],
  })),
  {
    when: 'a table stands beside those of a final account: no budget is missing',
    tables: [...tables(FINAL), { kind: 'beside' }],
  },
  {
    when: 'the book is a part of a set',
    tables: [{ kind: 'general-expenditure' }, { kind: 'general-basic' }],
    cannotTell: ['missing-tables.partial'],
  },
]);
