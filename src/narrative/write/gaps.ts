import type { NarrativeParagraph } from '../Narrative';

/** What is still to be filled in, with the number of places in the text that wait for it. */
export interface Gap {
  readonly input: string;
  readonly places: number;
}

/** A gap as it stands in a text. */
export const gapText = (input: string): string => `【待填：${input}】`;

/** As a gap stands in a text that a person has changed: its place is not known there, its words are. */
const WRITTEN = /【待填：([^】]*)】/g;

/** The gaps of a text, in its order: of paragraphs as they were written, and of those that people have changed since. */
export function gapsIn(paragraphs: readonly NarrativeParagraph[]): readonly Gap[] {
  const places = new Map<string, number>();
  for (const { text, pending } of paragraphs) {
    const names =
      pending.length > 0 ? pending.map((p) => p.input) : [...text.matchAll(WRITTEN)].map((m) => m[1]!);
    for (const name of names) places.set(name, (places.get(name) ?? 0) + 1);
  }
  return [...places].map(([input, count]) => ({ input, places: count }));
}
