/** Columns of a terminal that a text takes: Chinese characters take two. */
export const displayWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (/[\u1100-\u115f\u2e80-\uffe6]/.test(char) ? 2 : 1), 0);

/** What stays on one line: a word or one Chinese character, with the brackets and stops that belong to it. */
const PIECE =
  /\s+|[（“《]*(?:[^\s\u2e80-\uffe6（“《，。、；：）”》？！]+|[\u2e80-\uffe6])[，。、；：）”》？！]*|[（“《]+/gu;

/** Breaks a text into lines of at most so many columns, as Chinese is set: no line begins with a stop or ends with an opening bracket. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(text: string, width: number): string {
  const lines: string[] = [''];
  for (const piece of text.match(PIECE) ?? []) {
    const line = lines.at(-1)!;
    if (line === '' || displayWidth(line + piece.trimEnd()) <= width) lines[lines.length - 1] = line + piece;
    else if (piece.trim() !== '') lines.push(piece);
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}
