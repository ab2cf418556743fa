import fc from 'fast-check';
import { nodeTools } from '../../src/cli/nodeTools';

const decode = nodeTools.decode!;
const standard = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text, or that there is none. */
function textOf(decoder: (bytes: Uint8Array) => string, bytes: Uint8Array): string | undefined {
  try {
    return decoder(bytes);
  } catch {
    return undefined;
  }
}

describe('decoding by Node', () => {
  it.each(['', 'abc', '\ufeff<a/>', '收入预算 1,234.50', 'naïve', '😀𠮷', '\u0000'])('reads “%s”', (text) => {
    // A part in a larger buffer, as entries are.
    const bytes = new TextEncoder().encode(`xx${text}y`).subarray(2, -1);
    expect(decode(bytes)).toBe(text);
  });

  it('gives what TextDecoder gives, and refuses what it refuses', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(bytes, (b) => expect(textOf(decode, b)).toBe(textOf((x) => standard.decode(x), b))),
      { numRuns: 2000 },
    );
  });
});
