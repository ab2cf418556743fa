import * as fc from 'fast-check';
import { displayWidth, wrap } from '../../src/cli/wrap';

test.each([
  ['abc def ghi', 7, 'abc def\nghi'],
  ['核对部门预算', 8, '核对部门\n预算'],
  ['核对部门，预算', 8, '核对部\n门，预算'],
  ['见（附表）后', 6, '见（附\n表）后'],
  ['用 --resume 接着做', 11, '用 --resume\n接着做'],
  ['写成“年度”表', 6, '写成\n“年度”\n表'],
  ['一行\n二行', 20, '一行\n二行'],
  ['verylongword 短', 5, 'verylongword\n短'],
  ['', 5, ''],
])('%j in %i columns', (text, width, lines) => {
  expect(wrap(text, width)).toBe(lines);
});

test('nothing but spaces at line ends is lost, and no line is too long that could be broken', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('核', '对', '，', '（', '）', 'a', 'b', ' '), maxLength: 60 }),
      fc.integer({ min: 12, max: 40 }),
      (text, width) => {
        const lines = wrap(text, width);
        expect(lines.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines.split('\n'))
          if (displayWidth(line) > width) expect(line.match(/[核对]/g)?.length ?? 0).toBeLessThanOrEqual(1);
      },
    ),
  );
});
