/** ① to ⑳, beyond that (21): ties a mark in the text to its finding. */
export const circled = (n: number): string =>
  n >= 1 && n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : `(${n})`;
