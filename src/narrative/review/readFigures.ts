import { placeKey, type Place } from '../../budget/Place';
import type { JudgedRelation } from '../../budget/Finding';
import { figuresOf } from '../../budget/Relation';
import type { HeldYear } from '../../rules/TextFinding';
import { exampleOf } from '../../text/grammar/productions';
import { inOrder } from '../../text/inOrder';
import type { Claim } from '../../text/Reading';
import type { TextFinding, TextRelation } from '../../rules/TextFinding';
import type { TextInput } from '../../rules/TextInput';
import { uncheckedReason, type UncheckedReason } from './unchecked';

/** A figure of a text: how it was read, what it was held against, or why against nothing. */
export interface ReadFigure {
  readonly claim: Claim;
  /** Words that are constructed as the figure's are; none for cells of tables and for years. */
  readonly example?: string;
  /** Its cell in the workbook, or in a table of the text, where its words name one. */
  readonly cell?: { readonly place: Place; readonly table: string; readonly label: string };
  /** Indexes of the relations in which it or its cell stands. */
  readonly relations: readonly number[];
  /** The year that it must be: for a year that was held against the text's own. */
  readonly year?: number;
  /** Rules that told something of it without a relation. */
  readonly rules: readonly string[];
  /** Why it was held against nothing. */
  readonly reason?: UncheckedReason;
}

/** A relation of the review and what was judged of it. */
export interface JudgedText {
  readonly relation: TextRelation;
  readonly result: JudgedRelation;
}

/**
 * What became of every figure of a text. One was held against something where its own figure stands in a relation that could
 * be judged, where a rule on words tells something of it, or where it is a year that must be the text's own.
 */
export function readFigures(
  input: TextInput,
  judged: readonly JudgedText[],
  told: readonly TextFinding[],
  years: readonly HeldYear[],
): readonly ReadFigure[] {
  const standing = relationsByClaim(input, judged);
  const rules = rulesByClaim(told);
  const expected = new Map(years.map((y) => [y.claim, y.expected]));
  const likeForLike = new Set(
    input.reading.comparisons.flatMap((c) =>
      c.likeForLike ? [c.change, c.rate].filter((x) => x !== undefined) : [],
    ),
  );
  return inOrder([...input.reading.claims, ...input.reading.cells]).map((claim): ReadFigure => {
    const at = standing.get(claim.index);
    const own = rules.get(claim.index) ?? [];
    const year = expected.get(claim.index);
    const cell = cellOf(input, claim);
    const example = exampleOf(claim.how.production);
    const held = at?.held === true || own.length > 0 || year !== undefined;
    return {
      claim,
      ...(example === undefined ? {} : { example }),
      ...(cell ? { cell } : {}),
      relations: at?.relations ?? [],
      ...(year === undefined ? {} : { year }),
      rules: own,
      ...(held ? {} : { reason: at?.undecided ?? uncheckedReason(claim, input, likeForLike) }),
    };
  });
}

interface Standing {
  readonly relations: number[];
  /** Its own figure stands in a relation that could be judged. */
  held: boolean;
  /** Why the relation that it stands in could not. */
  undecided?: UncheckedReason;
}

function relationsByClaim(
  { links }: TextInput,
  judged: readonly JudgedText[],
): ReadonlyMap<number, Standing> {
  const found = new Map<number, Standing>();
  for (const [i, { relation, result }] of judged.entries()) {
    const keys = new Set(figuresOf(result.relation).map((f) => placeKey(f.figure.place)));
    if (keys.size < 2) continue;
    const { verdict, reason } = result.judgement;
    const restated = new Set(relation.restated);
    for (const claim of new Set(relation.claims)) {
      const cell = links.of(claim);
      const stands = keys.has(placeKey(claim.figure.place)) || restated.has(claim);
      if (!stands && !(cell && keys.has(placeKey(cell.figure.place)))) continue;
      const at: Standing = found.get(claim.index) ?? { relations: [], held: false };
      found.set(claim.index, at);
      at.relations.push(i);
      if (!stands) continue;
      if (verdict !== 'cannot-tell') at.held = true;
      else at.undecided ??= `cannot-tell.${reason ?? 'unit-mismatch'}`;
    }
  }
  return found;
}

function rulesByClaim(told: readonly TextFinding[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const { finding, claims } of told) {
    for (const { index } of claims ?? []) {
      const known = found.get(index) ?? [];
      if (!known.includes(finding.rule)) found.set(index, [...known, finding.rule]);
    }
  }
  return found;
}

function cellOf({ links }: TextInput, claim: Claim): ReadFigure['cell'] {
  const cell = links.of(claim);
  return cell && { place: cell.figure.place, table: cell.table, label: cell.label };
}
