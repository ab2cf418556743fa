import type { Finding } from '../../../src/budget/Finding';
import { entriesOf } from '../../../src/report/ignoring/entries';
import { withoutIgnored } from '../../../src/report/ignoring/withoutIgnored';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { finding, result } from '../results';
import { grid, setUp } from './setUp';

const one = finding({ cells: ['1!B4'], stated: 9, expected: 10, rule: 'a' });
const two = finding({ cells: ['1!B5'], stated: 1, expected: 2, rule: 'b' });

/** That a subject bears another name, said of some table. */
const name = (table: string, cell: string, called: string): Finding => ({
  ...finding({ rule: 'renamed-subjects', cells: [cell], severity: 'warning' }),
  message: {
    id: 'renamed-subjects.renamed',
    data: { table, name: called, now: '行政单位离退休', since: 2021 },
  },
});

const machine = () => new Map<string, unknown>();

async function opened(
  findings: readonly Finding[],
  kept = machine(),
  workbook = new FakeWorkbook([grid('1')]),
) {
  const pane = setUp({ machine: kept, workbook, engine: { check: () => result(findings) } });
  await pane.controller.open();
  if (!pane.store.get().check.result) await pane.controller.check();
  const entries = () => entriesOf(result(findings), pane.store.get().ignored);
  const aside = () => entries().map((e) => e.ignored?.reason ?? null);
  return { ...pane, entries, aside };
}

test('several findings are set aside at once, and come back one by one or all together', async () => {
  const { controller, entries, aside } = await opened([one, two]);
  await controller.ignore(entries(), '已核实');
  expect(aside()).toEqual(['已核实', '已核实']);
  await controller.unignore(entries()[0]!);
  expect(aside()).toEqual([null, '已核实']);
  await controller.ignore([entries()[0]!], '另一个理由');
  await controller.unignoreAll();
  expect(aside()).toEqual([null, null]);
});

test('the reasons given last are known in the next workbook, each once, the latest first', async () => {
  const kept = machine();
  const first = await opened([one, two], kept);
  for (const reason of ['甲', '乙', '甲', '丙', '丁', '戊', '己'])
    await first.controller.ignore([first.entries()[0]!], reason);
  const second = await opened([one], kept);
  expect(second.store.get().reasons).toEqual(['己', '戊', '丁', '丙', '甲']);
  expect(second.aside()).toEqual([null]); // the reason is remembered, not the finding
});

describe('remembered for all workbooks of this machine', () => {
  test('a name is set aside wherever it stands, another name is not', async () => {
    const kept = machine();
    const first = await opened([name('表1', '1!A5', '归口管理的行政单位离退休')], kept);
    await first.controller.ignore(first.entries(), '沿用旧名', true);
    expect(first.workbook.kept.size).toBe(0);
    const second = await opened(
      [name('表2', '2!A9', '归口管理的行政单位离退休'), name('表2', '2!A10', '别的'), one],
      kept,
    );
    expect(second.aside()).toEqual(['沿用旧名', null, null]);
    await second.controller.unignoreAll();
    expect(second.aside()).toEqual([null, null, null]);
  });

  test('an amount is not: it says something else in each workbook', async () => {
    const kept = machine();
    const first = await opened([one], kept);
    await first.controller.ignore(first.entries(), '已核实', true);
    expect(first.aside()).toEqual(['已核实']);
    expect((await opened([one], kept)).aside()).toEqual([null]);
  });

  test('a workbook can set aside nothing but its own findings', async () => {
    const kept = machine();
    const author = await opened([name('表1', '1!A5', '旧名')], kept);
    await author.controller.ignore(author.entries(), '沿用', true);
    const workbook = new FakeWorkbook([grid('1')]);
    workbook.kept.set('ignored', JSON.stringify(kept.get('ignored-everywhere')));
    const reader = await opened([name('表1', '1!A5', '旧名')], machine(), workbook);
    expect(reader.aside()).toEqual([null]);
  });
});

test('what was set aside stands apart in a result, with its reason', async () => {
  const { controller, entries, store } = await opened([one, two]);
  await controller.ignore([entries()[1]!], '已核实');
  const left = withoutIgnored(result([one, two]), store.get().ignored);
  expect(left.findings).toEqual([one]);
  expect(left.ignored).toEqual([{ finding: two, reason: '已核实' }]);
});
