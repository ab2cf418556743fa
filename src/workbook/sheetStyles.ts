import type { CellStyle } from './SheetDocument';

/** How a style of a document looks, in Excel's words; both adapters draw by it. Sizes in points. */
export interface StyleFormat {
  readonly size: number;
  readonly isBold: boolean;
  /** A face of its own; else the workbook's. */
  readonly face?: string;
  readonly color: string;
  readonly fill?: string;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right';
  readonly vertical: 'Top' | 'Center';
  readonly wraps: boolean;
  readonly hasBorder: boolean;
}

const TEXT = '#000000';
const plain: StyleFormat = {
  size: 11,
  isBold: false,
  color: TEXT,
  horizontal: 'Left',
  vertical: 'Top',
  wraps: true,
  hasBorder: false,
};

const PENDING = '#FFF2CC';
const EVEN = { size: 9, face: '宋体' } as const;

export const STYLE_FORMATS: Readonly<Record<CellStyle, StyleFormat>> = {
  title: { ...plain, size: 16, isBold: true, wraps: false, vertical: 'Center' },
  'document-title': { ...plain, size: 18, isBold: true, horizontal: 'Center', vertical: 'Center' },
  heading1: { ...plain, size: 14, isBold: true },
  heading2: { ...plain, size: 12, isBold: true },
  heading3: { ...plain, isBold: true },
  subheading: { ...plain, isBold: true, wraps: false },
  body: plain,
  header: {
    ...plain,
    isBold: true,
    fill: '#F2F2F2',
    horizontal: 'Center',
    vertical: 'Center',
    hasBorder: true,
  },
  cell: { ...plain, hasBorder: true },
  number: { ...plain, horizontal: 'Right', wraps: false, hasBorder: true },
  muted: { ...plain, color: '#595959' },
  line: { ...plain, color: '#595959', wraps: false },
  pending: { ...plain, fill: PENDING },
  row: { ...plain, ...EVEN },
  'pending-row': { ...plain, ...EVEN, fill: PENDING },
};

export const LINK_COLOR = '#0563C1';
export const BORDER_COLOR = '#BFBFBF';

/** Width of a column for so many characters of the default font: seven pixels each and five around, in points. */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
