import { OUTLINES } from '../../../../src/narrative/outlines';
import { SICHUAN } from '../../../../src/narrative/outlines/sichuan/outline';
import { changedSince } from '../../../../src/narrative/write/rewrite/changedSince';
import { writeNarrative } from '../../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../../src/recognise';
import { changedSinceSentence } from '../../../../src/report/changedSince';
import { narrativeSheet } from '../../../../src/report/narrativeSheet';
import { translator } from '../../../../src/report/translate';
import { parseAddress } from '../../../../src/budget/address';
import type { Grid } from '../../../../src/workbook/Grid';
import { gridOf } from '../../gridOf';
import { sampleGrids } from '../../sampleBook';

const t = translator('zh-CN');
const grids = sampleGrids('zhaohua-2023.xlsx');

const sheetIn = (outline: (typeof OUTLINES)[number], file = 'zhaohua-2023.xlsx'): Grid => {
  const narrative = writeNarrative({ book: recognise(sampleGrids(file)), outline });
  const rows = narrativeSheet(narrative, t).rows.map((r) => r.cells.map((c) => c?.text ?? ''));
  return gridOf('编制说明', rows);
};

/** The workbook with other contents in some cells. */
const edited = (edits: Readonly<Record<string, number | string>>): readonly Grid[] =>
  grids.map((g) => ({
    ...g,
    cells: g.cells.map((c) => {
      const [address] = Object.keys(edits).filter((a) => {
        const [sheet, cell] = a.split('!') as [string, string];
        const at = parseAddress(cell)!;
        return sheet === g.name && at.row === c.row && at.column === c.column;
      });
      const value = address === undefined ? c.value : edits[address]!;
      return { ...c, value, text: String(value) };
    }),
  }));

const said = (edits: Readonly<Record<string, number | string>>): string =>
  changedSinceSentence(changedSince(sheetIn(SICHUAN), recognise(edited(edits))), t);

test.each(OUTLINES.filter((o) => o.document !== 'final').map((o) => [o.id, o] as const))(
  'nothing has changed where nothing was: %s',
  (_id, outline) =>
    expect(
      [
        'zhaohua-2023.xlsx',
        'zhaohua-2022.xlsx',
        'suining-2025.xlsx',
        'shanghai-caizhengju-2025-unit.xlsx',
      ].flatMap((file) => changedSince(sheetIn(outline, file), recognise(sampleGrids(file)))),
    ).toEqual([]),
);

test.each([
  [{ '1!B31': 180.1745 }, '表在说明写成后改过：1!B31 由 179.17万元 改为 180.17万元'],
  [{ '1!B31': 1234567.5 }, '表在说明写成后改过：1!B31 由 179.17万元 改为 1234567.5万元'],
  [{ '1!B31': -3 }, '表在说明写成后改过：1!B31 由 179.17万元 改为 -3万元'],
])('a cell that was changed is named: %j', (edits, sentence) => expect(said(edits)).toBe(sentence));

// What the text would write the same way is no change.
test.each([[{ '1!B31': 179.17449 }], [{ '1!A1': '某表' }], [{ '1!B31': 179.174 }]])(
  'what the text would say alike is none: %j',
  (edits) => expect(changedSince(sheetIn(SICHUAN), recognise(edited(edits)))).toEqual([]),
);

test('of many, some are named and their number is told', () => {
  const place = (row: number) => ({ kind: 'cell', sheet: '1', row, column: 2 }) as const;
  const changed = [1, 2, 3, 4, 5, 6, 7].map((row) => ({ place: place(row), before: '1万元', now: '2万元' }));
  expect(changedSinceSentence(changed, t)).toMatch(/1!B5 由 1万元 改为 2万元等 7 处$/);
});

test('where rows have moved nothing is told', () => {
  const moved = grids.map((g) => ({ ...g, cells: g.cells.map((c) => ({ ...c, row: c.row + 1 })) }));
  expect(changedSince(sheetIn(SICHUAN), recognise(moved))).toEqual([]);
});
