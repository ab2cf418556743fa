import { addTo } from '../../budget/groupBy';
import {
  gravityOf,
  type CannotTell,
  type Finding,
  type JudgedRelation,
  type Severity,
} from '../../budget/Finding';
import { judge } from '../../budget/judge';
import { placeKey, type TextPlace } from '../../budget/Place';
import { figuresOf, type Judgement } from '../../budget/Relation';
import { textAt, type TextDocument } from '../../budget/TextDocument';
import { findingOf } from '../../rules/evaluate';
import type { HeldYear } from '../../rules/TextFinding';
import type { TextInput } from '../../rules/TextInput';
import type { Claim, Reading } from '../../text/Reading';
import { readText } from '../../text/readText';
import { apartIn } from './apart';
import { bookNames } from './bookNames';
import { correctedSentence, placedEdit, writtenLike } from './correction';
import { CHANCE, LIKELY_CHANCE, slipIn } from '../../budget/slips';
import { linkClaims } from './link';
import { heldAgainst, type Sources, type TableRelation } from './sources';
import { readFigures, type ReadFigure } from './readFigures';
import { textRules } from './rules';
import type { Edit, TextFinding, TextRelation } from '../../rules/TextFinding';
import { textInput } from './textInput';
import type { UncheckedReason } from './unchecked';

/** A claim that nothing could be held against, and why. */
export interface UncheckedClaim {
  readonly claim: Claim;
  readonly reason: UncheckedReason;
}

/** All that a review of one text yields. */
export interface Review {
  readonly document: TextDocument;
  readonly reading: Reading;
  readonly claims: {
    readonly found: number;
    readonly checked: number;
    readonly unchecked: readonly UncheckedClaim[];
    /** All of them, in the order of the text. */
    readonly figures: readonly ReadFigure[];
    /** Stretches with more figures than are read of one paragraph: nothing of them is among the figures. */
    readonly unread: readonly TextPlace[];
  };
  readonly relations: readonly JudgedRelation[];
  /** Most severe first, then in the order of the text. */
  readonly findings: readonly Finding[];
  readonly cannotTell: readonly CannotTell[];
}

/** Reviews a text: against arithmetic, against itself and its tables, and against a book and last year's book where they are given. */
export function reviewDocument(document: TextDocument, given: Sources = {}): Review {
  const held = heldAgainst(document, given);
  const { own, ...books } = held;
  const named = books.book ?? own?.book;
  const reading = readText(document, named && bookNames(named), given.tables?.lines);
  const links = linkClaims(document, reading, held);
  const input = textInput(document, reading, links, books);
  const { judged, told, years, cannotTell } = outcomeOf(input, apartIn(document, reading));
  judged.push(...ofTables(document, reading, given.tables?.relations ?? []));
  const figures = readFigures(input, judged, told, years);
  const findings = corrected(document, toldOnce([...judged.flatMap((j) => j.finding ?? []), ...told]));
  return {
    document,
    reading,
    claims: {
      found: figures.length,
      checked: figures.filter((f) => f.reason === undefined).length,
      unchecked: figures.flatMap(({ claim, reason }) => (reason ? [{ claim, reason }] : [])),
      figures,
      unread: reading.unread,
    },
    relations: judged.map((j) => j.result),
    findings: sorted(document, findings),
    cannotTell,
  };
}

interface Judged {
  readonly relation: TextRelation;
  readonly result: JudgedRelation;
  readonly finding: TextFinding | null;
}

/** What all rules say of a text together. */
interface TextOutcome {
  readonly judged: Judged[];
  readonly told: TextFinding[];
  readonly years: HeldYear[];
  readonly cannotTell: CannotTell[];
}

/** @param isApart whether claims are of several texts in one, which nothing holds together */
function outcomeOf(input: TextInput, isApart: (claims: readonly Claim[]) => boolean): TextOutcome {
  const all: TextOutcome = { judged: [], told: [], years: [], cannotTell: [] };
  for (const rule of textRules) {
    const outcome = rule.check(input);
    all.cannotTell.push(...(outcome.cannotTell ?? []));
    for (const f of outcome.findings ?? []) if (!isApart(f.claims ?? [])) all.told.push(f);
    all.years.push(...(outcome.years ?? []));
    for (const relation of outcome.relations ?? []) {
      const judgement = relation.tied !== true && isApart(relation.claims) ? null : judgementOf(relation);
      if (!judgement) continue;
      const { verdict, reason } = judgement;
      if (verdict === 'cannot-tell')
        all.cannotTell.push({
          rule: rule.meta.id,
          reason: { id: `cannot-tell.${reason ?? 'unit-mismatch'}`, data: {} },
          places: [{ place: relation.claim.figure.place, role: 'stated' }],
        });
      const result = { relation: relation.relation, judgement };
      const { severity, id } = rule.meta;
      all.judged.push({
        relation,
        result,
        finding: textFinding(input.document, relation, result, severity, id),
      });
    }
  }
  return all;
}

/** What must hold in the tables of the text, judged. */
function ofTables(
  document: TextDocument,
  { claims, cells }: Reading,
  relations: readonly TableRelation[],
): readonly Judged[] {
  if (relations.length === 0) return [];
  const at = new Map([...claims, ...cells].map((c) => [placeKey(c.figure.place), c]));
  return relations.flatMap(({ relation: stated, severity }): Judged[] => {
    const [claim, ...others] = figuresOf(stated).flatMap((f) => at.get(placeKey(f.figure.place)) ?? []);
    if (!claim) return [];
    const relation = { relation: stated, claim, claims: [claim, ...others], statedIsWrong: false };
    const result = { relation: stated, judgement: judge(stated) };
    return [{ relation, result, finding: textFinding(document, relation, result, severity, stated.rule) }];
  });
}

/** Where the words leave a relation open, a slip alone speaks for it; null where it is not even told then. */
function judgementOf({ relation, unsure, likely, told }: TextRelation): Judgement | null {
  const judgement = judge(relation);
  const untold =
    unsure === true &&
    judgement.verdict === 'inconsistent' &&
    !slipIn(relation, likely ? LIKELY_CHANCE : CHANCE);
  if (!untold) return judgement;
  return told === false ? null : leftOpen(judgement);
}

/** What the words leave open, and figures do not bear out: nobody can tell whether it should hold. */
const leftOpen = (judgement: Judgement): Judgement => ({
  ...judgement,
  verdict: 'cannot-tell',
  reason: 'words-open',
});

/** The finding of a relation of a text, quoted; none for a figure that its cell merely shows with more decimals. */
function textFinding(
  document: TextDocument,
  relation: TextRelation,
  result: JudgedRelation,
  severity: Severity,
  rule: string,
): TextFinding | null {
  if (rule === 'claim-equals-cell' && result.judgement.verdict === 'rounding') return null;
  const finding = findingOf(result.relation, result.judgement, relation.explained ? 'info' : severity);
  if (!finding) return null;
  const { figure } = relation.claim;
  const place = relation.quote ?? (figure.place.kind === 'text' ? figure.place : undefined);
  const quoted: Finding = place
    ? { ...finding, places: places(finding, relation), quote: { text: textAt(document, place), place } }
    : finding;
  const { verdict, expected } = result.judgement;
  const fails = !relation.explained && expected && verdict !== 'rounding';
  const edit =
    fails && relation.statedIsWrong ? writtenLike(document, statedFigure(relation), expected) : null;
  const edits = edit ? [edit] : fails ? (relation.edits ?? []) : [];
  return { finding: quoted, ...(edits.length > 0 ? { edits } : {}), claims: relation.claims };
}

const statedFigure = (r: TextRelation): Claim['figure'] =>
  r.relation.kind === 'linear' ? r.relation.total : r.relation.stated;

/** One wrong figure that two relations would put right alike is told once. */
function toldOnce(findings: readonly TextFinding[]): readonly TextFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ finding: { verdict, quote, expected, severity } }) => {
    if (verdict !== 'inconsistent' || !quote || !expected || severity === 'info') return true;
    const key = `${placeKey(quote.place)}=${expected.value.toString()}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** The places of the relation, and those of the claims whose cell stands in it in their stead. */
function places(finding: Finding, relation: TextRelation): Finding['places'] {
  const known = new Set(figuresOf(relation.relation).map((f) => placeKey(f.figure.place)));
  const more = relation.claims
    .filter((c) => !known.has(placeKey(c.figure.place)))
    .map((c) => ({ place: c.figure.place, role: 'cell' as const }));
  return [...finding.places, ...more];
}

/** Gives every finding that has one its sentence as it should read, with all corrections of that sentence. */
function corrected(document: TextDocument, findings: readonly TextFinding[]): readonly Finding[] {
  const byParagraph = new Map<number, Edit[]>();
  for (const { finding, edits } of findings) {
    const place = quotedPlace(finding);
    if (!place || !edits) continue;
    for (const edit of edits) addTo(byParagraph, place.paragraph, edit);
  }
  return findings.map(({ finding, edits }) => {
    const place = quotedPlace(finding);
    if (!place || !edits || edits.length === 0) return finding;
    const text = correctedSentence(document, place, byParagraph.get(place.paragraph) ?? []);
    return text === undefined
      ? finding
      : { ...finding, correction: text, edits: edits.map((e) => placedEdit(document, place.paragraph, e)) };
  });
}

const quotedPlace = (f: Finding): TextPlace | undefined => f.quote?.place;

function sorted(document: TextDocument, findings: readonly Finding[]): readonly Finding[] {
  const at = (f: Finding): readonly [number, number, number] => {
    const place = f.quote?.place ?? f.places.map((p) => p.place).find((p) => p.kind === 'text');
    return [gravityOf(f.severity), place?.paragraph ?? document.paragraphs.length, place?.start ?? 0];
  };
  return findings
    .map((f) => ({ f, k: at(f) }))
    .sort((a, b) => a.k[0] - b.k[0] || a.k[1] - b.k[1] || a.k[2] - b.k[2])
    .map(({ f }) => f);
}
