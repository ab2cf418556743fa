import * as fc from 'fast-check';
import type { NarrativeFigure, NarrativeParagraph } from '../../../src/narrative/Narrative';
import { segmentsOf } from '../../../src/taskpane/narrative/segments';

const paragraph = (
  text: string,
  figures: readonly (readonly [number, number])[],
  pending: readonly (readonly [number, number])[],
): NarrativeParagraph => ({
  id: 'p',
  style: 'body',
  text,
  figures: figures.map(([start, end]) => ({ start, end }) as NarrativeFigure),
  pending: pending.map(([start, end]) => ({ start, end, input: '职能简介' })),
});

test('figures and gaps are cut out, in the order of the text', () => {
  const segments = segmentsOf(paragraph('预算数为179.17万元，主要用于：【待填】。', [[4, 12]], [[18, 22]]));
  expect(segments.map((s) => [s.kind, s.text])).toEqual([
    ['text', '预算数为'],
    ['figure', '179.17万元'],
    ['text', '，主要用于：'],
    ['pending', '【待填】'],
    ['text', '。'],
  ]);
});

test('a figure inside a gap belongs to the gap', () => {
  const segments = segmentsOf(paragraph('【待填：2023】', [[4, 8]], [[0, 9]]));
  expect(segments.map((s) => s.kind)).toEqual(['pending']);
});

test('joined again they are the text, wherever the figures stand', () => {
  const range = (length: number) =>
    fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(
      fc
        .string()
        .chain((text) =>
          fc.tuple(fc.constant(text), fc.array(range(text.length)), fc.array(range(text.length))),
        ),
      ([text, figures, pending]) => {
        const joined = segmentsOf(paragraph(text, figures, pending))
          .map((s) => s.text)
          .join('');
        expect(joined).toBe(text);
      },
    ),
  );
});
