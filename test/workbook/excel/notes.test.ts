import { cellPlace } from '../../../src/budget/Place';
import { EMPTY_RECORD, type HighlightRecord } from '../../../src/workbook/HighlightRecord';
import type { Annotation, AnnotationStore } from '../../../src/workbook/excel/marks/annotations';
import { addAnnotation } from '../../../src/workbook/excel/marks/annotations';
import type { Look } from '../../../src/workbook/excel/marks/Look';
import { notesOf, type NoteCollection } from '../../../src/workbook/excel/marks/notesApi';
import { planClear, planHighlight } from '../../../src/workbook/excel/marks/plan';

/**
 * The client from npm ends below the requirement set that has notes, so that no emulated host can be asked for them. What is
 * done with notes is planned by pure functions, tested here.
 */
const notes = { items: [], add: () => ({}), load: () => {} } as unknown as NoteCollection;

const note = (content: string): Annotation => ({
  kind: 'note',
  sheet: 'a',
  row: 1,
  column: 1,
  content,
  replies: 0,
  item: { content, delete: () => {} },
});

const looking = (annotations: readonly Annotation[], record: HighlightRecord, painted = false): Look => ({
  there: { record, xml: '<x/>', part: {} as Excel.CustomXmlPart },
  store: { notes, comments: {} as Excel.CommentCollection },
  annotations,
  sheets: new Map([['a', 'free']]),
  isStructureProtected: false,
  marks: [{ place: cellPlace('a', 1, 1), severity: 'error', note: '应为 5\r\n' }],
  fillAt: () => (painted ? { pattern: 'solid', color: 'FFC7CE' } : { pattern: 'none' }),
});

describe('planHighlight where the host has notes', () => {
  it.each([
    ['人写的', '人写的\n应为 5', { added: '应为 5', before: '人写的' }],
    ['', '应为 5', { added: '应为 5', before: '' }],
  ])('writes after a person’s note %j', (before, to, recorded) => {
    const { plan, outcome } = planHighlight(looking([note(before)], EMPTY_RECORD));
    expect(plan.edits.map((e) => e.to)).toEqual([to]);
    expect(plan.additions).toEqual([]);
    expect(plan.record.cells[0]!.note).toEqual(recorded);
    expect(outcome).toEqual({ marked: 1, skipped: [] });
  });

  it('adds a note where there is none, without the line end', () => {
    const { plan } = planHighlight(looking([], EMPTY_RECORD));
    expect(plan.additions).toEqual([{ sheet: 'a', row: 1, column: 1, text: '应为 5' }]);
  });
});

describe('planClear where the host has notes', () => {
  const recordWith = (before?: string): HighlightRecord => ({
    sheets: [],
    cells: [
      {
        sheet: 'a',
        address: 'A1',
        painted: 'FFC7CE',
        before: { pattern: 'none' },
        note: { added: '应为 5', ...(before !== undefined && { before }) },
      },
    ],
  });

  it.each<[content: string, before: string | undefined, to: (string | null)[], reasons: string[]]>([
    ['应为 5', undefined, [null], []],
    ['人写的\n应为 5', '人写的', ['人写的'], []],
    ['人写的\r\n应为 5\r\n', '人写的', ['人写的'], []],
    ['又改了\n应为 5', '人写的', ['又改了'], []],
    ['全改了', undefined, [], ['workbook.left.note-changed']],
    ['应为 5，已核', undefined, [], ['workbook.left.note-changed']],
  ])('takes ours out of %j', (content, before, to, reasons) => {
    const { plan, outcome } = planClear(looking([note(content)], recordWith(before), true), [], []);
    expect(plan.edits.map((e) => e.to)).toEqual(to);
    expect(outcome.left.map((l) => l.reason)).toEqual(reasons);
    expect(outcome.restored).toBe(1);
  });

  it('takes it that a note which is gone was removed by a person', () => {
    const { outcome } = planClear(looking([], recordWith(), true), [], []);
    expect(outcome).toEqual({ restored: 1, left: [] });
  });
});

describe('notesOf', () => {
  const withSupport = (isSupported: boolean): void => {
    const context = {
      requirements: {
        isSetSupported: (set: string, v: string) => isSupported && set === 'ExcelApi' && v === '1.18',
      },
    };
    (globalThis as { Office?: unknown }).Office = { context };
  };
  afterEach(() => delete (globalThis as { Office?: unknown }).Office);

  it.each([
    ['the host and the client have them', true, { notes }, notes],
    ['the host does not promise them', false, { notes }, null],
    ['the client is older than the host', true, {}, null],
  ])('%s', (_name, isSupported, workbook, expected) => {
    withSupport(isSupported);
    expect(notesOf(workbook as unknown as Excel.Workbook)).toBe(expected);
  });
});

it('adds a note, not a comment, where there are notes', () => {
  const added: string[] = [];
  const store = {
    notes: { ...notes, add: (cell: string, text: string) => added.push(cell, text) },
    comments: null,
  };
  addAnnotation(store as unknown as AnnotationStore, "a'b", 3, 28, '文');
  expect(added).toEqual(["'a''b'!AB3", '文']);
});
