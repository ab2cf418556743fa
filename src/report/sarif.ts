import type { Locale } from '../locales';
import type { RuleMeta } from '../rules/Rule';
import type { ToolInfo } from './inputs';
import {
  LEVEL,
  sarifPart,
  type SarifLocation,
  type SarifNotification,
  type SarifOutcome,
  type SarifPart,
  type SarifResult,
} from './sarifPart';
import { say, type Translate } from './translate';
import { ruleTitle } from './words';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** {@link sarifLog} of inputs that are all at hand. */
export const sarifReport = (
  outcomes: readonly SarifOutcome[],
  tool: ToolInfo,
  status: number,
  locale: Locale,
  t: Translate,
): string =>
  sarifLog(
    outcomes.map((o) => sarifPart(o, t)),
    tool,
    status,
    locale,
    t,
  );

/**
 * The report as SARIF 2.1.0 (OASIS): one run, each rule described, cells as logical locations `sheet!address`, what could
 * not be judged or read as notifications.
 * @param status the exit status of the run
 */
export function sarifLog(
  parts: readonly SarifPart[],
  tool: ToolInfo,
  status: number,
  locale: Locale,
  t: Translate,
): string {
  const found = parts.flatMap((p) => p.results.map((r) => r.ruleId));
  // All results of a run say whether they are suppressed, or none does (SARIF 2.1.0, 3.27.23).
  const says = parts.some((p) => p.results.some((r) => r.suppressions));
  const ids = [...new Set([...tool.rules.map((r) => r.id), ...found])];
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
        artifacts: parts.map((p) => ({ location: { uri: p.uri } })),
        invocations: [
          {
            executionSuccessful: parts.every((p) => p.isRead),
            exitCode: status,
            toolExecutionNotifications: parts.flatMap((p, i) =>
              p.notifications.map((n) => numberedNotification(n, i, ruleIndex)),
            ),
          },
        ],
        results: parts.flatMap((p, i) =>
          p.results.map((r) => numberedResult(says ? { suppressions: [], ...r } : r, i, ruleIndex)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** Puts the file's number into each of its locations. */
const inFile = <L extends SarifLocation>(locations: readonly L[], index: number): L[] =>
  locations.map((l) => {
    const { artifactLocation, ...region } = l.physicalLocation;
    return { ...l, physicalLocation: { artifactLocation: { ...artifactLocation, index }, ...region } };
  });

const numberedResult = (
  { ruleId, relatedLocations, ...r }: SarifResult,
  file: number,
  ruleIndex: ReadonlyMap<string, number>,
): object => ({
  ruleId,
  ruleIndex: ruleIndex.get(ruleId),
  ...r,
  locations: inFile(r.locations, file),
  ...(relatedLocations ? { relatedLocations: inFile(relatedLocations, file) } : {}),
});

function numberedNotification(
  { associatedRule, ...n }: SarifNotification,
  file: number,
  ruleIndex: ReadonlyMap<string, number>,
): object {
  const index = associatedRule && ruleIndex.get(associatedRule.id);
  return {
    ...n,
    locations: inFile(n.locations, file),
    ...(associatedRule
      ? { associatedRule: { ...associatedRule, ...(index === undefined ? {} : { index }) } }
      : {}),
  };
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
