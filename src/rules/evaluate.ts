import type { Figure } from '../budget/Figure';
import { judge } from '../budget/judge';
import {
  measured,
  type CannotTell,
  type Finding,
  type FindingPlace,
  type JudgedRelation,
  type Severity,
} from '../budget/Finding';
import { documentOf, type DocumentKind } from '../budget/TableKind';
import { figuresOf, type Judgement, type Relation } from '../budget/Relation';
import type { BookInput, BookRule } from './Rule';

export interface Evaluation {
  readonly relations: readonly JudgedRelation[];
  readonly findings: readonly Finding[];
  readonly cannotTell: readonly CannotTell[];
}

/** Runs rules over a book: states the relations, has them judged, and makes findings of those that don't hold. Pure. */
export function evaluate(rules: readonly BookRule[], input: BookInput): Evaluation {
  const relations: JudgedRelation[] = [];
  const findings: Finding[] = [];
  const cannotTell: CannotTell[] = [];
  const documents = new Set(input.book.tables.map((t) => documentOf(t.kind)));
  for (const rule of rules) {
    if (!concerns(rule, documents)) continue;
    const outcome = rule.check(input);
    if (outcome.findings?.length) findings.push(...outcome.findings);
    if (outcome.cannotTell?.length) cannotTell.push(...outcome.cannotTell);
    const stated = outcome.relations ?? [];
    for (let i = 0; i < stated.length; i++) {
      const relation = stated[i]!;
      const judgement = judge(relation);
      relations.push({ relation, judgement });
      // As nearly all are.
      if (judgement.verdict === 'consistent') continue;
      const finding = findingOf(relation, judgement, rule.meta.severity);
      if (finding) findings.push(finding);
      if (judgement.verdict === 'cannot-tell') {
        cannotTell.push({
          rule: relation.rule,
          reason: { id: `cannot-tell.${judgement.reason ?? 'unit-mismatch'}`, data: {} },
          places: placesOf(relation),
        });
      }
    }
  }
  return { relations, findings, cannotTell };
}

/** Whether a rule has anything to say of a book with tables of these documents. Of a book without tables it says what is missing. */
function concerns({ meta }: BookRule, documents: ReadonlySet<DocumentKind>): boolean {
  const document = meta.document ?? (meta.category === 'between-tables' ? 'budget' : undefined);
  return document === undefined || documents.size === 0 || documents.has(document);
}

/**
 * The finding of a judged relation; null when it holds or can't be told.
 * Its message is `relation.<verdict>`: the sentence is made from the relation itself by the report.
 * @param severity of an inconsistency; a truncation is a warning at most, a rounding is information
 */
export function findingOf(relation: Relation, judgement: Judgement, severity: Severity): Finding | null {
  const { verdict, stated, expected, difference } = judgement;
  if (verdict === 'consistent' || verdict === 'cannot-tell') return null;
  const figure = relation.kind === 'linear' ? relation.total : relation.stated;
  return {
    rule: relation.rule,
    severity:
      verdict === 'rounding' || verdict === 'padded'
        ? 'info'
        : verdict === 'truncated' && severity === 'error'
          ? 'warning'
          : severity,
    verdict,
    message: { id: `relation.${verdict}`, data: {} },
    places: placesOf(relation),
    stated: measured(stated, figure.unit),
    ...(expected ? { expected: measured(expected, figure.unit) } : {}),
    ...(difference ? { difference: measured(difference, figure.unit) } : {}),
    relation,
  };
}

/** Nothing stands there, or what is given from another workbook in place of the figure that it is held against. */
const isElsewhere = ({ origin, place }: Figure, stated: Figure): boolean =>
  origin === 'blank' || (origin === 'derived' && place === stated.place);

/** Places of a relation's figures, the stated one first; blank parts are left out. */
const placesOf = (relation: Relation): FindingPlace[] =>
  figuresOf(relation)
    .filter(({ figure }, i, [first]) => i === 0 || !isElsewhere(figure, first!.figure))
    .map(({ figure, role }) => ({ place: figure.place, role }));
