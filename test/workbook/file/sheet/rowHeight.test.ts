import { digitWidth, fittedHeight } from '../../../../src/workbook/file/sheet/rowHeight';

test.each([
  ['宋体', 11, 8],
  ['等线', 11, 8],
  ['Microsoft YaHei', 10, 7],
  ['宋体', 12, 8],
  ['Calibri', 12, 8],
])('a digit of %s %i is %i pixels wide', (font, size, pixels) => expect(digitWidth(font, size)).toBe(pixels));

const lines = (height: number): number => Math.round((height - 2) / (11 * 1.4));
const body = (characters: number) => [{ text: '支'.repeat(characters), width: 84, size: 11, wraps: true }];

test.each([
  // 84 × 7.3 pixels hold forty characters of 14.7; 84 × 8 hold forty-four.
  ['Calibri', 40, 1],
  ['Calibri', 41, 2],
  ['宋体', 43, 1],
  ['宋体', 45, 2],
  ['宋体', 87, 2],
])('in a workbook of %s, %i characters take %i lines', (font, characters, expected) =>
  expect(lines(fittedHeight(body(characters), digitWidth(font, 11)))).toBe(expected),
);

test('a row is never lower than a line, never higher than Excel allows', () => {
  expect(fittedHeight([])).toBe(18);
  expect(fittedHeight(body(10_000))).toBe(409);
});
