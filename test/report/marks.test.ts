import { addressOfPlace, cellPlace, type TextPlace } from '../../src/budget/Place';
import { marksOf } from '../../src/report/marks';
import { translator } from '../../src/report/translate';
import { cell, diagnosis, findingOf, formFinding, resultOf, sum, term, wrongTotal } from './fixtures';

const zh = translator('zh-CN');
const marked = (result: Parameters<typeof marksOf>[0]): string[] =>
  marksOf(result, zh).map((m) => `${m.place.sheet}!${addressOfPlace(m.place)} ${m.severity}`);

const twins = findingOf(sum(cell('1!B40', '177.37'), [term('表1-1 合计', cell('1-1!C7', '179.17'))]));

const inText: TextPlace = {
  kind: 'text',
  paragraph: 0,
  start: 0,
  end: 6,
  cell: cellPlace('编制说明', 10, 1),
};

test('a sum that does not hold paints its total alone, and the note says why', () => {
  const [mark, ...others] = marksOf(resultOf([wrongTotal()]), zh);
  expect(others).toEqual([]);
  expect(mark).toMatchObject({ severity: 'error', place: { sheet: '3-3', row: 7, column: 3 } });
  expect(mark!.note).toBe(
    '【错误】表3-3“合计”行“合计”栏：2.59 万元，应为 2.95 万元（因公出国 0 ＋ 公务用车 0 ＋ 公务接待 2.95），少 0.36 万元。\n比对：3-3!D7:E7、H7',
  );
});

test.each([
  [
    'either of two figures that should be one may be wrong',
    resultOf([twins]),
    ['1!B40 error', '1-1!C7 error'],
  ],
  [
    'a form finding paints every cell that it names, once',
    resultOf([formFinding('x', ['3!A7', '3!A8', '3!A7'])]),
    ['3!A7 warning', '3!A8 warning'],
  ],
  [
    'the worst severity of a cell wins',
    resultOf([formFinding('x', ['3-3!C7'], 'info'), wrongTotal()]),
    ['3-3!C7 error'],
  ],
  [
    'a finding in the text of a cell paints that cell, not the one that it is held against',
    resultOf([{ ...twins, quote: { text: '177.37', place: inText } }]),
    ['编制说明!A10 error'],
  ],
  ['a finding about the whole book paints nothing', resultOf([formFinding('x', [])]), []],
  [
    'a part is painted when a diagnosis names it',
    resultOf([wrongTotal()], {
      diagnoses: [diagnosis(cell('3-3!H7', '2.95'), '2.59', { unique: false })],
    }),
    ['3-3!H7 error', '3-3!C7 error'],
  ],
] as const)('%s', (_name, result, cells) => expect(marked(result)).toEqual(cells));

test('the texts of one cell are joined and numbered, and a long list refers to the sheet', () => {
  const many = Array.from({ length: 7 }, (_, i) => ({
    ...formFinding('x', ['1!A1']),
    message: { id: 'cli.no-tables' as const, data: { sheets: [`表${i}`] } },
  }));
  const lines = marksOf(resultOf(many), zh)[0]!.note.split('\n');
  expect(lines[0]).toBe('1. 【警告】没有找到预算表。工作表有：表0');
  expect(lines).toHaveLength(6);
  expect(lines[5]).toBe('另有 2 项，见“检查结果”表。');
});
