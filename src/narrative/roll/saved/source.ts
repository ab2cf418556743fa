import type { Piece } from '../Piece';
import { partsOf, textSource } from './standIns';

/** What a template says for pieces. */
export const sourceOf = (pieces: readonly Piece[]): string => pieces.map(pieceSource).join('');

function pieceSource(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
      return wordsSource(piece.text);
    case 'figure':
      return `{{ ${piece.text} | 金额 }}`;
    case 'check':
      return `{{ ${textSource(piece.input)} | 请核对: ${simple(piece.text)} }}`;
    case 'ask':
      return `{{ ${textSource(piece.input)} | 要素 }}`;
    case 'template':
      return piece.source;
  }
}

/** The argument of a filter is one text: what stands in for a name has no place in last year's words. */
const simple = (text: string): string => textSource(text).replace(/ \| .*$/s, '');

/** Words that look like the template language itself are said not to be. */
const wordsSource = (text: string): string =>
  partsOf(text)
    .map((p) => ('read' in p ? `{{ ${p.read} }}` : p.text.replace(/\{[{%]/g, (m) => `{{ '${m}' }}`)))
    .join('');
