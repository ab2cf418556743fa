import { fundNamed } from '../../../budget/fundNamed';

/** What a column of a table in a text shows of its rows. */
export type Role = 'now' | 'last' | 'plan' | 'change' | 'rate' | 'share' | 'completion' | 'index' | 'unknown';

interface Of {
  /** The year of the text. */
  readonly year: number | undefined;
  readonly isFinal: boolean;
}

const CHANGE = /增减|增加|减少|变化|差额|比上年|较上年|与上年相比/;
const PERCENT = /[%％]|率|幅度|幅$|比例|比重/;

/** By the words above it. */
export function roleOf(heading: string, { year, isFinal }: Of): Role {
  const words = heading.replace(/\s/g, '');
  if (/^(?:序号|编号|行次)$/.test(words)) return 'index';
  if (/完成/.test(words)) return isFinal ? 'completion' : 'unknown';
  if (CHANGE.test(words) || /增幅|降幅|增长/.test(words))
    return PERCENT.test(words) || /增长/.test(words) ? 'rate' : 'change';
  if (/占比|占总|占[^预]{0,10}(?:比|%|％)|比重|结构/.test(words)) return 'share';
  const years = [...words.matchAll(/(?:19|20)\d{2}(?=年)/g)].map((m) => Number(m[0]));
  const said = years.at(-1);
  if (/上年|去年|上一年/.test(words) || (said !== undefined && year !== undefined && said === year - 1))
    return /执行|决算/.test(words) && !isFinal ? 'unknown' : 'last';
  if (said !== undefined && year !== undefined && said !== year) return 'unknown';
  if (isFinal && /预算/.test(words) && !/决算/.test(words)) return 'plan';
  return /人数|人次|批次|团组|数量|辆|面积|执行/.test(words) ? 'unknown' : 'now';
}

/** What the words above a column say of the fund and the part that it shows, the likeliest variants first. */
export function variantsSaid(heading: string, title: string): readonly RegExp[] {
  const part = /项目支出/.test(heading)
    ? 'project'
    : /基本支出/.test(heading)
      ? 'basic'
      : /人员/.test(heading)
        ? 'personnel'
        : /公用/.test(heading)
          ? 'public'
          : '(?:total|current)';
  const funds = [fundIn(heading), fundIn(title), 'general', 'appropriation', 'all'].flatMap((f) => f ?? []);
  return funds.map((fund) => new RegExp(`^expenditure/${fund}/${part}$`));
}

const fundIn = (words: string): string | undefined =>
  fundNamed(words) ?? (/收支总|支出总|收入总/.test(words) ? 'all' : undefined);
