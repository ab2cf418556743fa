import { findingKey } from '../../../src/report/findingKey';
import type { Narrative } from '../../../src/narrative/Narrative';
import type { CheckResult } from '../../../src/pipeline/results';
import type { PaneController } from '../../../src/taskpane/control/PaneController';
import { isOutdated } from '../../../src/taskpane/state/RunState';
import type { Grid } from '../../../src/workbook/Grid';
import { ExcelHostError } from '../../../src/workbook/excel/ExcelHostError';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { diagnosis, finding, place, result } from '../results';
import { grid, setUp, settle, until } from './setUp';

const one = finding({ cells: ['1!B4'], stated: 9, expected: 10, rule: 'a' });
const two = finding({ cells: ['1!B5'], stated: 1, expected: 2, rule: 'b' });
const entry = (f: typeof one) => ({ key: findingKey(f), finding: f, index: 0, ignored: null });

describe('a check', () => {
  test('goes from idle over its steps to a result', async () => {
    const { store, controller } = setUp({ engine: { check: () => result([one]) } });
    const steps: string[] = [];
    store.subscribe(() => steps.push(`${store.get().check.phase} ${store.get().check.step}`));
    await controller.check();
    expect(steps).toEqual(['running reading', 'running checking', 'running arranging', 'done arranging']);
    expect(store.get().check.result?.findings).toEqual([one]);
    expect(store.get().check.delta).toBeNull();
  });

  test('that fails says why, and another can follow', async () => {
    const { store, controller, workbook } = setUp();
    workbook.failure = new ExcelHostError('protected-sheet', { sheet: '3-3' });
    await controller.check();
    expect(store.get().check.phase).toBe('failed');
    expect(store.get().check.failure).toEqual({
      id: 'excel.failure.protected-sheet',
      data: { sheet: '3-3' },
    });
    await controller.check();
    expect(store.get().check.phase).toBe('done');
  });

  test('can be stopped, and then delivers nothing', async () => {
    let deliver: (r: CheckResult) => void = () => {};
    const { store, controller } = setUp({
      engine: { check: () => new Promise((resolve) => (deliver = resolve)) },
    });
    const running = controller.check();
    await until(() => store.get().check.step === 'checking');
    controller.stopCheck();
    expect(store.get().check.phase).toBe('cancelled');
    await settle();
    deliver(result([one]));
    await running;
    expect(store.get().check.result).toBeNull();
  });

  test('asked for twice delivers the second', async () => {
    const answers = [result([one]), result([two])];
    let calls = 0;
    const { store, controller } = setUp({ engine: { check: () => answers[calls++]! } });
    const first = controller.check();
    const second = controller.check();
    await Promise.all([first, second]);
    await until(() => store.get().check.phase === 'done');
    expect(store.get().check.result).toBe(answers[calls - 1]);
  });

  test('leaves out the rules that are switched off, and takes them back without reading again', async () => {
    const { store, controller, workbook } = setUp({ engine: { check: () => result([one, two]) } });
    await controller.check();
    await controller.changeSettings({ rulesOff: ['a'] });
    expect(store.get().check.result?.findings).toEqual([two]);
    await controller.changeSettings({ rulesOff: [] });
    expect(store.get().check.result?.findings).toEqual([one, two]);
    expect(workbook.reads).toBe(1);
  });
});

describe('after an edit', () => {
  test('that changes nothing of what is found, nothing is said to have changed', async () => {
    let calls = 0;
    const { store, controller, workbook } = setUp({
      engine: { check: () => (calls++, result([one])) },
    });
    await controller.open();
    await controller.check();
    workbook.edit(place('1!B4'), 1);
    await until(() => calls === 2 && store.get().check.phase === 'done');
    expect(store.get().check.delta).toBeNull();
    await controller.close();
  });

  test('the pane checks again and says what changed', async () => {
    const answers = [result([one]), result([two])];
    let calls = 0;
    const { store, controller, workbook } = setUp({
      engine: { check: () => answers[Math.min(calls++, 1)]! },
    });
    await controller.open();
    await controller.check();
    for (const value of [1, 2, 3]) workbook.edit(place('1!B4'), value);
    await until(() => store.get().check.delta !== null);
    expect(store.get().check.delta).toMatchObject({ added: 1, resolved: 1, addedKeys: [findingKey(two)] });
    expect(calls).toBe(2);
    await controller.close();
    expect(workbook.watchers).toBe(0);
  });

  test.each([
    ['before the first check', false, true],
    ['with the switch off', true, false],
  ])('nothing happens %s', async (_when, checked, live) => {
    const { controller, workbook } = setUp();
    await controller.open();
    await controller.changeSettings({ live });
    if (checked) await controller.check();
    const { reads } = workbook;
    workbook.edit(place('1!B4'), 1);
    await settle(500);
    expect(workbook.reads).toBe(reads);
    await controller.close();
  });
});

describe('an edit that the result on the screen does not know of', () => {
  /** An engine that says how many times it was asked, and finds nothing until `one` is asked for. */
  const engineOf = (delay: () => Promise<void>) => {
    const seen: unknown[] = [];
    return {
      seen,
      engine: {
        check: async ({ grids }: { readonly grids: readonly Grid[] }) => {
          const value = grids[0]!.cells[0]!.value;
          seen.push(value);
          await delay();
          return result(value === 9 ? [one] : [two]);
        },
      },
    };
  };

  test('while the first check is on its way sets off another', async () => {
    const { engine, seen } = engineOf(() => settle(600));
    const { controller, workbook, store } = setUp({ engine });
    await controller.open();
    const checked = controller.check();
    await settle(50);
    workbook.edit(place('1!B4'), 5);
    await checked;
    await until(() => store.get().check.phase === 'done');
    expect(seen).toEqual([9, 5]);
    expect(store.get().check.result?.findings).toEqual([two]);
    await controller.close();
  });

  test.each([
    ['marks', (c: PaneController) => c.mark()],
    ['the sheet of results', (c: PaneController) => c.exportSheet()],
    ['the list as JSON', (c: PaneController) => c.exportJson()],
    ['the list as CSV', (c: PaneController) => c.exportCsv()],
  ])('is looked at before %s go out, with the switch off too', async (_what, send) => {
    const { engine, seen } = engineOf(async () => {});
    const { controller, workbook, store, downloads } = setUp({ engine });
    await controller.open();
    await controller.changeSettings({ live: false });
    await controller.check();
    expect(isOutdated(store.get().check)).toBe(false);
    workbook.edit(place('1!B4'), 5);
    await until(() => isOutdated(store.get().check));
    await send(controller);
    expect(seen).toEqual([9, 5]);
    expect(isOutdated(store.get().check)).toBe(false);
    const files = await Promise.all([...downloads.values()].map((blob) => blob.text()));
    const out = JSON.stringify([workbook.marks, workbook.written, files]);
    expect(out).toMatch(/"row":5|B5/);
    await controller.close();
  });
});

describe('marks', () => {
  test('are made of all findings but those set aside', async () => {
    const { controller, workbook, store } = setUp({ engine: { check: () => result([one, two]) } });
    await controller.check();
    await controller.ignore([entry(one)], '已核实');
    await controller.mark();
    expect(workbook.marks.map((m) => m.place)).toEqual([place('1!B5')]);
    expect(store.get().notice).toMatchObject({ intent: 'success', id: 'pane.mark.done', data: { count: 1 } });
    await controller.clearMarks();
    expect(store.get().notice).toMatchObject({ id: 'pane.clear.done', data: { count: 1 } });
    await controller.clearMarks();
    expect(store.get().notice?.id).toBe('pane.clear.nothing');
  });

  test('that could not be made are named', async () => {
    const workbook = new FakeWorkbook([grid('1')]);
    const skipped = [{ sheet: '3-3', reason: 'workbook.skipped.protected' as const }];
    workbook.highlight = async () => ({ marked: 1, skipped });
    const { controller, store } = setUp({ workbook, engine: { check: () => result([one]) } });
    await controller.check();
    await controller.mark();
    expect(store.get().notice).toMatchObject({ intent: 'warning', id: 'pane.mark.partly' });
    expect(String(store.get().notice?.data['places'])).toContain('3-3（工作表受保护');
  });

  test('a refusal of Excel becomes a notice', async () => {
    const { controller, workbook, store } = setUp({ engine: { check: () => result([one]) } });
    await controller.check();
    workbook.failure = new ExcelHostError('cell-edit');
    await controller.mark();
    expect(store.get().notice).toMatchObject({ intent: 'error', id: 'excel.failure.cell-edit' });
  });
});

describe('a suggested value', () => {
  const suggestion = diagnosis({ cell: '1!B4', stated: 9, suggested: 10, explains: [0] });
  const correction = { place: place('1!B4'), stated: suggestion.stated, suggested: suggestion.suggested! };

  test('is written, and can be taken back', async () => {
    const { controller, workbook, store } = setUp();
    await controller.check();
    expect(await controller.applySuggestions([correction], false)).toBe('applied');
    expect(workbook.cellAt(correction.place)?.value).toBe(10);
    const { made } = store.get().changes;
    expect(made).toMatchObject([{ writes: [{ previous: { content: 9, formula: false }, written: 10 }] }]);
    expect(store.get().notice?.undo).toBe(made[0]!.id);
    await controller.undo(made[0]!.id);
    expect(workbook.cellAt(correction.place)?.value).toBe(9);
    expect(store.get().changes.made).toEqual([]);
  });

  test('never replaces a formula unsaid: it is put back, and the person is asked', async () => {
    const { controller, workbook } = setUp();
    await workbook.replaceContent(correction.place, '=B5+B6', { formula: true });
    expect(await controller.applySuggestions([correction], false)).toBe('formula');
    expect(workbook.cellAt(correction.place)?.formula).toBe('B5+B6');
  });

  test('replaces it once the person has agreed, and the formula comes back on undo', async () => {
    const { controller, workbook, store } = setUp();
    await workbook.replaceContent(correction.place, '=B5+B6', { formula: true });
    expect(await controller.applySuggestions([correction], true)).toBe('applied');
    expect(workbook.cellAt(correction.place)).toMatchObject({ value: 10 });
    await controller.undo(store.get().notice!.undo!);
    expect(workbook.cellAt(correction.place)?.formula).toBe('B5+B6');
  });

  test('that Excel refuses changes nothing', async () => {
    const { controller, workbook, store } = setUp();
    workbook.failure = new ExcelHostError('protected-sheet', { sheet: '1' });
    expect(await controller.applySuggestions([correction], false)).toBe('failed');
    expect(workbook.cellAt(correction.place)?.value).toBe(9);
    expect(store.get().notice?.intent).toBe('error');
  });
});

describe('the narrative', () => {
  const narrative = {
    department: '某局',
    year: 2023,
    paragraphs: [
      { id: 'a', text: '甲', figures: [], pending: [] },
      { id: 'b', text: '乙', figures: [], pending: [] },
    ],
  } as unknown as Narrative;

  test('is written over the text that stands there, with what was written last time', async () => {
    const asked: { readonly lastWritten: readonly string[]; readonly charts: boolean }[] = [];
    const { controller, workbook, store } = setUp({
      engine: {
        narrate: () => narrative,
        sheet: (request) => (
          asked.push(request),
          { name: '编制说明', columns: [], rows: [], orientation: 'portrait' }
        ),
      },
    });
    await controller.narrate();
    await controller.writeNarrative();
    await controller.changeSettings({ charts: true });
    await controller.writeNarrative();
    expect(asked.map((r) => [r.lastWritten, r.charts])).toEqual([
      [[], false],
      [['a', 'b'], true],
    ]);
    expect(workbook.written).toHaveLength(2);
    expect(store.get().notice).toMatchObject({ id: 'pane.narrative.written', data: { sheet: '编制说明' } });
  });

  test('that cannot be written says why', async () => {
    const { controller, store } = setUp();
    await controller.narrate();
    expect(store.get().narrative).toMatchObject({ phase: 'failed', failure: { detail: 'not in this test' } });
  });
});

describe('exports', () => {
  test('as a sheet, JSON and CSV, without what was set aside', async () => {
    const { controller, workbook, downloads } = setUp({ engine: { check: () => result([one, two]) } });
    await controller.check();
    await controller.ignore([entry(one)], '已核实');
    await controller.exportSheet();
    expect(workbook.written.map((d) => d.name)).toEqual(['检查结果']);
    await controller.exportJson();
    await controller.exportCsv();
    const [json, csv] = await Promise.all([...downloads.values()].map((blob) => blob.text()));
    expect(JSON.parse(json!)).toMatchObject({ version: 1, workbooks: [{ findings: [{ rule: 'b' }] }] });
    expect(csv!.trim().split('\r\n')).toHaveLength(2);
    expect([...downloads.keys()].map((name) => name.replace(/^.*\./, ''))).toEqual(['json', 'csv']);
  });

  test('do nothing before a check', async () => {
    const { controller, workbook, downloads } = setUp();
    await controller.exportSheet();
    await controller.exportJson();
    await controller.mark();
    expect([workbook.written.length, downloads.size, workbook.marks.length]).toEqual([0, 0, 0]);
  });
});
