import type { Paragraph } from '../../budget/TextDocument';
import { squeezed } from './squeeze';

const TITLE_YEAR = /((?:19|20)\d{2})\s*年(?:度)?[^，。,]{0,24}(?:预算|决算)/;
/** Not the years that something is compared with, and not dates of a state of affairs (截至…). */
const ANY_YEAR = /(?<!(?:[比较与同]|截至|截止|截止到)\s{0,2})((?:19|20)\d{2})\s*年(?!同期)/g;

/** `比2025年预算增加`: what is set beside a year is of the year after it, unless it is a budget set beside its own outcome. */
const COMPARED = /(?<=[比较与同]\s{0,2})((?:19|20)\d{2})\s*年(?!度?(?:年初|调整|全年))/g;

/** `《操作规程（2022年修订）》`: the years of laws and papers are their own. */
const TITLES_OF_PAPERS = /《[^《》]*》/g;

/**
 * The year of a narrative: that of its title (`2023年部门预算编制说明`), else the one named most often, where
 * what is compared with the year before it names it too, and the later of two. Final accounts are told from budgets by
 * the word that the text uses more.
 */
export function documentYear(written: readonly Paragraph[]): {
  year?: number;
  type: 'budget' | 'final-accounts';
} {
  const paragraphs = written.map((p) => ({ ...p, text: squeezed(p).text }));
  const type = titledBudget(paragraphs) ? 'budget' : typeOf(paragraphs);
  const year = titleYear(paragraphs) ?? mostNamed(paragraphs);
  return year === undefined ? { type } : { year, type };
}

function mostNamed(paragraphs: readonly Paragraph[]): number | undefined {
  const texts = paragraphs.map((p) => p.text.replace(TITLES_OF_PAPERS, ''));
  const years = (pattern: RegExp): number[] =>
    texts.flatMap((text) => [...text.matchAll(pattern)].map((m) => Number(m[1])));
  const named = years(ANY_YEAR);
  const votes = [...named, ...years(COMPARED).map((year) => year + 1)];
  const count = (year: number): number => votes.filter((one) => one === year).length;
  const [best] = [...new Set(named)].sort((a, b) => count(b) - count(a) || b - a);
  return best;
}

/** `2024年部门预算情况说明`: such a text may well speak of 年初预算. */
const titledBudget = (paragraphs: readonly Paragraph[]): boolean =>
  titles(paragraphs).some(
    ({ text }) =>
      /预算[^决]*$/.test(text.replace(BOOKS, '')) && !text.includes('决算') && !CARRIED_OUT.test(text),
  );

/** `财政收支预算执行情况`: what came of a budget, and no budget. */
const CARRIED_OUT = /预算执行(?:情况)?(?![^。]*(?:草案|安排))/;

const isTitle = (text: string): boolean =>
  text.trim().length <= 60 && !text.includes('。') && TITLE_YEAR.test(text.trim());

/** A title stands among the first paragraphs. */
const TITLES = 8;

function titleYear(paragraphs: readonly Paragraph[]): number | undefined {
  const [title] = titles(paragraphs);
  return title ? Number(TITLE_YEAR.exec(title.text.trim())![1]) : undefined;
}

/** Titles among the first paragraphs; `项目 | 2023年预算数 | 2024年预算数` heads a table. */
const titles = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.slice(0, TITLES).filter(({ text, row }) => !row && isTitle(text));

/** `2023年度部门决算`, `…“三公”经费支出决算情况说明`: the title names final accounts alone, and no budget. */
const titledFinal = (paragraphs: readonly Paragraph[]): boolean => {
  const [first] = titles(paragraphs);
  return first !== undefined && /决算/.test(first.text) && !/预算/.test(first.text.replace(BOOKS, ''));
};

/** What was planned for the year, as only one who looks back speaks of it; `主要原因是完成预算` is a cause of any year. */
const OVER =
  /年初预算数?(?:为|是|安排)|年初预算数?\d[\d.]*[万亿]?元[、，,](?:实际)?(?:支出|决算|执行)|(?<!原因(?:是|为|在于)?[：:]?)完成(?:年初|调整|全年)?预算|[为占达](?:[^，,；;：:。\d]{0,20}(?:年初|调整|全年|年度?))?(?<!占)(?:预算|任务)[^，,；;：:。\d]{0,4}(?:[\d.,]+\s*[万亿]?元)?的\s*(?:百分之)?\d|公务接待(?:共|累计)?\s*\d+\s*批次|(?:执行(?:率|比例|进度)|支出进度)(?:为|是|达到?)?(?:百分之)?\d|[比较]年初预算数?(?:减少|增加|下降|增长|节约|持平)/;

/** Contracts are awarded in a year that is over; a plan sets money aside for such companies. */
const AWARDED = /授予[^，,；;。\d]{0,10}企业(?:的)?合同/;

/** `上半年收入完成500万元`: what has come in and gone out. */
const DONE = /(?:收入|支出)(?:累计|实际|共计?)?(?:完成|实现)\s*\d/;
const PLANNED = /预算(?:安排|草案|编制)|安排(?:预算|支出|收入)|拟安排/;

/** 一般公共预算 names a book, not the budget of a year. */
const BOOKS = /一般公共预算|公共预算(?=财政拨款)|公共财政预算|财政公共预算|政府性基金预算|国有资本经营预算/g;

function typeOf(paragraphs: readonly Paragraph[]): 'budget' | 'final-accounts' {
  let budget = 0;
  let final = 0;
  for (const p of paragraphs) {
    budget += p.text.split('预算').length - 1 - (p.text.split('一般公共预算').length - 1);
    final += p.text.split('决算').length - 1;
  }
  if (final > 0 && (final >= budget || titledFinal(paragraphs))) return 'final-accounts';
  const says = (pattern: RegExp): boolean => paragraphs.some((p) => pattern.test(p.text));
  // A text that sets what was spent beside 年初预算 tells of a year that is over.
  const awarded =
    says(AWARDED) && !titles(paragraphs).some(({ text }) => /预算/.test(text.replace(BOOKS, '')));
  const over = awarded || (says(OVER) && !says(/预算编制说明|预算公开/)) || (says(DONE) && !says(PLANNED));
  return over ? 'final-accounts' : 'budget';
}
