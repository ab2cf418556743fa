import { GLOSSARY } from '../../outlines/glossary';
import type { Outline } from '../../outlines/Outline';
import type { Amounts } from './Amounts';
import { items, type Item, type SubjectItem } from './items';
import { incomeSources, type Named } from './lists';

/** One 名词解释: a term, or a subject with its path. */
export interface GlossaryEntry {
  readonly 编号: string;
  /** The subject, for its path; absent for a term. */
  readonly 科目?: SubjectItem;
  readonly 名称: string;
  /** Its meaning; empty where people are asked for it under the name in 要素. */
  readonly 释义: string;
  readonly 要素: string;
  /** The meaning names the level of government between 前 and 后. */
  readonly 有级次: boolean;
  readonly 前: string;
  readonly 后: string;
}

/** Where a meaning says whose treasury pays. */
const LEVEL = '{级次}';

/** Terms that stand after the subjects, whatever the tables hold. */
const ALWAYS = ['基本支出', '项目支出', '“三公”经费', '机关运行经费'];

/** One entry for everything that the text names, none twice: sources, subjects, then what the money is spent as. */
export function glossaryEntries(
  a: Amounts,
  outline: Outline,
  general: readonly Item[],
  /** What the expenditure is made up of, and what is carried on. */
  spent: readonly Named[],
): readonly GlossaryEntry[] {
  const sources = [...incomeSources(a, 'all'), ...incomeSources(a, 'appropriation')].map((s) => s.名称);
  const named = new Set([...(outline.terms ?? []), ...sources]);
  const subjects = [
    ...general,
    ...items(a, 'fund', outline.listLimit, 'total'),
    ...items(a, 'capital', outline.listLimit, 'total'),
    ...items(a, 'all', outline.listLimit, 'total'),
  ];
  return entriesOf([...named], subjects, spent);
}

/** What a final account explains: what came in, what was carried in and on, its subjects, what was spent. */
export const finalEntries = (
  income: readonly Named[],
  subjects: readonly SubjectItem[],
  spent: readonly Named[],
): readonly GlossaryEntry[] => {
  const named = income.map(({ 名称 }) => (名称.includes('财政拨款收入') ? '财政拨款收入' : 名称));
  return entriesOf([...new Set(named)], subjects, spent);
};

/** The terms before the subjects in the order of the glossary, and those after them. */
function entriesOf(
  named: readonly string[],
  subjects: readonly SubjectItem[],
  spent: readonly Named[],
): readonly GlossaryEntry[] {
  const once = [...new Map(subjects.map((i) => [i.编码, i])).values()].sort((x, y) =>
    x.编码 < y.编码 ? -1 : 1,
  );
  const terms = Object.keys(GLOSSARY.terms);
  const before = [...named].sort((x, y) => terms.indexOf(x) - terms.indexOf(y));
  const after = new Set([...ALWAYS.slice(0, 2), ...spent.map((s) => s.名称), ...ALWAYS]);
  return [...before.map(termEntry), ...once.map(subjectEntry), ...[...after].map(termEntry)];
}

const termEntry = (name: string): GlossaryEntry => entry(name, name, GLOSSARY.terms[name] ?? '');

const subjectEntry = (item: SubjectItem): GlossaryEntry => ({
  ...entry(item.编码, `${item.编码}${item.项}`, meaningOf(item)),
  科目: item,
});

/** The subject's own meaning, that of its name under every 款, or for 其他… what the 款 leaves over. */
function meaningOf(item: SubjectItem): string {
  const own = GLOSSARY.items[item.编码];
  if (own) return own.text;
  const general = GLOSSARY.general[item.项];
  if (general) return general;
  return item.项.startsWith('其他') && item.款 ? `指${item.款}中没有单独设置科目的其他方面的支出` : '';
}

function entry(id: string, name: string, meaning: string): GlossaryEntry {
  const [前 = '', 后 = ''] = meaning.split(LEVEL);
  return {
    编号: id,
    名称: name,
    释义: meaning,
    要素: `名词解释（${name}）`,
    有级次: meaning.includes(LEVEL),
    前,
    后,
  };
}
