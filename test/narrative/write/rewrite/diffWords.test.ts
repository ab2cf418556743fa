import fc from 'fast-check';
import { diffWords, type DiffPiece } from '../../../../src/narrative/write/rewrite/diffWords';

const side = (pieces: readonly DiffPiece[], without: DiffPiece['kind']): string =>
  pieces
    .filter((p) => p.kind !== without)
    .map((p) => p.text)
    .join('');

const shown = (pieces: readonly DiffPiece[]): string =>
  pieces
    .map((p) => (p.kind === 'same' ? p.text : p.kind === 'removed' ? `[-${p.text}-]` : `{+${p.text}+}`))
    .join('');

test.each([
  ['总预算179.17万元。', '总预算180.2万元。', '总预算[-179.17万元-]{+180.2万元+}。'],
  ['比2022年增加5.57万元', '比2022年减少5.57万元', '比2022年[-增加-]{+减少+}5.57万元'],
  ['一样', '一样', '一样'],
  ['', '新', '{+新+}'],
  ['旧', '', '[-旧-]'],
])('%s → %s', (a, b, expected) => expect(shown(diffWords(a, b))).toBe(expected));

test('both texts can be read back from the pieces, and no two neighbours are of one kind', () => {
  const text = fc.string({
    unit: fc.constantFrom('收', '支', '1', '2', '.', '万', '元', '。', 'a', ' '),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const pieces = diffWords(a, b);
      expect(side(pieces, 'added')).toBe(a);
      expect(side(pieces, 'removed')).toBe(b);
      pieces.slice(1).forEach((p, i) => expect(p.kind).not.toBe(pieces[i]!.kind));
    }),
  );
});
