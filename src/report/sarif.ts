import type { CannotTell, Finding, Message, Severity } from '../budget/Finding';
import { addressOfPlace, placeKey, type TextPlace } from '../budget/Place';
import type { Locale } from '../locales';
import type { RuleMeta } from '../rules/Rule';
import type { ToolInfo } from './inputs';
import { plainNumber } from './numbers';
import { sentenceOf } from './relationSentence';
import { say, showCell, type Translate } from './translate';
import { ruleTitle, uniqueCells } from './words';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF's words for our severities. */
const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** One input of a run, a workbook or a text: what was found in it, or why it can't be read. */
export type SarifOutcome =
  | {
      readonly file: string;
      readonly result: { readonly findings: readonly Finding[]; readonly cannotTell: readonly CannotTell[] };
      /** For texts: a place as offsets into the whole file. */
      readonly rangeOf?: (place: TextPlace) => { readonly start: number; readonly end: number };
    }
  | { readonly file: string; readonly reason: Message };

type Read = Extract<SarifOutcome, { result: unknown }>;
const isRead = (o: SarifOutcome): o is Read => 'result' in o;

/**
 * The report as SARIF 2.1.0 (OASIS): one run, each rule described, cells as logical locations `sheet!address`, what could
 * not be judged or read as notifications.
 * @param status the exit status of the run
 */
export function sarifReport(
  outcomes: readonly SarifOutcome[],
  tool: ToolInfo,
  status: number,
  locale: Locale,
  t: Translate,
): string {
  const checked = outcomes.filter(isRead);
  const ids = [
    ...new Set([
      ...tool.rules.map((r) => r.id),
      ...checked.flatMap((o) => o.result.findings.map((f) => f.rule)),
    ]),
  ];
  const ruleIndex = new Map(ids.map((id, i) => [id, i]));
  const metas = new Map(tool.rules.map((r) => [r.id, r]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Gouji',
            version: tool.version,
            semanticVersion: tool.version,
            rules: ids.map((id) => describe(id, metas.get(id), t)),
          },
        },
        language: locale,
        columnKind: 'utf16CodeUnits',
        artifacts: outcomes.map((o) => ({ location: { uri: uriOf(o.file) } })),
        invocations: [
          {
            executionSuccessful: outcomes.every(isRead),
            exitCode: status,
            toolExecutionNotifications: notifications(outcomes, ruleIndex, t),
          },
        ],
        results: checked.flatMap((o) =>
          o.result.findings.map((f) => result(o, outcomes.indexOf(o), f, ruleIndex.get(f.rule) ?? -1, t)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describe(id: string, meta: RuleMeta | undefined, t: Translate): object {
  return {
    id,
    shortDescription: { text: ruleTitle(id, t) },
    ...(meta?.basis ? { fullDescription: { text: meta.basis } } : {}),
    help: { text: say(t, 'sarif.help', { rule: id }) },
    ...(meta
      ? { defaultConfiguration: { level: LEVEL[meta.severity] }, properties: { category: meta.category } }
      : {}),
  };
}

function result(
  { file, rangeOf }: Read,
  artifact: number,
  f: Finding,
  ruleIndex: number,
  t: Translate,
): object {
  const [first, ...others] = locations(file, artifact, f, rangeOf, t);
  const key = f.places[0] ? placeKey(f.places[0].place) : '';
  return {
    ruleId: f.rule,
    ...(ruleIndex >= 0 ? { ruleIndex } : {}),
    level: LEVEL[f.severity],
    message: { text: sentenceOf(f, t) },
    locations: [first],
    ...(others.length > 0 ? { relatedLocations: others.map((l, id) => ({ id, ...l })) } : {}),
    partialFingerprints: { 'ruleAndPlace/v1': `${f.rule}|${key}` },
    properties: {
      verdict: f.verdict,
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

interface Location {
  readonly physicalLocation: object;
  readonly logicalLocations?: readonly object[];
  readonly message?: { readonly text: string };
}

/** The cell to look at first in front; a finding about the whole book has the file alone. */
function locations(
  file: string,
  index: number,
  f: Finding,
  rangeOf: Read['rangeOf'],
  t: Translate,
): readonly [Location, ...Location[]] {
  const place = f.quote?.place;
  const range = place && !place.cell ? rangeOf?.(place) : undefined;
  const physicalLocation = {
    artifactLocation: { uri: uriOf(file), index },
    ...(range ? { region: { charOffset: range.start, charLength: range.end - range.start } } : {}),
  };
  const [first, ...others] = uniqueCells(f).map(({ place, role }, i): Location => ({
    physicalLocation,
    logicalLocations: [{ name: addressOfPlace(place), fullyQualifiedName: showCell(place), kind: 'cell' }],
    ...(i > 0 ? { message: { text: say(t, `role.${role}`) } } : {}),
  }));
  return first ? [first, ...others] : [{ physicalLocation }];
}

function notifications(
  outcomes: readonly SarifOutcome[],
  ruleIndex: ReadonlyMap<string, number>,
  t: Translate,
): object[] {
  return outcomes.flatMap((o, index) => {
    const location = { physicalLocation: { artifactLocation: { uri: uriOf(o.file), index } } };
    if (!isRead(o)) return [{ level: 'error', message: { text: t(o.reason) }, locations: [location] }];
    return o.result.cannotTell.map((c) => {
      const cells = uniqueCells(c).map(({ place }) => ({
        fullyQualifiedName: showCell(place),
        kind: 'cell',
      }));
      const at = ruleIndex.get(c.rule);
      return {
        level: 'note',
        message: { text: t(c.reason) },
        locations: [{ ...location, ...(cells.length > 0 ? { logicalLocations: cells } : {}) }],
        associatedRule: { id: c.rule, ...(at === undefined ? {} : { index: at }) },
      };
    });
  });
}

/** A path as a relative URI reference, or a file URI for an absolute one. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path;
}
