import { cellPlace } from '../../../src/budget/Place';
import type { ReviewRequest } from '../../../src/taskpane/engine/PaneEngine';
import { correctionsOf, type SentenceCorrection } from '../../../src/taskpane/model/corrections';
import { entriesOf } from '../../../src/report/ignoring/entries';
import { reviewKey } from '../../../src/report/reviewKey';
import { ExcelHostError } from '../../../src/workbook/excel/ExcelHostError';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { finding, place, result } from '../results';
import {
  CHANGE,
  CHANGE_CELL,
  narrativeBook,
  review,
  SHARES,
  SHARES_CELL,
  SHEET,
  TEXT,
  TITLE,
} from '../review/texts';
import { grid, setUp, settle, until, type SetUp } from './setUp';

const RIGHT = SHARES.replace('31%', '30%');

const withReview = (options: Parameters<typeof setUp>[0] = {}): SetUp =>
  setUp({ workbook: narrativeBook(), ...options, engine: { review, ...options.engine } });

const reviewed = async (options: Parameters<typeof setUp>[0] = {}): Promise<SetUp> => {
  const pane = withReview(options);
  await pane.controller.review('workbook');
  return pane;
};

function corrections({ store }: SetUp): readonly SentenceCorrection[] {
  const { document, findings } = store.get().review.result!;
  return [...correctionsOf(document, findings).values()];
}

const entries = ({ store }: SetUp) => {
  const shown = store.get().review.result!;
  return entriesOf(shown, {}, reviewKey(shown.document));
};

describe('a review', () => {
  test('of the workbook’s narrative goes over its steps to a result', async () => {
    const pane = withReview();
    const steps: string[] = [];
    pane.store.subscribe(() =>
      steps.push(`${pane.store.get().review.phase} ${pane.store.get().review.step}`),
    );
    await pane.controller.review('workbook');
    expect([...new Set(steps)]).toEqual([
      'idle reading',
      'running reading',
      'running checking',
      'running arranging',
      'done arranging',
    ]);
    expect(corrections(pane).map((c) => c.place.cell)).toEqual([SHARES_CELL, CHANGE_CELL]);
  });

  test('of a workbook without a narrative says that there is none', async () => {
    const { controller, store } = withReview({ workbook: new FakeWorkbook([grid('1', { '1,1': 5 })]) });
    await controller.review('workbook');
    expect(store.get().review).toMatchObject({ phase: 'nothing', result: null });
  });

  test('that fails says why, and another can follow', async () => {
    const { controller, store, workbook } = withReview();
    workbook.failure = new ExcelHostError('cell-edit');
    await controller.review('workbook');
    expect(store.get().review).toMatchObject({ phase: 'failed', failure: { id: 'excel.failure.cell-edit' } });
    await controller.review();
    expect(store.get().review.phase).toBe('done');
  });

  test('can be stopped', async () => {
    const { controller, store } = withReview({ engine: { review: () => new Promise(() => {}) } });
    void controller.review('workbook');
    await until(() => store.get().review.step === 'checking');
    controller.stopReview();
    expect(store.get().review.phase).toBe('cancelled');
  });

  test('uses last year’s workbook, also when it is chosen afterwards', async () => {
    const priors: unknown[] = [];
    const asked = (request: ReviewRequest) => (priors.push(request.prior), review(request));
    const { controller } = await reviewed({ engine: { review: asked } });
    await controller.chooseBeside('prior', new File(['x'], '2023.xlsx'));
    expect(priors).toEqual([undefined, [grid('上年')]]);
  });

  test('leaves out the rules that are switched off', async () => {
    const pane = await reviewed();
    await pane.controller.changeSettings({ rulesOff: ['share-of-whole'] });
    expect(corrections(pane).map((c) => c.place.cell)).toEqual([CHANGE_CELL]);
    await pane.controller.changeSettings({ rulesOff: [] });
    expect(corrections(pane)).toHaveLength(2);
  });

  test('follows edits, and says what they changed', async () => {
    const pane = withReview();
    await pane.controller.open();
    await pane.controller.review('workbook');
    pane.workbook.edit(SHARES_CELL, RIGHT);
    await until(() => pane.store.get().review.delta !== null);
    expect(pane.store.get().review.delta).toMatchObject({ added: 0, resolved: 2 });
    expect(pane.store.get().check.phase).toBe('idle');
    await pane.controller.close();
  });
});

describe('a correction taken over', () => {
  test('changes its sentence and nothing else of its cell, and can be taken back', async () => {
    const pane = await reviewed();
    expect(await pane.controller.adoptSentence(corrections(pane)[0]!, false)).toBe('applied');
    expect(pane.workbook.cellAt(SHARES_CELL)?.value).toBe(RIGHT);
    expect(pane.workbook.cellAt(CHANGE_CELL)?.value).toBe(CHANGE);
    expect(corrections(pane).map((c) => c.place.cell)).toEqual([CHANGE_CELL]);
    const notice = pane.store.get().notice;
    expect(notice).toMatchObject({
      intent: 'success',
      id: 'pane.review.adopted',
      data: { cell: '编制说明!A2' },
    });
    await pane.controller.undo(notice!.undo!);
    expect(pane.workbook.cellAt(SHARES_CELL)?.value).toBe(SHARES);
    expect(corrections(pane)).toHaveLength(2);
  });

  test.each([
    ['blank lines and spaces', `${TITLE}\n\n　　${SHARES}　\n\n${CHANGE}\n`],
    ['line breaks of another kind', `${TITLE}\r\n${SHARES}\r\n${CHANGE}`],
  ])('keeps the other paragraphs of a cell, its %s', async (_what, text) => {
    const pane = await reviewed({ workbook: narrativeBook({ '1,1': text }) });
    for (let i = 0; i < 2; i++) await pane.controller.adoptSentence(corrections(pane)[0]!, false);
    expect(pane.workbook.cellAt(cellPlace(SHEET, 1, 1))?.value).toBe(
      text.replace('31%', '30%').replace('1,251.15', '251.15'),
    );
  });

  test('is refused where the cell was changed meanwhile, and the text is reviewed again', async () => {
    const pane = await reviewed();
    const [stale] = corrections(pane);
    const changed = SHARES.replace('全部', '所有');
    pane.workbook.edit(SHARES_CELL, changed);
    expect(await pane.controller.adoptSentence(stale!, false)).toBe('changed');
    expect(pane.workbook.cellAt(SHARES_CELL)?.value).toBe(changed);
    expect(pane.store.get().notice).toMatchObject({ intent: 'warning', id: 'pane.review.changed' });
    expect(pane.store.get().review.result?.document.paragraphs[1]?.text).toBe(changed);
  });

  test('is taken back at once where the change came between looking and writing', async () => {
    const pane = await reviewed();
    const before = await pane.workbook.read();
    const changed = SHARES.replace('全部', '所有');
    pane.workbook.edit(SHARES_CELL, changed);
    jest.spyOn(pane.workbook, 'read').mockResolvedValueOnce(before);
    expect(await pane.controller.adoptSentence(corrections(pane)[0]!, false)).toBe('changed');
    expect(pane.workbook.cellAt(SHARES_CELL)?.value).toBe(changed);
  });

  test('never replaces a formula unsaid', async () => {
    const book = new FakeWorkbook([
      {
        ...grid(SHEET, { '1,1': TITLE }),
        cells: [
          { row: 1, column: 1, value: TITLE, text: TITLE },
          { row: 2, column: 1, value: SHARES, text: SHARES, formula: 'B9&C9' },
        ],
      },
    ]);
    const pane = await reviewed({ workbook: book });
    const [correction] = corrections(pane);
    expect(await pane.controller.adoptSentence(correction!, false)).toBe('formula');
    expect(book.cellAt(SHARES_CELL)).toMatchObject({ value: SHARES, formula: 'B9&C9' });
    expect(await pane.controller.adoptSentence(correction!, true)).toBe('applied');
    expect(book.cellAt(SHARES_CELL)?.value).toBe(RIGHT);
    await pane.controller.undo(pane.store.get().notice!.undo!);
    expect(book.cellAt(SHARES_CELL)?.formula).toBe('B9&C9');
  });

  test('on a protected sheet changes nothing and says why', async () => {
    const pane = await reviewed();
    jest
      .spyOn(pane.workbook, 'replaceContent')
      .mockRejectedValueOnce(new ExcelHostError('protected-sheet', { sheet: SHEET }));
    expect(await pane.controller.adoptSentence(corrections(pane)[0]!, false)).toBe('failed');
    expect(pane.workbook.cellAt(SHARES_CELL)?.value).toBe(SHARES);
    expect(pane.store.get().notice).toMatchObject({ intent: 'error', id: 'excel.failure.protected-sheet' });
  });

  test('is not taken back over what a person wrote since', async () => {
    const pane = await reviewed();
    await pane.controller.adoptSentence(corrections(pane)[0]!, false);
    const { undo } = pane.store.get().notice!;
    pane.workbook.edit(SHARES_CELL, '另写的一段。');
    await pane.controller.undo(undo!);
    expect(pane.workbook.cellAt(SHARES_CELL)?.value).toBe('另写的一段。');
    expect(pane.store.get().notice).toMatchObject({ intent: 'warning', id: 'pane.undo.changed' });
  });
});

describe('a text beside the workbook', () => {
  test('that was pasted is reviewed, and copied as it should read', async () => {
    const pane = withReview({ workbook: new FakeWorkbook([grid('1')]) });
    pane.controller.typeText(TEXT);
    await pane.controller.review('pasted');
    expect(corrections(pane).map((c) => c.place.cell)).toEqual([undefined, undefined]);
    await pane.controller.copySentence(corrections(pane)[0]!);
    await pane.controller.copyCorrected();
    expect(pane.copied).toEqual([
      RIGHT.slice(0, RIGHT.indexOf('全部')),
      TEXT.replace('31%', '30%').replace('1,251.15', '251.15'),
    ]);
    expect(pane.store.get().notice).toMatchObject({ id: 'pane.review.copied', data: { count: 2 } });
  });

  test('has nothing to write: a correction of it is not taken over', async () => {
    const pane = withReview({ workbook: new FakeWorkbook([grid('1')]) });
    pane.controller.typeText(TEXT);
    await pane.controller.review('pasted');
    expect(await pane.controller.adoptSentence(corrections(pane)[0]!, false)).toBe('failed');
  });

  test('is read from a file', async () => {
    const pane = withReview({ readText: async (_bytes, name) => `${name.length > 0 ? TEXT : ''}` });
    await pane.controller.reviewFile(new File(['x'], '说明.docx'));
    expect(pane.store.get().review).toMatchObject({
      phase: 'done',
      source: 'file',
      file: { name: '说明.docx', text: TEXT },
    });
  });

  test('a file that can’t be read says why, and what was on the screen stays', async () => {
    const readText = () =>
      Promise.reject(
        Object.assign(new Error('x'), { explanation: { id: 'text.unreadable-docx', data: {} } }),
      );
    const pane = await reviewed({ readText });
    await pane.controller.reviewFile(new File(['x'], '说明.docx'));
    expect(pane.store.get().notice).toMatchObject({ intent: 'error', id: 'text.unreadable-docx' });
    expect(pane.store.get().review).toMatchObject({ phase: 'done', source: 'workbook' });
  });

  test('an empty one has nothing to review', async () => {
    const pane = withReview();
    pane.controller.typeText('  \n ');
    await pane.controller.review('pasted');
    expect(pane.store.get().review.phase).toBe('nothing');
  });
});

describe('marks', () => {
  const table = finding({ cells: ['1!B4'], stated: 9, expected: 10, rule: 'a' });

  test('are made of what was found in tables and in the narrative together', async () => {
    const pane = await reviewed({ engine: { check: () => result([table]) } });
    await pane.controller.check();
    await pane.controller.mark();
    expect(pane.workbook.marks.map((m) => m.place)).toEqual([place('1!B4'), SHARES_CELL, CHANGE_CELL]);
    expect(pane.workbook.marks[1]!.note).toContain('31%');
  });

  test('are not made of what was set aside', async () => {
    const pane = await reviewed();
    for (const entry of entries(pane).filter((e) => e.finding.quote?.place.paragraph === 1))
      await pane.controller.ignore([entry], '已核实');
    await pane.controller.mark();
    expect(pane.workbook.marks.map((m) => m.place)).toEqual([CHANGE_CELL]);
  });

  test('are not made of a text beside the workbook', async () => {
    const pane = withReview();
    pane.controller.typeText(TEXT);
    await pane.controller.review('pasted');
    await pane.controller.mark();
    expect(pane.workbook.marks).toEqual([]);
  });
});

describe('a reopened pane', () => {
  const reopened = async (first: SetUp): Promise<SetUp> => {
    await settle();
    await first.controller.close();
    const second = withReview({ machine: first.machine, workbook: first.workbook });
    await second.controller.open();
    return second;
  };

  test('has the pasted text and what was found in it', async () => {
    const first = withReview({ workbook: new FakeWorkbook([grid('1')]) });
    await first.controller.open();
    first.controller.typeText(TEXT);
    await first.controller.review('pasted');
    const second = await reopened(first);
    expect(second.store.get().review).toMatchObject({ source: 'pasted', draft: TEXT, phase: 'done' });
    expect(corrections(second)).toHaveLength(2);
    await second.controller.close();
  });

  test('reviews the workbook’s narrative again, and writes nothing into a workbook for that', async () => {
    const first = withReview();
    await first.controller.open();
    await first.controller.review('workbook');
    expect(first.workbook.kept.size).toBe(0);
    const second = await reopened(first);
    expect(second.store.get().review).toMatchObject({ source: 'workbook', phase: 'done' });
    await second.controller.close();
  });

  test('on another workbook, without a narrative, says nothing of it', async () => {
    const first = withReview();
    await first.controller.open();
    await first.controller.review('workbook');
    await settle();
    await first.controller.close();
    const other = withReview({ machine: first.machine, workbook: new FakeWorkbook([grid('1')]) });
    await other.controller.open();
    expect(other.store.get().review.phase).toBe('idle');
    await other.controller.close();
  });
});

test('what was found goes into a sheet, without what was set aside', async () => {
  const pane = await reviewed();
  const [first, second] = entries(pane);
  await pane.controller.ignore([first!], '已核实');
  await pane.controller.exportReview();
  const [sheet] = pane.workbook.written;
  expect(sheet!.name).toBe('审核结果');
  const stated = sheet!.rows.map(({ cells }) => cells[5]?.number);
  expect(stated).toContain(second!.finding.stated!.value.toNumber());
  expect(stated).not.toContain(first!.finding.stated!.value.toNumber());
});

test('nothing is written before a review', async () => {
  const pane = withReview();
  await pane.controller.exportReview();
  expect(pane.workbook.written).toEqual([]);
});
