import { convertMillimetersToTwip, type IStylesOptions } from 'docx';

/** 仿宋 for the text, with a Latin face for digits as official documents have it. */
export const BODY_FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: '仿宋',
  cs: 'Times New Roman',
};
const HEITI = { ...BODY_FONT, eastAsia: '黑体' };
const KAITI = { ...BODY_FONT, eastAsia: '楷体' };
const TITLE = { ...BODY_FONT, eastAsia: '方正小标宋简体' };

/** Half points: 三号 is 16 pt, 二号 is 22 pt. */
const SAN_HAO = 32;
const ER_HAO = 44;
/** Exactly 28 pt between lines, in twentieths of a point. */
const LINE = { line: 560, lineRule: 'exact' as const };
/** The first line of a paragraph is indented by two characters of 三号. */
const INDENT = { firstLine: 640 };

export const STYLE_IDS = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  body: 'Normal',
} as const;

const heading = (outlineLevel: number, font: typeof BODY_FONT, bold = false) => ({
  run: { font, size: SAN_HAO, bold, color: '000000' },
  paragraph: { spacing: LINE, indent: INDENT, keepNext: true, outlineLevel },
});

/** Heading styles that the navigation of a word processor knows. */
export const DOCUMENT_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: BODY_FONT, size: SAN_HAO }, paragraph: { spacing: LINE, indent: INDENT } },
    title: {
      run: { font: TITLE, size: ER_HAO, color: '000000' },
      paragraph: {
        alignment: 'center',
        indent: { firstLine: 0 },
        spacing: { after: 560, line: 640, lineRule: 'exact' },
      },
    },
    heading1: heading(0, HEITI),
    heading2: heading(1, KAITI),
    heading3: heading(2, BODY_FONT, true),
  },
};

/** A4, margins of GB/T 9704—2012: 37 mm at the top, 35 at the bottom, 28 on the left, 26 on the right. */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
  },
};
