import type { CannotTell, Finding, Message, Severity } from '../budget/Finding';
import type { SetAside } from '../pipeline/results';
import { addressOfPlace, placeKey, type TextPlace } from '../budget/Place';
import { causeOfFinding, causesOf, type Cause } from '../diagnose/causes';
import type { Diagnosis } from '../diagnose/Diagnosis';
import { claimOf } from './diagnoses';
import { plainNumber } from './numbers';
import { sentenceOf } from './relationSentence';
import { say, showCell, type Translate } from './translate';
import { uniqueCells } from './words';

/** SARIF's words for our severities. */
export const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** One input of a run, a workbook or a text: what was found in it, or why it can't be read. */
export type SarifOutcome =
  | {
      readonly file: string;
      readonly result: {
        readonly findings: readonly Finding[];
        readonly cannotTell: readonly CannotTell[];
        /** Of workbooks: what the findings follow from. */
        readonly diagnoses?: readonly Diagnosis[];
        /** What people have set aside: results that are suppressed. */
        readonly ignored?: readonly SetAside[];
      };
      /** For texts: a place as offsets into the whole file. */
      readonly rangeOf?: (place: TextPlace) => { readonly start: number; readonly end: number };
    }
  | { readonly file: string; readonly reason: Message };

type Read = Extract<SarifOutcome, { result: unknown }>;
const isRead = (o: SarifOutcome): o is Read => 'result' in o;

/** What one input adds to a log: plain data, which can come from another thread. */
export interface SarifPart {
  readonly uri: string;
  readonly isRead: boolean;
  readonly results: readonly SarifResult[];
  readonly notifications: readonly SarifNotification[];
}

/** A result before it knows the numbers of its rule and of its file within the log. */
export interface SarifResult {
  readonly ruleId: string;
  readonly level: (typeof LEVEL)[Severity];
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly (SarifLocation & { readonly id: number })[];
  readonly suppressions?: readonly object[];
  readonly partialFingerprints: object;
  readonly properties: object;
}

export interface SarifNotification {
  readonly level: 'error' | 'note';
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly associatedRule?: { readonly id: string };
}

/** Where a result is. Within a {@link SarifPart} without the file's number. */
export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: { readonly charOffset: number; readonly charLength: number };
  };
  readonly logicalLocations?: readonly object[];
  readonly message?: { readonly text: string };
}

/** What an input adds to a log. */
export const sarifPart = (o: SarifOutcome, t: Translate): SarifPart => ({
  uri: uriOf(o.file),
  isRead: isRead(o),
  results: isRead(o) ? resultsOf(o, t) : [],
  notifications: notifications(o, t),
});

function resultsOf(o: Read, t: Translate): SarifResult[] {
  // Figures of a text are causes of their own: there every finding says what should stand.
  const causes = o.rangeOf ? [] : causesOf(o.result.diagnoses ?? []);
  const of = causeOfFinding(causes);
  const aside = (o.result.ignored ?? []).map(({ finding, reason }): SarifResult => ({
    ...result(o, finding, t),
    suppressions: [{ kind: 'external', status: 'accepted', justification: reason }],
  }));
  return [...o.result.findings.map((f, i) => result(o, f, t, of.get(i))), ...aside];
}

function result({ file, rangeOf }: Read, f: Finding, t: Translate, cause?: Cause): SarifResult {
  const [first, ...others] = locations(file, f, rangeOf, t);
  const key = f.places[0] ? placeKey(f.places[0].place) : '';
  return {
    ruleId: f.rule,
    level: LEVEL[f.severity],
    message: { text: sentenceOf(f, t, cause) },
    locations: [first],
    ...(others.length > 0 ? { relatedLocations: others.map((l, id) => ({ id, ...l })) } : {}),
    partialFingerprints: { 'ruleAndPlace/v1': `${f.rule}|${key}` },
    properties: {
      verdict: f.verdict,
      ...(cause ? { cause: causeJson(cause, t) } : {}),
      ...(f.stated ? { stated: plainNumber(f.stated.value), unit: f.stated.unit } : {}),
      ...(f.expected ? { expected: plainNumber(f.expected.value) } : {}),
      ...(f.difference ? { difference: plainNumber(f.difference.value) } : {}),
      ...(f.quote
        ? {
            quote: f.quote.text,
            paragraph: f.quote.place.paragraph,
            ...(rangeOf?.(f.quote.place) ?? { start: f.quote.place.start, end: f.quote.place.end }),
          }
        : {}),
    },
  };
}

/** The cause by its number among the likeliest explanations, and in words. */
const causeJson = ({ index, diagnoses }: Cause, t: Translate) => ({
  index,
  kind: diagnoses[0].kind,
  message: diagnoses.map((d) => claimOf(d, t)).join(say(t, 'list.separator')),
});

/** The cell to look at first in front; a finding about the whole book has the file alone. */
function locations(
  file: string,
  f: Finding,
  rangeOf: Read['rangeOf'],
  t: Translate,
): readonly [SarifLocation, ...SarifLocation[]] {
  const place = f.quote?.place;
  const range = place && !place.cell ? rangeOf?.(place) : undefined;
  const physicalLocation = {
    artifactLocation: { uri: uriOf(file) },
    ...(range ? { region: { charOffset: range.start, charLength: range.end - range.start } } : {}),
  };
  const [first, ...others] = uniqueCells(f).map(({ place, role }, i): SarifLocation => ({
    physicalLocation,
    logicalLocations: [{ name: addressOfPlace(place), fullyQualifiedName: showCell(place), kind: 'cell' }],
    ...(i > 0 ? { message: { text: say(t, `role.${role}`) } } : {}),
  }));
  return first ? [first, ...others] : [{ physicalLocation }];
}

function notifications(o: SarifOutcome, t: Translate): readonly SarifNotification[] {
  const location = { physicalLocation: { artifactLocation: { uri: uriOf(o.file) } } };
  if (!isRead(o)) return [{ level: 'error', message: { text: t(o.reason) }, locations: [location] }];
  return o.result.cannotTell.map((c) => {
    const cells = uniqueCells(c).map(({ place }) => ({ fullyQualifiedName: showCell(place), kind: 'cell' }));
    return {
      level: 'note',
      message: { text: t(c.reason) },
      locations: [{ ...location, ...(cells.length > 0 ? { logicalLocations: cells } : {}) }],
      associatedRule: { id: c.rule },
    };
  });
}

/** A path as a relative URI reference, or a file URI for an absolute one. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path;
}
