import type { AmountStyle } from '../SheetBuilder';

/** The habits of an office that fills in the tables of a final account. */
export interface FinalStyle {
  readonly amounts: AmountStyle;
  /** 行次 beside the lines and a row 栏次 below the header; as texts or as numbers; or neither. */
  readonly numbering: 'texts' | 'numbers' | 'none';
  /** The code in one cell, merged over three columns, or 类, 款, 项 in columns of their own. */
  readonly codes: 'one' | 'merged' | 'parts';
  /** The 合计 first, or in the row of 类, 款, 项. */
  readonly total: 'own-row' | 'code-row';
  /** The general budget's table by function has its 合计 last. */
  readonly totalLast: boolean;
  /** `2024年度收入决算表`, or no year. */
  readonly yearInTitle: boolean;
  readonly titleLine: 1 | 2;
  readonly sheetNames: 'numbers' | 'titles' | 'plain';
  /** Above the amounts of two-sided tables. */
  readonly amountWord: '金额' | '决算数';
  /** A third row 决算数 above every amount. */
  readonly amountRow: boolean;
  readonly department: boolean;
  /** Groups of columns of the economic items. */
  readonly economicGroups: 2 | 3;
  /** Plans and results of the “三公” in two blocks, or in pairs. */
  readonly threePublic: 'blocks' | 'pairs';
  /** The 合计 of a fund's table says the headings of what is spent. */
  readonly headingsInTotal: boolean;
  /** Tables, in the order in which they are printed. */
  readonly set: 'national' | 'shanghai' | 'sichuan';
}

const WAN = { unit: '万元', zero: 'blank', shown: 2, stored: 2 } as const;

const NATIONAL = {
  amounts: WAN,
  numbering: 'texts',
  codes: 'merged',
  total: 'own-row',
  totalLast: false,
  yearInTitle: false,
  titleLine: 1,
  sheetNames: 'numbers',
  amountWord: '金额',
  amountRow: false,
  department: true,
  economicGroups: 3,
  threePublic: 'blocks',
  headingsInTotal: false,
  set: 'national',
} as const satisfies FinalStyle;

const SHANGHAI = {
  amounts: { ...WAN, zero: 'zero' },
  numbering: 'none',
  codes: 'merged',
  total: 'code-row',
  totalLast: true,
  yearInTitle: false,
  titleLine: 2,
  sheetNames: 'titles',
  amountWord: '决算数',
  amountRow: true,
  department: false,
  economicGroups: 2,
  threePublic: 'pairs',
  headingsInTotal: true,
  set: 'shanghai',
} as const satisfies FinalStyle;

export const FINAL_STYLES = {
  national: NATIONAL,
  'national-yuan': {
    ...NATIONAL,
    amounts: { unit: '元', zero: 'zero', shown: 2 },
    numbering: 'numbers',
    sheetNames: 'titles',
    amountWord: '决算数',
  },
  shanghai: SHANGHAI,
  'shanghai-plain': {
    ...SHANGHAI,
    amounts: WAN,
    codes: 'one',
    total: 'own-row',
    yearInTitle: true,
    titleLine: 1,
    sheetNames: 'plain',
    amountRow: false,
  },
  sichuan: {
    ...NATIONAL,
    numbering: 'none',
    codes: 'parts',
    total: 'code-row',
    sheetNames: 'plain',
    amountWord: '决算数',
    set: 'sichuan',
  },
} as const satisfies Readonly<Record<string, FinalStyle>>;

export type FinalLayout = keyof typeof FINAL_STYLES;
export const FINAL_LAYOUTS = Object.keys(FINAL_STYLES) as readonly FinalLayout[];
