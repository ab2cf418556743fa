import { convertMillimetersToTwip, DocumentGridType, type IStylesOptions } from 'docx';

const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };

/** 仿宋 for the text, with a Latin face for digits as official documents have it. */
export const BODY_FONT = { ...LATIN, eastAsia: '仿宋_GB2312' };
export const HEITI = { ...LATIN, eastAsia: '黑体' };
const KAITI = { ...LATIN, eastAsia: '楷体_GB2312' };
const TITLE = { ...LATIN, eastAsia: '方正小标宋简体' };
/** The number of a page is in 宋体, digits too: 四号半角宋体阿拉伯数字. */
export const PAGE_NUMBER_FONT = { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', cs: '宋体' };

/** Half points: 三号 is 16 pt, 二号 22 pt, 四号 14 pt. */
const SAN_HAO = 32;
const ER_HAO = 44;
export const SI_HAO = 28;
/** 22 lines to the 225 mm of a page, in twentieths of a point. */
const PITCH = 579;
const LINE = { line: PITCH, lineRule: 'exact' as const };
/** 28 characters to the 156 mm of a line: a quarter of a point closer, in twentieths. */
const CLOSER = -5;
/** The first line of a paragraph is indented by two characters of 三号; readers that know no characters take the length. */
const INDENT = { firstLine: 630, firstLineChars: 200 };
export const NO_INDENT = { firstLine: 0, firstLineChars: 0 };
const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };
/** A page is filled to its last line: a single line of a paragraph may stand alone. */
const PARAGRAPH = { spacing: LINE, indent: INDENT, widowControl: false };

export const STYLE_IDS = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  body: 'Normal',
} as const;

const heading = (outlineLevel: number, font: typeof BODY_FONT) => ({
  run: { font, size: SAN_HAO, bold: false, color: '000000', language: LANGUAGE, characterSpacing: CLOSER },
  paragraph: { ...PARAGRAPH, keepNext: true, outlineLevel },
});

/** Heading styles that the navigation of a word processor knows: 黑体, 楷体, and 仿宋 from the third on. */
export const DOCUMENT_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: BODY_FONT, size: SAN_HAO, language: LANGUAGE, characterSpacing: CLOSER },
      paragraph: PARAGRAPH,
    },
    title: {
      run: { font: TITLE, size: ER_HAO, color: '000000', language: LANGUAGE, characterSpacing: 0 },
      paragraph: {
        alignment: 'center',
        indent: NO_INDENT,
        // With the space after it, two lines of the page.
        spacing: { after: 2 * PITCH - 640, line: 640, lineRule: 'exact' },
      },
    },
    heading1: heading(0, HEITI),
    heading2: heading(1, KAITI),
    heading3: heading(2, BODY_FONT),
  },
};

/**
 * A4, margins of GB/T 9704—2012: 37 mm at the top, 28 on the left, 156 × 225 for the text, so 35 at the bottom and 26 on the right. The
 * number of the page stands 7 mm below the text.
 */
export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(25.5),
  },
};

/**
 * 22 lines to a page. A grid of characters would be the other half of it, but LibreOffice gives a character two cells where one is narrower
 * than it, so the characters are set closer instead.
 */
export const GRID = { type: DocumentGridType.LINES, linePitch: PITCH };
