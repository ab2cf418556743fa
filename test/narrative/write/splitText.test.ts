import fc from 'fast-check';
import { chineseNumber } from '../../../src/narrative/write/chineseNumber';
import { CELL_LIMIT, splitText } from '../../../src/narrative/write/splitText';

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

test('a cell holds what Excel says it holds', () => expect(CELL_LIMIT).toBe(32_767));

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [35, '三十五'],
])('%i is %s', (n, words) => expect(chineseNumber(n)).toBe(words));
