import {
  createDarkTheme,
  createHighContrastTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Jade: near enough to a ledger's green, far enough from Excel's own. */
const JADE: BrandVariants = {
  10: '#03110f',
  20: '#082420',
  30: '#0a3a33',
  40: '#0a4a41',
  50: '#095b4f',
  60: '#086c5e',
  70: '#0a7a6a',
  80: '#0e8675',
  90: '#2f9686',
  100: '#4ba697',
  110: '#66b6a8',
  120: '#80c6ba',
  130: '#9bd5cb',
  140: '#b7e4dc',
  150: '#d3f1ec',
  160: '#eefbf8',
};

/** Chinese first, with the faces of Windows, macOS and Linux in that order. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const fontFamilyNumeric = fontFamilyBase;

const light = createLightTheme(JADE);
const dark = createDarkTheme(JADE);

export type ThemeName = 'light' | 'dark' | 'high-contrast';

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    ...light,
    fontFamilyBase,
    fontFamilyNumeric,
    // White on jade 80 is 4.4 : 1; one step darker passes 4.5 : 1 for text of the body's size.
    colorBrandBackground: JADE[70],
    colorBrandBackgroundHover: JADE[60],
    colorBrandBackgroundPressed: JADE[50],
    colorBrandForeground1: JADE[60],
    colorBrandForegroundLink: JADE[60],
    colorCompoundBrandForeground1: JADE[60],
    colorCompoundBrandStroke: JADE[60],
  },
  dark: {
    ...dark,
    fontFamilyBase,
    fontFamilyNumeric,
    colorBrandForeground1: JADE[120],
    colorBrandForegroundLink: JADE[120],
    colorCompoundBrandForeground1: JADE[120],
    colorCompoundBrandStroke: JADE[110],
  },
  'high-contrast': { ...createHighContrastTheme(), fontFamilyBase, fontFamilyNumeric },
};
