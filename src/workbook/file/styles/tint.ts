/**
 * A colour made lighter or darker, as spreadsheets do: the lightness (HSL) moves, hue and saturation stay.
 * Source: ECMA-376 part 1, 18.8.3.
 * @param color RRGGBB
 * @param tint −1 (black) to 1 (white)
 */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(color.slice(i, i + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const chroma = high - low;
  const lightness = (high + low) / 2;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const movedChroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  // Each channel keeps its share of the chroma.
  const channel = (c: number): string => {
    const share = chroma === 0 ? 0 : (c - low) / chroma;
    const value = moved - movedChroma / 2 + share * movedChroma;
    return Math.round(value * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return channel(r) + channel(g) + channel(b);
}
