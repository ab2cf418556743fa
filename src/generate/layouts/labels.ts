import { codeParts } from '../codeRows';
import type { Column, Line } from './Printer';
import type { Style } from './Style';

/** A name set in by its depth. */
const setIn = ({ label, level = 0 }: Line): string => '　'.repeat(level) + label;

const part =
  (i: number) =>
  ({ code }: Line): string =>
    code === undefined ? '' : (codeParts(code)[i] ?? '');

/** The columns that name the rows of a table of subjects, as the style has it. */
export function subjectColumns(
  { codes, nameHead, unitColumn }: Style,
  by: 'item' | 'economic',
  withUnits: boolean,
): Column[] {
  const own = ((): Column[] => {
    switch (codes) {
      case 'both':
      case 'parts':
        return [
          ...['类', '款', ...(by === 'item' ? ['项'] : [])].map((head, i): Column => ({
            head: `科目编码/${head}`,
            print: part(i),
          })),
          { head: '科目名称', print: ({ label }) => label },
        ];
      case 'stepped':
        return [
          { head: '科目编码', print: ({ code = '' }) => (code.length === 5 ? code.slice(3) : code) },
          { head: '科目名称', print: setIn },
        ];
      case 'one':
        return [
          { head: '科目编码', print: ({ code }) => code ?? '' },
          { head: '科目名称', print: ({ label }) => label },
        ];
      case 'brackets':
        return [{ head: nameHead, print: ({ code, label }) => (code ? `[${code}]${label}` : label) }];
      case 'joined':
        return [{ head: nameHead, print: (l) => (l.code ? `${l.code} ${l.label}` : l.label) }];
      case 'indented':
        return [{ head: nameHead, print: setIn }];
    }
  })();
  const name: Column = { head: '单位名称', print: ({ unit }) => unit?.name ?? '' };
  if (withUnits && unitColumn) return [name, ...own];
  return withUnits ? [{ head: '单位编码', print: ({ unit }) => unit?.code ?? '' }, ...own] : own;
}

/** The columns that name the rows of a table of units. */
export const unitColumns: readonly Column[] = [
  { head: '单位编码', print: ({ unit }) => unit?.code ?? '' },
  { head: '单位名称', print: ({ label }) => label },
];
