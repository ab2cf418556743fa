import fc from 'fast-check';
import { chineseNumber } from '../../../src/narrative/write/chineseNumber';
import { CELL_LIMIT, ROW_LIMIT, splitIntoRows, splitText } from '../../../src/narrative/write/splitText';

test.each([
  ['短文。', 10, ['短文。']],
  ['第一句。第二句。第三句。', 9, ['第一句。第二句。', '第三句。']],
  ['没有句号，只有逗号', 6, ['没有句号，', '只有逗号']],
  ['一二三四五六', 4, ['一二三四', '五六']],
  ['一二三𠮷五', 4, ['一二三', '𠮷五']],
])('%s in pieces of %i', (text, limit, pieces) => expect(splitText(text, limit)).toEqual(pieces));

test('nothing is lost and every piece fits', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '。', '，', '𠮷', 'a'), maxLength: 80 });
  fc.assert(
    fc.property(text, fc.integer({ min: 3, max: 20 }), (t, limit) => {
      const pieces = splitText(t, limit);
      expect(pieces.join('')).toBe(t);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
    }),
  );
});

test('rows are split between sentences, and only where a row can’t show them', () => {
  const sentence = `${'支'.repeat(299)}。`;
  expect(splitIntoRows(sentence.repeat(3))).toEqual([sentence.repeat(3)]);
  expect(splitIntoRows(sentence.repeat(5))).toEqual([sentence.repeat(3), sentence.repeat(2)]);
  const long = `${'支、'.repeat(ROW_LIMIT)}。`;
  expect(splitIntoRows(long + sentence)).toEqual([long, sentence]);
  expect(splitIntoRows('')).toEqual(['']);
});

test('a cell holds what Excel says it holds', () => expect(CELL_LIMIT).toBe(32_767));

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [35, '三十五'],
])('%i is %s', (n, words) => expect(chineseNumber(n)).toBe(words));
