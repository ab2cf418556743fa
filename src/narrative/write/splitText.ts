/** Characters that a cell of a spreadsheet can hold. */
export const CELL_LIMIT = 32_767;

const SENTENCE_ENDS = ['。', '；', '！', '？', '，'];

/**
 * Splits a text that is too long for a cell at the last end of a sentence that fits, else of a clause, else where it must be.
 * Nothing is lost: the pieces joined are the text.
 */
export function splitText(text: string, limit: number = CELL_LIMIT): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const at = cutBefore(rest, limit);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

function cutBefore(text: string, limit: number): number {
  for (const end of SENTENCE_ENDS) {
    const at = text.lastIndexOf(end, limit - 1);
    if (at > 0) return at + 1;
  }
  // Never between the halves of a character outside the basic plane.
  const high = text.charCodeAt(limit - 1);
  return high >= 0xd800 && high <= 0xdbff ? limit - 1 : limit;
}
