import { run } from '../../src/cli/run';
import { check } from '../../src/pipeline/check';
import { entriesOf } from '../../src/report/ignoring/entries';
import { findingState } from '../../src/report/findingKey';
import { readGrids } from '../../src/workbook/file';
import { memoryNamespace } from '../../src/workbook/memoryNamespace';
import { memoryIo } from './memoryIo';
import { addPart, sample } from './workbooks';

/** Errors and warnings of a sample, all set aside but those wanted. */
async function book(keep: (index: number) => boolean, namespace = memoryNamespace('ignored')) {
  const bytes = sample('putuo-fuliyuan-2024-unit.xlsx');
  const entries = entriesOf(check(await readGrids(bytes)), {});
  const ignored = Object.fromEntries(
    entries
      .filter((e) => !keep(e.index))
      .map((e) => [e.key, { reason: '已核实 <甲&乙>', state: findingState(e.finding) }]),
  );
  const text = JSON.stringify(ignored).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const xml = `<memory xmlns="${namespace}">${text}</memory>`;
  return { bytes: addPart(bytes, 'customXml/item7.xml', xml), all: entries.length };
}

async function checked(bytes: Uint8Array, ...options: string[]) {
  const io = memoryIo({ 'a.xlsx': bytes });
  const status = await run(['check', 'a.xlsx', ...options], io);
  return { status, out: io.stdout() };
}

test('what was set aside in the pane is counted apart and does not stand among the findings', async () => {
  const { bytes, all } = await book((i) => i === 0);
  const { status, out } = await checked(bytes);
  expect(status).toBe(0);
  expect(out).toContain(`已忽略 ${all - 1} 项，未计入`);
  expect(out).toContain('1 项警告');
});

test('--show-ignored counts it as found', async () => {
  const { bytes } = await book(() => false);
  const { out } = await checked(bytes, '--show-ignored');
  expect(out).not.toContain('已忽略');
  expect(out).toMatch(/[1-9]\d 项警告/);
});

test('JSON has it under ignored, with the reason', async () => {
  const { bytes, all } = await book((i) => i === 0);
  const { workbooks } = JSON.parse((await checked(bytes, '--format', 'json')).out) as {
    workbooks: { findings: unknown[]; ignored: { reason: string; rule: string }[] }[];
  };
  expect(workbooks[0]!.findings).toHaveLength(1);
  expect(workbooks[0]!.ignored).toHaveLength(all - 1);
  expect(workbooks[0]!.ignored[0]).toMatchObject({ reason: '已核实 <甲&乙>', rule: expect.any(String) });
});

test('SARIF has it as suppressed results', async () => {
  const { bytes, all } = await book((i) => i === 0);
  const { runs } = JSON.parse((await checked(bytes, '--format', 'sarif')).out) as {
    runs: { results: { suppressions?: unknown[] }[] }[];
  };
  const suppressed = runs[0]!.results.filter((r) => r.suppressions!.length > 0); // each of them says so, or not
  expect(runs[0]!.results).toHaveLength(all);
  expect(suppressed).toHaveLength(all - 1);
  expect(suppressed[0]!.suppressions).toEqual([
    { kind: 'external', status: 'accepted', justification: '已核实 <甲&乙>' },
  ]);
});

test.each([
  ['another program’s part', 'urn:other'],
  ['what is kept under another key', memoryNamespace('settings')],
])('%s sets nothing aside', async (_what, namespace) => {
  const { bytes } = await book(() => false, namespace);
  expect((await checked(bytes)).out).not.toContain('已忽略');
});
