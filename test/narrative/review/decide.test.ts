import { decide } from '../../../src/narrative/review/decide';
import { cellFigure, sumOf, textFigure } from '../../support/figures';

/** A text's 10.0万元 of two cells, as exact as stored, as the text writes them, and as their table prints them. */
const exact = sumOf(textFigure('10.0万元'), [cellFigure('4.94'), cellFigure('4.93')]);
const asPrinted = sumOf(textFigure('10.0万元'), [
  cellFigure('4.94', '万元', 1),
  cellFigure('4.93', '万元', 1),
]);
const asWritten = sumOf(textFigure('10.0万元'), [textFigure('5.0万元'), textFigure('5.0万元')]);
const written = sumOf(textFigure('10.0万元'), [textFigure('5.0万元'), textFigure('5.1万元')]);

test.each([
  ['what holds of the exact values holds', { ...exact, total: textFigure('9.87万元') }, undefined, undefined],
  ['the exact values decide', exact, undefined, undefined],
])('%s', (_name, relation, ...others) => {
  expect(decide(relation, ...others)).toBe(relation);
});

test('a text that is right by itself differs by rounding alone', () => {
  expect(decide(exact, asWritten)).toBe(asWritten);
  expect(decide(exact, written)).toBe(exact);
});

test('a table of fewer decimals has no exact values', () => {
  expect(decide(exact, undefined, asPrinted)).toBe(asPrinted);
  expect(decide(exact, written, asPrinted)).toBe(asPrinted);
});
