import { Decimal } from 'decimal.js';
import { parseAddress } from '../../src/budget/address';
import { EXACT, written, type Figure } from '../../src/budget/Figure';
import { measured, type Finding, type Severity } from '../../src/budget/Finding';
import { judge } from '../../src/budget/judge';
import { cellPlace, type CellPlace } from '../../src/budget/Place';
import {
  figuresOf,
  type LinearRelation,
  type RatioRelation,
  type Relation,
  type Term,
} from '../../src/budget/Relation';
import type { Unit } from '../../src/budget/Unit';
import type { Diagnosis } from '../../src/diagnose/Diagnosis';
import type { CheckResult } from '../../src/pipeline/results';
import { book } from '../narrative/buildBook';

/** `at('3-3!C7')` */
export function at(reference: string): CellPlace {
  const [sheet = '', address = ''] = reference.split('!');
  const { row, column } = parseAddress(address)!;
  return cellPlace(sheet, row, column);
}

/** A figure in a cell; `decimals` when its digits may be a rounding. */
export const cell = (reference: string, value: string, unit: Unit = '万元', decimals?: number): Figure => ({
  value: new Decimal(value),
  unit,
  precision: decimals === undefined ? EXACT : written(decimals),
  origin: 'typed',
  place: at(reference),
});

export const term = (label: string, figure: Figure, weight: 1 | -1 = 1): Term => ({ label, figure, weight });

/** total = Σ parts, stated by the rule `column-total` unless said otherwise. */
export const sum = (
  total: Figure,
  parts: readonly Term[],
  more: Partial<LinearRelation> = {},
): LinearRelation => ({
  kind: 'linear',
  rule: 'column-total',
  subject: { table: '3-3', row: '合计', column: '合计' },
  total,
  totalLabel: '合计',
  parts,
  comparison: 'equal',
  ...more,
});

export const share = (
  stated: Figure,
  numerator: readonly Term[],
  denominator: readonly Term[],
  more: Partial<RatioRelation> = {},
): RatioRelation => ({
  kind: 'ratio',
  rule: 'shares',
  subject: { table: '结构' },
  stated,
  statedLabel: '占比',
  numerator,
  denominator,
  ratio: 'share',
  ...more,
});

/** The finding that a judged relation gives, as the pipeline makes it. */
export function findingOf(relation: Relation, severity: Severity = 'error'): Finding {
  const j = judge(relation);
  if (j.verdict === 'consistent' || j.verdict === 'cannot-tell') throw new Error(`no finding: ${j.verdict}`);
  const figures = figuresOf(relation);
  const { unit } = figures[0]!.figure;
  return {
    rule: relation.rule,
    severity: j.verdict === 'rounding' ? 'info' : j.verdict === 'truncated' ? 'warning' : severity,
    verdict: j.verdict,
    message: { id: `relation.${j.verdict}`, data: {} },
    places: figures.map(({ figure, role }) => ({ place: figure.place, role })),
    stated: measured(j.stated, unit),
    ...(j.expected ? { expected: measured(j.expected, unit) } : {}),
    ...(j.difference ? { difference: measured(j.difference, unit) } : {}),
    relation,
  };
}

/** A finding about form, with a message that every locale has. */
export const formFinding = (
  rule: string,
  places: readonly string[],
  severity: Severity = 'warning',
): Finding => ({
  rule,
  severity,
  verdict: 'form',
  message: { id: 'cli.no-tables', data: { sheets: ['甲', '乙'] } },
  places: places.map((p) => ({ place: at(p), role: 'cell' })),
});

/** 2.59 beside 0 + 0 + 2.95. */
export const wrongTotal = (): Finding =>
  findingOf(
    sum(cell('3-3!C7', '2.59'), [
      term('因公出国', cell('3-3!D7', '0')),
      term('公务用车', cell('3-3!E7', '0')),
      term('公务接待', cell('3-3!H7', '2.95')),
    ]),
  );

export const resultOf = (findings: readonly Finding[], more: Partial<CheckResult> = {}): CheckResult => ({
  book: book(2023, []),
  relations: findings.flatMap((f) =>
    f.relation ? [{ relation: f.relation, judgement: judge(f.relation) }] : [],
  ),
  findings,
  cannotTell: [],
  diagnoses: [],
  undetermined: [],
  bases: {},
  ...more,
});

/** That a cell should hold another value, which explains the first finding. */
export const diagnosis = (figure: Figure, suggested: string, more: Partial<Diagnosis> = {}): Diagnosis => ({
  kind: 'cell',
  figure,
  stated: measured(figure.value, figure.unit),
  suggested: measured(new Decimal(suggested), figure.unit),
  why: [],
  explains: [0],
  unique: true,
  group: 0,
  rank: 0,
  ...more,
});
