import { normalName } from '../../budget/names';
import type { Rows } from './rowsOf';

/** Which columns of a list hold what, counted from 0. */
export interface ListColumns {
  /** The row of the headings, counted from 0. */
  readonly header: number;
  /** One column of whole codes, or one each for 类, 款 and 项. */
  readonly codes: readonly number[];
  readonly name: number | undefined;
  /** The code of the subject above, before which a code of two digits belongs. */
  readonly parent: number | undefined;
  /** What a code is of: lists of all subjects have those of income, too. */
  readonly kind: number | undefined;
}

/** A heading stands near the top: below a title, a date, a line of filters. */
const DEEPEST = 30;

const PARENT = /上级|父级|父项|上一级|parent/;
const CODE = /编码|代码|编号|^code$|code$|^科目号$/;
const NAME = /名称|^科目$|^name$|name$/;
const KIND = /类别|类型|分类$|^分类|性质|classification|^class$|^type$|^kind$/;
const PARTS = ['类', '款', '项'] as const;

/** The rows that may be the headings of a list, with the columns that each of them would make: a title may read like one. */
export const possibleColumns = (rows: Rows): ListColumns[] =>
  rows.slice(0, DEEPEST).flatMap((row, header) => {
    const columns = columnsIn(row.map(normalName));
    return columns ? [{ header, ...columns }] : [];
  });

function columnsIn(texts: readonly string[]): Omit<ListColumns, 'header'> | undefined {
  const find = (isIt: (text: string) => boolean): number | undefined => {
    const at = texts.findIndex(isIt);
    return at < 0 ? undefined : at;
  };
  const isAbove = (text: string): boolean => PARENT.test(text);
  // `科目编码` goes before `单位编码`: an export may tell whose list it is.
  const ofSubject = (pattern: RegExp) => (text: string) =>
    pattern.test(text) && /科目|分类/.test(text) && !isAbove(text);
  const any = (pattern: RegExp) => (text: string) =>
    pattern.test(text) && !isAbove(text) && !/单位|部门|项目|区划/.test(text);
  const code = find(ofSubject(CODE)) ?? find(any(CODE));
  const name = find((t) => ofSubject(NAME)(t) && !CODE.test(t)) ?? find((t) => any(NAME)(t) && !CODE.test(t));
  const parent = find((t) => isAbove(t) && (CODE.test(t) || !NAME.test(t)));
  const kind = find((t) => KIND.test(t) && !CODE.test(t) && !NAME.test(t) && !isAbove(t));
  if (code !== undefined) return { codes: [code], name, parent, kind };
  const parts = PARTS.flatMap((part) => find((t) => t === part || t === `科目${part}`) ?? []);
  if (parts.length >= 2) return { codes: parts, name, parent: undefined, kind };
  // One column of `2010101 行政运行`.
  return name !== undefined && texts.filter((t) => t !== '').length === 1
    ? { codes: [name], name: undefined, parent: undefined, kind: undefined }
    : undefined;
}
