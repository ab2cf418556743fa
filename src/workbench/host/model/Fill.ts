/** How a cell is filled. No fill at all is `undefined`. Colours are `#RRGGBB`. */
export interface Fill {
  /** The client's name: `Solid`, `Gray25`, `LinearGradient` … */
  readonly pattern: string;
  /** Colour behind the pattern; of a solid fill the one that is seen. */
  readonly color: string;
  readonly patternColor?: string;
}

export const solid = (color: string): Fill => ({ pattern: 'Solid', color: normalColor(color) });

/** `#RRGGBB` in capitals; named colours are not known here. */
export function normalColor(color: string): string {
  const m = /^#?([0-9A-Fa-f]{6})$/.exec(color);
  if (!m) throw new RangeError(`not a colour: ${color}`);
  return `#${m[1]!.toUpperCase()}`;
}

export const sameFill = (a: Fill | undefined, b: Fill | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.pattern === b.pattern &&
    a.color === b.color &&
    a.patternColor === b.patternColor);
