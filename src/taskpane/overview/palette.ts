import type { ThemeName } from '../theme/brand';

/** Colours of the parts of a chart, told apart also by people who see fewer colours (lightness differs from one to the next). */
const LIGHT = [
  '#0e7c6b',
  '#d08a1d',
  '#3b6fb6',
  '#9a4f9c',
  '#5f8f2f',
  '#b64a3f',
  '#4aa3b5',
  '#7a6a58',
] as const;
const DARK = [
  '#4fc4b0',
  '#f0b95a',
  '#7fa8e6',
  '#cf8fd2',
  '#a5cf6f',
  '#ec8d82',
  '#86d3e3',
  '#bfae9b',
] as const;

export const partColor = (index: number, theme: ThemeName): string => {
  const colors = theme === 'light' ? LIGHT : DARK;
  return colors[index % colors.length]!;
};
