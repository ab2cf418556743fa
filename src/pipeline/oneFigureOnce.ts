import type { Finding, FindingPlace, Measured } from '../budget/Finding';
import { judge } from '../budget/judge';
import { placeKey, type TextPlace } from '../budget/Place';
import type { LinearRelation, Term } from '../budget/Relation';
import { textAt, type TextDocument } from '../budget/TextDocument';
import type { Diagnosis } from '../diagnose';
import { subjectOfClaim } from '../narrative/review/terms';
import { findingOf } from '../rules/evaluate';
import type { Claim } from '../text/Reading';

/** What a review tells, each wrong figure once. */
interface Told {
  readonly findings: readonly Finding[];
  /** With the findings that they explain by their new indexes. */
  readonly diagnoses: readonly Diagnosis[];
}

/**
 * One wrong figure of a text is told once: where its correction heals several relations, the finding that quotes it speaks for
 * all, or else one of them is turned round so that it does. What the others propose instead is dropped with them.
 */
export function oneFigureOnce(
  document: TextDocument,
  findings: readonly Finding[],
  diagnoses: readonly Diagnosis[],
  claims: readonly Claim[],
): Told {
  const at = new Map(claims.map((c) => [placeKey(c.figure.place), c]));
  const told = findings.map((finding, index) => ({ finding, by: index }));
  for (const { figure, explains, rank, suggested, together } of diagnoses) {
    const { place } = figure;
    if (rank > 0 || !suggested || together || place.kind !== 'text' || explains.length < 2) continue;
    if (explains.some((i) => told[i]!.by !== i || told[i]!.finding !== findings[i])) continue;
    const first = explains.find((i) => quotes(findings[i]!, place)) ?? explains[0]!;
    const finding = quotes(findings[first]!, place)
      ? findings[first]!
      : (saying(
          suggested,
          explains.flatMap((i) => turned(document, findings[i]!, place, at.get(placeKey(place))) ?? []),
        ) ?? findings[first]!);
    for (const i of explains) told[i] = { finding, by: first };
  }
  const wrong = findings.filter((f) => f.verdict === 'inconsistent');
  const corrected = new Set(wrong.flatMap((f) => placesOf(f)));
  const summed = new Set(
    wrong.flatMap((f) => (f.relation?.rule === 'parts-add-up' && f.quote ? [placeKey(f.quote.place)] : [])),
  );
  const kept = told.flatMap(({ by }, i) =>
    by === i && !isOutdone(findings[i]!, corrected, summed) ? [i] : [],
  );
  const now = new Map(kept.map((old, i) => [old, i]));
  return {
    findings: kept.map((i) => told[i]!.finding),
    diagnoses: diagnoses.map((d) => ({
      ...d,
      explains: [...new Set(d.explains.flatMap((i) => now.get(told[i]!.by) ?? []))],
    })),
  };
}

const quotes = ({ quote }: Finding, place: TextPlace): boolean =>
  quote !== undefined && placeKey(quote.place) === placeKey(place);

/** The places that a finding's edits would change. */
const placesOf = ({ edits = [] }: Finding): readonly string[] => edits.map((e) => placeKey(e.place));

/** The finding that asks for the very value that heals all; rounding lets the others ask for one beside it. */
const saying = ({ value }: Measured, findings: readonly Finding[]): Finding | undefined =>
  findings.find((f) => f.expected?.value.equals(value)) ?? findings[0];

/**
 * A slip in how a figure is written, where arithmetic says what it should be; and a direction that a rate alone speaks against,
 * where the amount itself is told to miss a sum.
 */
const isOutdone = (finding: Finding, corrected: ReadonlySet<string>, summed: ReadonlySet<string>): boolean =>
  (finding.verdict === 'form' && placesOf(finding).some((place) => corrected.has(place))) ||
  (finding.message?.id.startsWith('change-direction.rate-says') === true &&
    finding.places.some(({ place, role }) => role === 'cell' && summed.has(placeKey(place))));

/** The same sum, asked for one of its parts: 基本支出 = 支出预算 − 项目支出. */
function turned(
  document: TextDocument,
  finding: Finding,
  place: TextPlace,
  claim: Claim | undefined,
): Finding | undefined {
  const { relation } = finding;
  if (relation?.kind !== 'linear' || relation.comparison !== 'equal') return undefined;
  const part = relation.parts.find((p) => placeKey(p.figure.place) === placeKey(place));
  if (!part) return undefined;
  const others = relation.parts.filter((p) => p !== part);
  const sign = (t: Term): Term => ({ ...t, weight: t.weight === part.weight ? -1 : 1 });
  const asked: LinearRelation = {
    ...relation,
    ...(claim ? { subject: subjectOfClaim(document, claim) } : {}),
    total: part.figure,
    totalLabel: part.label,
    parts: [{ figure: relation.total, weight: part.weight, label: relation.totalLabel }, ...others.map(sign)],
  };
  const found = findingOf(asked, judge(asked), finding.severity);
  if (found?.verdict !== 'inconsistent') return undefined;
  const known = new Set(found.places.map((p) => placeKey(p.place)));
  const more: readonly FindingPlace[] = finding.places.filter((p) => !known.has(placeKey(p.place)));
  return {
    ...finding,
    ...found,
    places: [...found.places, ...more],
    quote: { text: textAt(document, place), place },
  };
}
