import type { Narrative, NarrativeParagraph } from '../../../../src/narrative/Narrative';
import { fingerprint } from '../../../../src/budget/fingerprint';
import { markOf, readMark, showMark } from '../../../../src/narrative/write/rewrite/marks';
import { mergeNarrative } from '../../../../src/narrative/write/rewrite/mergeNarrative';
import { readWritten, type WrittenRow } from '../../../../src/narrative/write/rewrite/readWritten';
import type { Grid } from '../../../../src/workbook/Grid';

const paragraph = (id: string, text: string): NarrativeParagraph => ({
  id,
  style: 'body',
  text,
  figures: [],
  pending: [],
});

const narrative = (...paragraphs: NarrativeParagraph[]): Narrative => ({
  outline: 'sichuan',
  sheet: '编制说明',
  department: '某县档案局',
  year: 2025,
  paragraphs,
  tables: [],
  inputs: [],
  unused: [],
  missing: [],
});

/** A row as we wrote it, with what stands there now. */
const row = (id: string, wrote: string, stands = wrote): WrittenRow => ({
  text: stands,
  id,
  marks: [markOf(id, 0, wrote)],
  edited: stands !== wrote,
});
const own = (text: string): WrittenRow => ({ text, marks: [], edited: true });

const outcome = (existing: readonly WrittenRow[], fresh: Narrative, last?: readonly string[]) =>
  mergeNarrative(existing, fresh, last).map((d) => [d.kind, d.id ?? '', d.text ?? null]);

test.each<[string, readonly WrittenRow[], Narrative, unknown[][]]>([
  [
    'an untouched paragraph follows the tables',
    [row('a', '收入10万元')],
    narrative(paragraph('a', '收入12万元')),
    [['update', 'a', '收入12万元']],
  ],
  [
    'an unchanged paragraph stays',
    [row('a', '收入10万元')],
    narrative(paragraph('a', '收入10万元')),
    [['same', 'a', '收入10万元']],
  ],
  [
    'an edited paragraph stays',
    [row('a', '收入10万元', '收入10万元整')],
    narrative(paragraph('a', '收入12万元')),
    [['keep-edited', 'a', '收入10万元整']],
  ],
  [
    'an edit that says what we would say is none',
    [row('a', '收入10万元', '收入12万元')],
    narrative(paragraph('a', '收入12万元')),
    [['same', 'a', '收入12万元']],
  ],
  [
    'a new paragraph is added',
    [row('a', '甲')],
    narrative(paragraph('a', '甲'), paragraph('b', '乙')),
    [
      ['same', 'a', '甲'],
      ['new', 'b', '乙'],
    ],
  ],
  [
    'a paragraph without reason goes',
    [row('a', '甲'), row('b', '乙')],
    narrative(paragraph('a', '甲')),
    [
      ['same', 'a', '甲'],
      ['removed', 'b', null],
    ],
  ],
  [
    'an edited one stays although the tables have none any more',
    [row('a', '甲'), row('b', '乙', '乙乙')],
    narrative(paragraph('a', '甲')),
    [
      ['same', 'a', '甲'],
      ['keep-edited', 'b', '乙乙'],
    ],
  ],
  [
    'a person’s own paragraph stays behind the one it stood behind',
    [own('题记'), row('a', '甲'), own('补充'), row('b', '乙')],
    narrative(paragraph('a', '甲'), paragraph('c', '丙'), paragraph('b', '乙')),
    [
      ['own', '', '题记'],
      ['same', 'a', '甲'],
      ['own', '', '补充'],
      ['new', 'c', '丙'],
      ['same', 'b', '乙'],
    ],
  ],
])('%s', (_, existing, fresh, expected) => expect(outcome(existing, fresh)).toEqual(expected));

test('a paragraph that a person took out stays out', () => {
  const fresh = narrative(paragraph('a', '甲'), paragraph('b', '乙'));
  expect(outcome([row('a', '甲')], fresh, ['a', 'b'])).toEqual([
    ['same', 'a', '甲'],
    ['deleted', 'b', null],
  ]);
});

test('every old text is in some decision', () => {
  const existing = [row('a', '甲'), row('b', '乙', '乙二'), own('丁'), row('c', '丙')];
  const texts = mergeNarrative(existing, narrative(paragraph('a', '甲二'))).map((d) => d.before);
  expect(texts).toEqual(['甲', '乙二', '丁', '丙']);
});

test('a kept paragraph shows the difference to what would replace it', () => {
  const [kept] = mergeNarrative(
    [row('a', '收入10万元', '收入共10万元')],
    narrative(paragraph('a', '收入12万元')),
  );
  expect(kept!.diff).toEqual([
    { kind: 'same', text: '收入' },
    { kind: 'removed', text: '共10万元' },
    { kind: 'added', text: '12万元' },
  ]);
});

describe('the sheet read back', () => {
  const grid = (rows: readonly (readonly string[])[]): Grid => ({
    name: '编制说明',
    visibility: 'visible',
    cells: rows.flatMap((cells, r) =>
      cells.flatMap((value, c) => (value === '' ? [] : [{ row: r + 1, column: c + 1, value, text: value }])),
    ),
    used: { top: 1, left: 1, bottom: rows.length, right: 3 },
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  });

  test('knows what was edited, what is a person’s own, and pieces of one paragraph', () => {
    const rows = readWritten(
      grid([
        ['', '数字来源', '段落标识'],
        ['　　甲。', '10万元 ← 1!B3', showMark(markOf('a', 0, '甲。'))],
        ['　　乙改。', '', showMark(markOf('b', 0, '乙。'))],
        ['　　补充。', '', ''],
        ['　　前半。', '', showMark(markOf('c', 0, '前半。'))],
        ['后半。', '', showMark(markOf('c', 1, '后半。'))],
      ]),
    );
    expect(rows.map((r) => [r.id, r.text, r.edited])).toEqual([
      ['a', '甲。', false],
      ['b', '乙改。', true],
      [undefined, '补充。', true],
      ['c', '前半。后半。', false],
    ]);
  });

  test.each(['budget.total 0123456789abcdef', 'glossary.“三公”经费+2 0123456789abcdef'])(
    'mark %s',
    (text) => {
      expect(showMark(readMark(text)!)).toBe(text);
    },
  );

  test.each(['段落标识', '10万元 ← 1!B3', 'a 0123'])('%s is no mark', (text) =>
    expect(readMark(text)).toBeNull(),
  );

  test('fingerprints tell texts apart', () => {
    expect(fingerprint('增加')).not.toBe(fingerprint('减少'));
    expect(fingerprint('增加')).toBe(fingerprint('增加'));
  });
});
