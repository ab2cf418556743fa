import type { Narrative } from '../../../src/narrative/Narrative';
import type { BookRequest, NarrateRequest } from '../../../src/taskpane/engine/PaneEngine';
import { isStale } from '../../../src/taskpane/state/NarrativeState';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { place, result } from '../results';
import { grid, setUp, settle, until } from './setUp';

const narrative = {
  department: '某局',
  year: 2023,
  paragraphs: [{ id: 'a', style: 'body', text: '甲', figures: [], pending: [] }],
  inputs: [],
  missing: [],
} as unknown as Narrative;

/** A pane that counts how often the text is written, and with what. */
function counting(options: Parameters<typeof setUp>[0] = {}) {
  const asked: NarrateRequest[] = [];
  const engine = { narrate: (r: NarrateRequest) => (asked.push(r), narrative), ...options.engine };
  return { asked, ...setUp({ ...options, engine }) };
}

describe('the text is written anew', () => {
  test.each([
    ['an edit', (s: ReturnType<typeof counting>) => s.workbook.edit(place('1!B4'), 1)],
    [
      'choosing last year’s book',
      (s: ReturnType<typeof counting>) => s.controller.chooseBeside('prior', new File(['x'], '2022.xlsx')),
    ],
    [
      'a setting that matters',
      (s: ReturnType<typeof counting>) => s.controller.changeSettings({ shareDecimals: 1 }),
    ],
    [
      'an input, once the typing pauses',
      (s: ReturnType<typeof counting>) => s.controller.giveInput('甲', '1'),
    ],
  ])('after %s', async (_what, change) => {
    const made = counting();
    await made.controller.open();
    await made.controller.narrate();
    await change(made);
    await until(() => made.asked.length === 2 && !isStale(made.store.get().narrative));
    await made.controller.close();
  });

  test('not where none was written', async () => {
    const { asked, controller, workbook } = counting();
    await controller.open();
    workbook.edit(place('1!B4'), 1);
    await settle(500);
    expect(asked).toEqual([]);
    await controller.close();
  });

  test('only when asked for with 编辑后自动重查 off; until then it is known to be out of date', async () => {
    const { asked, controller, workbook, store } = counting();
    await controller.open();
    await controller.changeSettings({ live: false });
    await controller.narrate();
    workbook.edit(place('1!B4'), 1);
    await settle(500);
    expect([asked.length, isStale(store.get().narrative)]).toEqual([1, true]);
    await controller.saveWord();
    expect([asked.length, isStale(store.get().narrative)]).toEqual([2, false]);
    await controller.close();
  });
});

test('nothing is kept or written while an input method composes', async () => {
  const { asked, controller, workbook, services } = counting();
  await controller.narrate();
  let chosen: () => void = () => {};
  const composing = new Promise<void>((resolve) => (chosen = resolve));
  services.browser.composed = () => composing;
  controller.giveInput('甲', '一');
  await settle(800);
  expect([workbook.kept.get('inputs'), asked.length]).toEqual([undefined, 1]);
  chosen();
  await until(() => asked.length === 2);
  expect(workbook.kept.get('inputs')).toBe('{"甲":"一"}');
});

test('what a pane that went had no time to put into the workbook is taken up by the next', async () => {
  const machine = new Map<string, unknown>();
  const workbook = new FakeWorkbook([grid('1')]);
  workbook.kept.set('inputs', '{"甲":"一","乙":"二"}');
  const first = counting({ machine, workbook });
  await first.controller.open();
  first.controller.giveInput('甲', '三');
  await settle(50);
  expect(workbook.kept.get('inputs')).toBe('{"甲":"一","乙":"二"}');
  const second = counting({ machine, workbook });
  await second.controller.open();
  expect(second.store.get().narrative.inputs).toEqual({ 甲: '三', 乙: '二' });
  expect(workbook.kept.get('inputs')).toBe('{"甲":"三","乙":"二"}');
  await first.controller.leaveInput();
  const third = counting({ machine, workbook });
  await third.controller.open();
  expect(third.store.get().narrative.inputs).toEqual({ 甲: '三', 乙: '二' });
  for (const { controller } of [first, second, third]) await controller.close();
});

test('a text that can not be brought up to date does not go out', async () => {
  let fails = false;
  const { controller, downloads, store } = counting({
    engine: {
      narrate: () => {
        if (fails) throw new Error('模板有误');
        return narrative;
      },
    },
  });
  await controller.narrate();
  fails = true;
  await controller.saveWord();
  expect(downloads.size).toBe(0);
  expect(store.get().notice).toMatchObject({ intent: 'error', detail: '模板有误' });
});

describe('a workbook that is not last year’s', () => {
  const file = new File(['x'], '2021.xlsx');
  const engine = {
    recognise: ({ grids }: BookRequest) => ({
      ...result([]).book,
      department: '某局',
      year: grids[0]?.name === '上年' ? 2021 : 2023,
    }),
  };

  test('is used only where the person insists, and then again when the pane is opened anew', async () => {
    const machine = new Map<string, unknown>();
    const workbook = new FakeWorkbook([grid('1')]);
    const { controller, store } = setUp({ engine, machine, workbook });
    await controller.chooseBeside('prior', file);
    expect(store.get().narrative).toMatchObject({
      prior: null,
      question: { as: 'prior', message: { id: 'prior.other' } },
    });
    controller.declineBeside();
    expect(store.get().narrative).toMatchObject({ prior: null, question: null });
    await controller.chooseBeside('prior', file);
    await controller.insistBeside();
    expect(store.get().narrative.prior).toMatchObject({ file: '2021.xlsx', doubt: { id: 'prior.other' } });
    const again = setUp({ engine, machine, workbook });
    await again.controller.open();
    expect(again.store.get().narrative.prior).toMatchObject({ doubt: { id: 'prior.other' } });
    await again.controller.close();
  });

  test('is not taken up in a workbook that was copied for the next year', async () => {
    const machine = new Map<string, unknown>();
    const workbook = new FakeWorkbook([grid('1')]);
    await setUp({ machine, workbook }).controller.chooseBeside('prior', file);
    const next = setUp({ engine, machine, workbook });
    await next.controller.open();
    expect(next.store.get().narrative.prior).toBeNull();
    expect(next.store.get().notice).toMatchObject({ intent: 'warning', id: 'pane.prior.not-restored' });
    await next.controller.close();
  });
});

test('with the text come its outline, what changed since the one in the workbook, and what is wrong in the tables', async () => {
  const since = [{ place: place('1!B4'), before: '9万元', now: '10万元' }];
  const why = { id: 'narrative.outline.none', data: { name: '甲' } } as const;
  const { controller, store } = counting({ engine: { standing: () => ({ why, since }) } });
  await controller.narrate();
  const { around } = store.get().narrative;
  expect(around?.standing).toEqual({ why, since });
  expect(around?.check.findings).toEqual([]);
  // Once it stands in the workbook, it is that of the tables as they are.
  await controller.writeNarrative();
  expect(store.get().narrative.around?.standing).toEqual({ why, since: [] });
});
