import { addTo } from '../../budget/groupBy';
import { PRINTED_NAMES } from '../../budget/subjects';
import { subjectsIn } from '../measure/subjectPath';

/** Words that mean something in a sentence, but nothing inside a name. */
const TRIGGERS = /[比较与同和按占增减升降多少为至由从]|完成|执行|预算|决算|计划|合计|持平|其中|包括|年初/;

/** Names of books, titles and things that hold such words and are in no list of subjects. */
const OWN_NAMES = [
  '稳增长', '促增长', '保增长', '计划生育', '重点研发计划', '预算改革业务', '案件执行', '执行局', '预算单位', '预算管理', '预算编制', '综合预算管理', '预算绩效',
  '因公出国', '因公临时出国', '增值税', '减税降费', '降本增效', '为民服务', '比武', '同级财政', '少数民族', '减负', '和谐', '同心', '多功能',
  '少先队', '减灾', '防灾减灾', '高比例', '占用', '占地', '增发', '多媒体', '完成进度', '执行公务', '执法执勤', '至今', '少儿', '青少年', '儿童少年', '和平', '平和', '从事',
]; // prettier-ignore

/** Names by their first character, the longest first. */
export type NameIndex = ReadonlyMap<number, readonly string[]>;

export function indexOf(names: Iterable<string>): NameIndex {
  const index = new Map<number, string[]>();
  for (const name of new Set(names)) if (name.length >= 2) addTo(index, name.charCodeAt(0), name);
  for (const alike of index.values()) alike.sort((a, b) => b.length - a.length);
  return index;
}

/** Names of subjects with such words in them. */
const PRINTED = indexOf(
  [...PRINTED_NAMES, ...OWN_NAMES].flatMap((name) => {
    const plain = name.replace(/（/g, '(').replace(/）/g, ')');
    return plain.length >= 2 && (TRIGGERS.test(plain) || OWN_NAMES.includes(name)) ? [plain] : [];
  }),
);

/** Where names stand in a text, half-open, the longest of each place. Linear. */
export function rangesOf(index: NameIndex, text: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const name = index.get(text.charCodeAt(i))?.find((n) => text.startsWith(n, i));
    if (!name) continue;
    ranges.push([i, i + name.length]);
    i += name.length - 1;
  }
  return ranges;
}

/** What stands in the place of a name's characters. */
const HIDDEN = '\u0001';

/** The text with these ranges covered, character by character. */
export function coverRanges(text: string, covered: readonly (readonly [number, number])[]): string {
  if (covered.length === 0) return text;
  const ranges = [...covered].sort((a, b) => a[0] - b[0]);
  let out = '';
  let at = 0;
  for (const [from, to] of ranges) {
    if (to <= at) continue;
    out += text.slice(at, Math.max(at, from)) + HIDDEN.repeat(to - Math.max(at, from));
    at = to;
  }
  return out + text.slice(at);
}

/** Titles of laws and papers: `《操作规程（2022年修订）》`. */
const TITLES = /《[^《》]{1,80}》/g;

/**
 * The text with its names covered, so that nothing inside them means anything: 计划生育服务, 案件执行, `X（类）Y（款）Z（项）`,
 * 《…》. Linear.
 */
export function withoutNames(text: string): string {
  const paths = subjectsIn(text).map((s) => [s.start, s.end] as const);
  const titles = [...text.matchAll(TITLES)].map((m) => [m.index, m.index + m[0].length] as const);
  return coverRanges(text, [...paths, ...titles, ...rangesOf(PRINTED, text)]);
}
