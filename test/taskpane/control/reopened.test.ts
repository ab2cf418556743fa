import { generateFinalAccount } from '../../../src/generate/finals/generateFinalAccount';
import { recognise } from '../../../src/recognise';
import type { BookRequest, CheckRequest } from '../../../src/taskpane/engine/PaneEngine';
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
    await controller.chooseBeside('prior', file);
    expect(store.get().narrative.prior?.file).toBe('2022.xlsx');
    expect(priors).toEqual([undefined, [grid('上年')]]);
    const again = setUp({ engine, machine, workbook });
    await again.controller.open();
    expect(again.store.get().narrative.prior?.file).toBe('2022.xlsx');
    await again.controller.forgetBeside('prior');
    expect(again.store.get().narrative.prior).toBeNull();
    await again.controller.close();
  });

  test('that is none says so, and the one before stays', async () => {
    const { controller, store } = setUp({ engine: { recognise: () => ({ tables: [], others: [] }) } });
    await controller.chooseBeside('prior', file);
    expect(store.get().notice).toMatchObject({
      intent: 'error',
      id: 'pane.failure.prior-no-tables',
      data: { file: '2022.xlsx' },
    });
    expect(store.get().narrative).toMatchObject({ prior: null, reading: null });
  });
});

describe('the budget of a final account’s year', () => {
  /** The workbook is a final account, the one from disk a budget: of one department and year. */
  const engine = {
    recognise: ({ grids }: BookRequest) => (grids[0]?.name === '上年' ? FINALS.budget : FINALS.account),
  };
  const file = new File(['x'], '2024预算.xlsx');

  test('is chosen beside last year’s book, goes along with check, review and narrative, and is remembered', async () => {
    const asked: Partial<Record<string, CheckRequest>> = {};
    const seen = (call: string) => (request: CheckRequest) => void (asked[call] = request);
    const spying = {
      ...engine,
      check: (request: CheckRequest) => (seen('check')(request), result([])),
      review: (request: CheckRequest) => (seen('review')(request), null),
      narrate: (request: CheckRequest) => (seen('narrate')(request), null as never),
    };
    const machine = new Map<string, unknown>();
    const workbook = new FakeWorkbook([grid('1')]);
    const { controller, store } = setUp({ engine: spying, machine, workbook });
    await controller.chooseBeside('budget', file);
    expect(store.get().narrative).toMatchObject({
      budget: { file: '2024预算.xlsx' },
      prior: null,
      question: null,
    });
    await controller.check();
    await controller.review('workbook');
    await controller.narrate();
    for (const call of ['check', 'review', 'narrate']) expect(asked[call]?.budget).toEqual([grid('上年')]);
    // The name of the workbook's own file may say its year.
    expect(asked['check']?.file).toBe('预算.xlsx');
    const again = setUp({ engine: spying, machine, workbook });
    await again.controller.open();
    expect(again.store.get().narrative.budget?.file).toBe('2024预算.xlsx');
    await again.controller.forgetBeside('budget');
    await again.controller.check();
    expect(asked['check']).not.toHaveProperty('budget');
    await again.controller.close();
  });

  test('is asked about where it is none', async () => {
    const other = { recognise: () => FINALS.account };
    const { controller, store } = setUp({ engine: other });
    await controller.chooseBeside('budget', file);
    expect(store.get().narrative.question).toMatchObject({ as: 'budget', message: { id: 'budget.none' } });
    controller.declineBeside();
    expect(store.get().narrative).toMatchObject({ budget: null, question: null });
  });
});

const FINALS = (() => {
  const { grids, budget } = generateFinalAccount(3, { layout: 'national', year: 2024 });
  const account = recognise(grids, { file: '2024决算.xlsx' });
  return { account, budget: recognise(budget) };
})();
