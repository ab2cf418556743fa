import { FakeWorkbook } from '../../support/FakeWorkbook';
import { finding, judged, result, total } from '../results';
import { grid, setUp } from './setUp';

const relation = total('1!B4', 10, ['1!B5', 6], ['1!B6', 3]);
const other = { ...relation, rule: 'column-total' };
const engine = {
  check: () => result([finding({ relation })], [], { relations: [judged(relation), judged(other)] }),
};

test('rules are switched off by the reader, for every workbook on this machine', async () => {
  const machine = new Map<string, unknown>();
  const first = setUp({ machine, engine });
  await first.controller.open();
  await first.controller.changeSettings({ rulesOff: ['table-total'] });
  expect(first.workbook.kept.size).toBe(0); // the workbook is not written to
  await first.controller.changeSettings({ charts: true });
  expect(first.workbook.kept.get('settings')).not.toContain('rulesOff');

  const second = setUp({ machine, engine, workbook: new FakeWorkbook([grid('2')]) });
  await second.controller.open();
  await second.controller.check();
  const shown = second.store.get().check.result!;
  expect(shown.findings).toEqual([]);
  expect(shown.relations.map((r) => r.relation.rule)).toEqual(['column-total']); // what did not run is not counted
  expect(shown.rulesOff).toEqual(['table-total']);
  await second.controller.changeSettings({ rulesOff: [] });
  expect(second.store.get().check.result).toMatchObject({
    relations: { length: 2 },
    findings: { length: 1 },
  });
  expect(machine.get('rules-off')).toEqual([]);
});

test('a workbook that carries somebody’s choice imposes it on nobody', async () => {
  const { controller, store, workbook } = setUp({ engine });
  workbook.kept.set('settings', JSON.stringify({ rulesOff: ['table-total'], charts: true }));
  await controller.open();
  await controller.check();
  expect(store.get().settings).toMatchObject({ rulesOff: [], charts: true });
  expect(store.get().check.result?.findings).toHaveLength(1);
});
