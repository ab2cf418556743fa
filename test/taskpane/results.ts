import { Decimal } from 'decimal.js';
import {
  measured,
  type CannotTell,
  type Finding,
  type FindingVerdict,
  type JudgedRelation,
  type Severity,
} from '../../src/budget/Finding';
import { EXACT, type Figure, type Origin } from '../../src/budget/Figure';
import type { LinearRelation } from '../../src/budget/Relation';
import { judge } from '../../src/budget/judge';
import type { Diagnosis, Undetermined } from '../../src/diagnose/Diagnosis';
import type { CheckResult } from '../../src/pipeline/results';
import { at as place } from '../report/fixtures';
import { buildBook } from '../support/book';

export { place };

export const figure = (cell: string, value: Decimal.Value, origin: Origin = 'typed'): Figure => ({
  value: new Decimal(value),
  unit: '万元',
  precision: EXACT,
  origin,
  place: place(cell),
});

/** `total('1!B4', 10, ['1!B5', 6], ['1!B6', 3])`: a sum as rules state it. */
export const total = (
  cell: string,
  value: number,
  ...parts: readonly (readonly [string, number])[]
): LinearRelation => ({
  kind: 'linear',
  rule: 'table-total',
  subject: { table: '1 部门收支总表', row: '合计', column: '预算数' },
  total: figure(cell, value),
  totalLabel: '合计',
  parts: parts.map(([at, v], i) => ({ figure: figure(at, v), weight: 1, label: `分项${i + 1}` })),
  comparison: 'equal',
});

export const judged = (relation: LinearRelation): JudgedRelation => ({
  relation,
  judgement: judge(relation),
});

interface FindingOptions {
  readonly rule?: string;
  readonly severity?: Severity;
  readonly verdict?: FindingVerdict;
  readonly cells?: readonly string[];
  readonly stated?: number;
  readonly expected?: number;
  readonly relation?: LinearRelation;
}

/** A finding of the form rules, or with `relation` of the relation rules. */
export function finding(options: FindingOptions = {}): Finding {
  const {
    rule = 'numbers-as-text',
    severity = 'error',
    cells = ['1!B4'],
    stated,
    expected,
    relation,
  } = options;
  return {
    rule: relation?.rule ?? rule,
    severity,
    verdict: options.verdict ?? (relation ? 'inconsistent' : 'form'),
    message: relation ? { id: 'relation.inconsistent', data: {} } : { id: 'pane.host.none', data: {} },
    places: cells.map((cell) => ({ place: place(cell), role: relation ? 'total' : 'cell' })),
    ...(stated === undefined ? {} : { stated: measured(new Decimal(stated), '万元') }),
    ...(expected === undefined ? {} : { expected: measured(new Decimal(expected), '万元') }),
    ...(stated === undefined || expected === undefined
      ? {}
      : { difference: measured(new Decimal(stated).minus(expected), '万元') }),
    ...(relation ? { relation } : {}),
  };
}

interface DiagnosisOptions {
  readonly cell: string;
  readonly stated: number;
  readonly suggested?: number;
  readonly explains: readonly number[];
  readonly together?: readonly number[];
  readonly origin?: Origin;
  /** One of its own unless given. */
  readonly group?: number;
  readonly rank?: number;
}

let nextGroup = 1000;

export const diagnosis = ({
  cell,
  stated,
  suggested,
  explains,
  together,
  origin,
  group,
  rank = 0,
}: DiagnosisOptions): Diagnosis => ({
  kind: 'cell',
  figure: figure(cell, stated, origin),
  stated: measured(new Decimal(stated), '万元'),
  ...(suggested === undefined ? {} : { suggested: measured(new Decimal(suggested), '万元') }),
  why: ['transposed-digits'],
  explains,
  unique: true,
  group: group ?? nextGroup++,
  rank,
  ...(together ? { together } : {}),
});

/** A result of a book with one table on a sheet `1`. */
export const result = (
  findings: readonly Finding[],
  diagnoses: readonly Diagnosis[] = [],
  more: {
    readonly relations?: readonly JudgedRelation[];
    readonly cannotTell?: readonly CannotTell[];
    readonly undetermined?: readonly Undetermined[];
  } = {},
): CheckResult => ({
  book: buildBook([
    {
      kind: 'revenue-expenditure-summary',
      sheet: '1',
      title: '部门收支总表',
      income: ['一、拨款 | 10', '收入总计 | 10'],
      expenditure: ['一、一般公共服务支出 | 10', '支出总计 | 10'],
    },
  ]),
  relations: more.relations ?? [],
  findings,
  cannotTell: more.cannotTell ?? [],
  diagnoses,
  undetermined: more.undetermined ?? [],
  bases: {},
});
