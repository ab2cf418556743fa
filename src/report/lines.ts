import type { Severity } from '../budget/Finding';

/** What a part of a text report is, for a terminal that shows colours. */
export type Tone = Severity | 'file' | 'heading' | 'muted';
export type Paint = (text: string, tone: Tone) => string;

export const PLAIN: Paint = (text) => text;

/** One step to the right. */
export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** A heading with its lines beneath; nothing at all when there are none. */
export const section = (heading: string, lines: readonly string[], paint: Paint): readonly string[] =>
  lines.length === 0 ? [] : [paint(heading, 'heading'), ...indented(lines)];
