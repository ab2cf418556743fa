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

/** Characters of text that a row of Excel's greatest height shows: 409 points are 26 lines of some forty. */
export const ROW_LIMIT = 1_000;

/**
 * Splits a text into pieces that a row can show, between sentences only: no sentence stands in two cells unless it is longer
 * than a cell holds.
 */
export const splitIntoRows = (text: string): readonly string[] => splitText(text).flatMap(bySentences);

function bySentences(text: string): readonly string[] {
  const sentences = text.match(/[^。]*(?:。|$)/g)!.filter((s) => s !== '');
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length <= ROW_LIMIT)
      pieces[pieces.length - 1] = last + sentence;
    else pieces.push(sentence);
  }
  return pieces.length > 0 ? pieces : [text];
}
