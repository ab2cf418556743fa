import type { EconomicPath, MeasurePath } from './MeasurePath';
import { measureOfWords, measureWords } from './measureWords';
import type { Dimension } from './rows';

/*
 * Kinds of rows in words that an office can read and write in its templates: 支出/一般公共预算/当年/项, 收入/财政拨款/来源.
 */

const SOURCES = '来源';
const SOURCES_AS_ONE = '来源（财政拨款为一项）';
const PROJECTS = '项目';
const LEVELS = { class: '类', section: '款', item: '项' } as const;
const DIGITS = { class: 3, section: 5, item: 7 } as const;
const ECONOMIC_DIGITS: Readonly<Record<number, string>> = { 3: '类', 5: '款' };

/** A kind of rows in words. */
export function rowWords(d: Dimension): string {
  switch (d.kind) {
    case 'source':
      return instead({ kind: 'income', scope: d.scope, part: 'total' }, d.asOne ? SOURCES_AS_ONE : SOURCES);
    case 'project': {
      const { project: _project, ...whole } = d.path;
      return `${measureWords(whole)}/${PROJECTS}`;
    }
    case 'economic':
      return instead(d.path, ECONOMIC_DIGITS[d.path.code.length] ?? '款');
    default: {
      const { code: _code, project: _project, ...whole } = d.path;
      return `${measureWords(d.within ? { ...whole, code: d.within } : whole)}/${LEVELS[d.kind]}`;
    }
  }
}

const instead = (path: MeasurePath, last: string): string =>
  `${measureWords(path).split('/').slice(0, -1).join('/')}/${last}`;

/** The kind of rows that such words name; undefined where they name none. */
export function rowsOfWords(words: string): Dimension | undefined {
  const parts = words.trim().split('/');
  const [last, before] = [parts.at(-1) ?? '', parts.slice(0, -1).join('/')];
  if (last === SOURCES || last === SOURCES_AS_ONE) {
    const path = measureOfWords(`${before}/收入总计`);
    if (path?.kind !== 'income') return undefined;
    return { kind: 'source', scope: path.scope, ...(last === SOURCES ? {} : { asOne: true }) };
  }
  const digits = Number(Object.keys(ECONOMIC_DIGITS).find((n) => ECONOMIC_DIGITS[Number(n)] === last) ?? 0);
  const economic = digits === 0 ? undefined : measureOfWords(`${before}/${'0'.repeat(digits)}`);
  if (economic?.kind === 'economic') return { kind: 'economic', path: economic satisfies EconomicPath };
  const path = measureOfWords(before);
  if (path?.kind !== 'expenditure') return undefined;
  if (last === PROJECTS) return { kind: 'project', path: { ...path, project: '' } };
  const level = (['class', 'section', 'item'] as const).find((l) => LEVELS[l] === last);
  return level && { kind: level, path: { ...path, code: '0'.repeat(DIGITS[level]) } };
}
