import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { FileOutcome, ToolInfo } from '../../src/report/inputs';
import { sarifReport } from '../../src/report/sarif';
import { translator } from '../../src/report/translate';
import { formFinding, resultOf, wrongTotal } from './fixtures';

/** The schema that OASIS publishes with SARIF 2.1.0: see test/cases/README.md. */
const schema = JSON.parse(
  readFileSync(join(__dirname, '../cases/sarif-schema-2.1.0.json'), 'utf8'),
) as object;
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);

const tool: ToolInfo = {
  version: '0.1.0',
  rules: [{ id: 'column-total', category: 'within-table', severity: 'error', basis: '合计栏＝各分项栏之和' }],
};
const checked = (findings: Parameters<typeof resultOf>[0]): FileOutcome => ({
  file: 'D:\\预算\\a b.xlsx',
  result: resultOf(findings, {
    cannotTell: [{ rule: 'column-total', reason: { id: 'cannot-tell.unit-mismatch', data: {} }, places: [] }],
  }),
});
const unreadable: FileOutcome = { file: 'no/file.xlsx', reason: { id: 'cli.not-found', data: {} } };

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly {
        ruleId: string;
        ruleIndex: number;
        level: string;
        locations: readonly object[];
      }[];
      readonly tool: { readonly driver: { readonly rules: readonly { id: string }[] } };
      readonly invocations: readonly { toolExecutionNotifications: readonly { level: string }[] }[];
    },
  ];
}
const logOf = (outcomes: readonly FileOutcome[]): Log =>
  JSON.parse(sarifReport(outcomes, tool, 1, 'zh-CN', translator('zh-CN'))) as Log;

test.each([
  ['no input', []],
  ['no finding', [checked([])]],
  [
    'findings of arithmetic and of form, one about the whole book',
    [
      checked([
        wrongTotal(),
        formFinding('renamed-subjects', ['3!A7']),
        formFinding('missing-tables', [], 'info'),
      ]),
    ],
  ],
  ['an input that cannot be read', [unreadable, checked([wrongTotal()])]],
] as const)('valid against the published schema: %s', (_name, outcomes) => {
  const log = logOf(outcomes);
  validate(log);
  expect(validate.errors).toBeNull();
  expect(Array.isArray(log.runs[0].results)).toBe(true);
});

test('the schema refuses what is no SARIF', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('results point at their rule and their cell', () => {
  const found = [
    wrongTotal(),
    formFinding('renamed-subjects', ['3!A7']),
    formFinding('renamed-subjects', ['3!A8'], 'info'),
  ];
  const { runs } = logOf([checked(found)]);
  const [{ results, tool: made }] = runs;
  for (const r of results) expect(made.driver.rules[r.ruleIndex]!.id).toBe(r.ruleId);
  expect(results.map((r) => r.level)).toEqual(['error', 'warning', 'note']);
  expect(results[0]!.locations).toEqual([
    {
      physicalLocation: { artifactLocation: { uri: 'file:///D:/%E9%A2%84%E7%AE%97/a%20b.xlsx', index: 0 } },
      logicalLocations: [{ name: 'C7', fullyQualifiedName: '3-3!C7', kind: 'cell' }],
    },
  ]);
});

test('what could not be read or told becomes a notification', () => {
  const notifications = logOf([unreadable, checked([])]).runs[0].invocations[0]!.toolExecutionNotifications;
  expect(notifications.map((n) => n.level)).toEqual(['error', 'note']);
});
