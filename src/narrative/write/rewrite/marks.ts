import { fingerprint } from '../../../budget/fingerprint';

/** What stands beside a written paragraph, so that it is known again: its id, which piece of it, and what we wrote. */
export interface ParagraphMark {
  readonly id: string;
  /** 0, or more for the further pieces of a paragraph longer than a cell. */
  readonly piece: number;
  /** Fingerprint of the text as we wrote it. */
  readonly written: string;
}

const MARK = /^(\S+?)(?:\+(\d+))? ([0-9a-f]{16})$/;

export const showMark = ({ id, piece, written }: ParagraphMark): string =>
  `${id}${piece === 0 ? '' : `+${piece}`} ${written}`;

export function readMark(text: string): ParagraphMark | null {
  const m = MARK.exec(text.trim());
  return m ? { id: m[1]!, piece: Number(m[2] ?? 0), written: m[3]! } : null;
}

export const markOf = (id: string, piece: number, text: string): ParagraphMark => ({
  id,
  piece,
  written: fingerprint(text.trim()),
});
