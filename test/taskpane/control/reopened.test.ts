import { findingKey } from '../../../src/report/findingKey';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { finding, result } from '../results';
import { grid, setUp, until } from './setUp';

const one = finding({ cells: ['1!B4'], stated: 9, expected: 10, rule: 'a' });
const two = finding({ cells: ['1!B5'], stated: 1, expected: 2, rule: 'b' });
const entry = { key: findingKey(one), finding: one, index: 0, ignored: null };

describe('a reopened pane', () => {
  test('is as it was left, on the machine and in the workbook', async () => {
    const machine = new Map<string, unknown>();
    const workbook = new FakeWorkbook([grid('1')]);
    const first = setUp({ machine, workbook, engine: { check: () => result([one, two]) } });
    await first.controller.open();
    await first.controller.check();
    await first.controller.ignore([entry], '已核实');
    await first.controller.changeSettings({ shareDecimals: 1 });
    first.controller.giveInput('职能简介', '测试');
    first.store.dispatch({ type: 'view/tab', tab: 'narrative' });
    first.store.dispatch({ type: 'view/search', text: 'B5' });
    await until(() => workbook.kept.has('inputs'));
    await first.controller.close();

    const second = setUp({ machine, workbook, engine: { check: () => result([one, two]) } });
    await second.controller.open();
    const state = second.store.get();
    expect(state.view).toMatchObject({ tab: 'narrative', search: 'B5', selection: null });
    expect(state.settings.shareDecimals).toBe(1);
    expect(state.ignored).toEqual({ [findingKey(one)]: { reason: '已核实', state: '9万元→10万元' } });
    expect(state.narrative.inputs).toEqual({ 职能简介: '测试' });
    expect(state.check.result?.findings).toEqual([one, two]);
    await second.controller.close();
  });

  test('on a fresh machine and workbook is empty', async () => {
    const { controller, store, workbook } = setUp();
    await controller.open();
    expect(store.get().check.phase).toBe('idle');
    expect(workbook.kept.size).toBe(0);
    await controller.close();
  });
});

describe('last year’s workbook', () => {
  const file = new File(['x'], '2022.xlsx');

  test('is read, remembered on the machine, and used by the next check', async () => {
    const priors: unknown[] = [];
    const engine = { check: ({ prior }: { prior?: unknown }) => (priors.push(prior), result([])) };
    const machine = new Map<string, unknown>();
    const workbook = new FakeWorkbook([grid('1')]);
    const { controller, store } = setUp({ engine, machine, workbook });
    await controller.check();
    await controller.choosePrior(file);
    expect(store.get().narrative.prior?.file).toBe('2022.xlsx');
    expect(priors).toEqual([undefined, [grid('上年')]]);
    const again = setUp({ engine, machine, workbook });
    await again.controller.open();
    expect(again.store.get().narrative.prior?.file).toBe('2022.xlsx');
    await again.controller.forgetPrior();
    expect(again.store.get().narrative.prior).toBeNull();
    await again.controller.close();
  });

  test('that is none says so, and the one before stays', async () => {
    const { controller, store } = setUp({ engine: { recognise: () => ({ tables: [], others: [] }) } });
    await controller.choosePrior(file);
    expect(store.get().notice).toMatchObject({
      intent: 'error',
      id: 'pane.failure.prior-no-tables',
      data: { file: '2022.xlsx' },
    });
    expect(store.get().narrative).toMatchObject({ prior: null, readingPrior: false });
  });
});
