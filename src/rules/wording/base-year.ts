import { addTo } from '../../budget/groupBy';
import type { TextPlace } from '../../budget/Place';
import { textPlace, type Sentence } from '../../budget/TextDocument';
import { wrongYears, type WrongYear } from './years/expected';
import { heldYears } from './years/held';
import { plainText } from '../../text/document/plainDigits';
import type { TextRule } from '../Rule';
import type { TextFinding } from '../TextFinding';
import type { TextInput } from '../TextInput';
import { matchesIn, wordingFinding } from './support/findings';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'base-year',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('增减变化与上一年度比较，由上年文稿改写时年份顺延一年')),
} as const;

const COMPARED =
  /(?:(?<![占同环])比|(?<!经比)较|与|同)\s*((?:19|20)\d{2})(?:\s*年(?:度)?|(?=\s*预算|\s*决算))(?:当年)?([^，,。；;\d]{0,14})/g;
/** `较20235.90万元`: a year that lacks its 年, and an amount. */
const GLUED = /(?:比|较|与)\s*((?:19|20)\d{2})(\d{1,4}\.\d+)\s*(?:万元|亿元|元)/g;
const PERIOD =
  /(?:实施|执行|建设|服务)?(?:期限|周期|时间|期间)[为是:：]?\s*((?:19|20)\d{2})\s*年\s*\d{1,2}\s*月[^。；;]{0,8}?[至到—-]\s*((?:19|20)\d{2})?\s*年?\s*\d{1,2}\s*月/g;

/** A comparison with the year of the text itself, or with one that is long past; and a text that still speaks of last year. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => {
    const year = input.document.year;
    if (year === undefined) return { findings: [] };
    const wrongs = wrongYears(input).map((w) => wrong(input, w));
    const findings = once([
      ...bases(input, year),
      ...leftBehind(input, year).filter((f) => !wrongs.some((w) => leadsTo(input, w, f))),
      ...wrongs,
      ...periods(input, year),
      ...headings(input, year),
      ...glued(input),
      ...toItself(input, year),
    ]).filter((f) => !isToldBeside(input, f));
    return { findings, years: heldYears(input, year, findings) };
  },
};

/** Words that two paragraphs do not end with by chance. */
const LONG = 8;

/** `2024年收入20万元；` above `2025年收入30万元。`: both years are told, a line each. */
function isToldBeside({ document: { paragraphs } }: TextInput, { finding }: TextFinding): boolean {
  const at = finding.quote?.place.paragraph;
  if (at === undefined) return false;
  const textOf = (index: number): string => (paragraphs[index] ? plainText(paragraphs[index]) : '');
  const own = textOf(at);
  const beside = [-1, 1].map((step) => {
    let next = at + step;
    while (paragraphs[next] && textOf(next).trim() === '') next += step;
    return textOf(next);
  });
  return wordsOf(own) !== '' && beside.some((other) => tellsTheSame(own, other));
}

const wordsOf = (text: string): string => text.replace(/[^一-龥]/g, '');

function tellsTheSame(own: string, other: string): boolean {
  const [words, others] = [wordsOf(own), wordsOf(other)];
  // `收支增减情况 2025年收入30万元` above: the words of a heading may lead it in.
  if (others === words || (words.length >= LONG && others.endsWith(words))) return true;
  const first = STATED.exec(own)?.[1];
  return first !== undefined && first === STATED.exec(other)?.[1];
}

/** What the first amount of a line is of. */
const STATED = /^\s*(?:19|20)\d{2}\s*年度?\s*([一-龥“”（）]{2,30}?)[为是:：]?\s*\d[\d,.]*\s*[万亿]?元/;

/** `2023年安排设备购置费5.50万元`: the year is told where it stands, and not once more at the amount that it leads to. */
function leadsTo(
  { document }: TextInput,
  { finding: year }: TextFinding,
  { finding: amount }: TextFinding,
): boolean {
  const [from, to] = [year.quote?.place, amount.quote?.place];
  if (!from || !to || from.paragraph !== to.paragraph || from.end > to.start) return false;
  return !/[，,。；;]/.test(document.paragraphs[from.paragraph]!.text.slice(from.end, to.start));
}

/** One year is told once. */
function once(findings: readonly TextFinding[]): readonly TextFinding[] {
  const told = new Map<number, TextPlace[]>();
  return findings.filter(({ finding: { quote } }) => {
    if (!quote) return true;
    const { place } = quote;
    const known = told.get(place.paragraph)?.some((o) => o.start < place.end && o.end > place.start);
    addTo(told, place.paragraph, place);
    return !known;
  });
}

interface WrongAt {
  readonly mention: Pick<WrongYear['mention'], 'year' | 'place'>;
  readonly expected: number;
}

const wrong = (input: TextInput, { mention, expected }: WrongAt): TextFinding =>
  wordingFinding(
    input,
    meta,
    { id: 'base-year.wrong', data: { stated: String(mention.year), expected: String(expected) } },
    mention.place,
    { edits: [{ start: mention.place.start, end: mention.place.start + 4, text: String(expected) }] },
  );

/** `2023年较2023年增加2万元`; of one year, plan and outcome may well be compared. */
const ITSELF =
  /((?:19|20)\d{2})\s*年(?:度)?\s*(?:比|较|与|同)\s*\1\s*年(?!\s*度?\s*(?:年初|年末|年底|预算|决算|执行|计划|目标|同期|\d))/g;

/** Last year compared with itself: what is compared with it is the text's own year. */
const toItself = (input: TextInput, year: number): readonly TextFinding[] =>
  matchesIn(input.document, ITSELF).flatMap(({ match, place }) =>
    Number(match[1]) === year - 1
      ? [
          wrong(input, {
            mention: { year: year - 1, place: { ...place, end: place.start + 4 } },
            expected: year,
          }),
        ]
      : [],
  );

/** A period that was over before the year of the text. */
const periods = (input: TextInput, year: number): readonly TextFinding[] =>
  input.document.type !== 'budget'
    ? []
    : matchesIn(input.document, PERIOD).flatMap(({ match, place }) => {
        const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
        if (to !== year - 1 || from < year - 1) return [];
        return [
          wordingFinding(
            input,
            meta,
            { id: 'base-year.wrong', data: { stated: String(to), expected: String(year) } },
            place,
            {
              edits: [...match[0].matchAll(/(?:19|20)\d{2}/g)].map((m) => ({
                start: place.start + m.index,
                end: place.start + m.index + 4,
                text: String(year),
              })),
            },
          ),
        ];
      });

/** A heading of last year's budget above sentences of this year's. */
const headings = (input: TextInput, year: number): readonly TextFinding[] =>
  input.document.sections.flatMap(({ heading, index }) => {
    const at = heading?.title.indexOf(String(year - 1)) ?? -1;
    if (
      !heading ||
      at < 0 ||
      heading.title.includes(String(year)) ||
      !/预算(?!执行)|安排/.test(heading.title) ||
      /决算|执行|增减|变化|对比/.test(heading.title)
    )
      return [];
    const first = firstBelow(input, index);
    const text = first && input.document.paragraphs[first.paragraph]!.text.slice(first.start, first.end);
    if (!text || !new RegExp(`^\\s*${year}\\s*年`).test(text)) return [];
    const paragraph = input.document.paragraphs[heading.paragraph]!;
    const start = paragraph.text.indexOf(String(year - 1), heading.start);
    const mention = {
      year: year - 1,
      place: textPlace(paragraph, start, start + 4),
      before: '',
      after: '',
      far: '',
      leads: true,
    };
    return [wrong(input, { mention, expected: year })];
  });

/** The first sentence that begins with a year in a section or in those that are parts of it. */
function firstBelow({ document: { sections, sentences } }: TextInput, index: number): Sentence | undefined {
  const level = sections[index]!.heading!.level;
  const behind = sections.slice(index + 1).findIndex((s) => (s.heading?.level ?? 0) <= level);
  const end = behind < 0 ? sections.length : index + 1 + behind;
  return (
    sentences.find((s) => s.section === index) ?? sentences.find((s) => s.section > index && s.section < end)
  );
}

const glued = (input: TextInput): readonly TextFinding[] =>
  matchesIn(input.document, GLUED).map(({ match, place }) =>
    wordingFinding(
      input,
      meta,
      { id: 'base-year.glued', data: { year: match[1]!, amount: match[2]! } },
      place,
      {
        edits: [
          {
            start: place.start + match[0].indexOf(match[1]!) + 4,
            end: place.start + match[0].indexOf(match[1]!) + 4,
            text: '年',
          },
        ],
      },
    ),
  );

function bases(input: TextInput, year: number): readonly TextFinding[] {
  return matchesIn(input.document, COMPARED).flatMap(({ match, place }) => {
    const base = Number(match[1]);
    if (base === year - 1) return [];
    // Final accounts compare with the budget of their own year, too.
    if (
      base === year &&
      (input.document.type === 'final-accounts' ||
        /执行/.test(match[2]!) ||
        isExecuted(input, place, year)) &&
      /预算|执行/.test(match[2]!)
    )
      return [];
    if (isJoined(input, place)) return [];
    if (isChain(input, place, base) || isEarlier(input, place, base, year)) return [];
    if (base > year || base === year || base < year - 1) {
      const at = place.start + match[0].indexOf(match[1]!);
      const own = { ...place, start: place.start, end: at + match[1]!.length + 1 };
      return [
        wordingFinding(
          input,
          meta,
          {
            id: 'base-year.compared',
            data: { base: String(base), year: String(year), expected: String(year - 1) },
          },
          own,
          { edits: [{ start: at, end: at + match[1]!.length, text: String(year - 1) }] },
        ),
      ];
    }
    return [];
  });
}

/** `与2023年年初预算相比，2023年执行数减少`: what was executed is held against the plan of its own year. */
function isExecuted(input: TextInput, { paragraph, end }: TextPlace, year: number): boolean {
  const behind = plainText(input.document.paragraphs[paragraph]!)
    .slice(end)
    .split(/[。；;]/, 1)[0]!;
  return new RegExp(`${year}年(?:度)?[^，,]{0,30}(?:执行|决算|实际)`).test(behind);
}

/** `2023年执行情况与2024年预算草案`: the word joins what two years had and will have, and compares nothing. */
function isJoined(input: TextInput, { paragraph, start }: TextPlace): boolean {
  const text = plainText(input.document.paragraphs[paragraph]!);
  if (!/[与同]/.test(text[start]!)) return false;
  const before = text
    .slice(0, start)
    .split(/[。，,；;]/)
    .at(-1)!;
  const behind = text.slice(start).split(/[。，,；;]/, 1)[0]!;
  return (
    /(?:19|20)\d{2}\s*年?/.test(before) &&
    STAGE_AT_END.test(before) &&
    !/比|较|增|减|差|持平|一致|相[同当]/.test(behind)
  );
}

const STAGE_AT_END = /(?:预算|决算|执行|支出|收入|经费)(?:情况|草案|数|报告)?$/;

/** `2023年预算数比2022年…`: the sentence is about the year before the text's, whose last year is the one named. */
function isChain(input: TextInput, place: TextPlace, base: number): boolean {
  const text = plainText(input.document.paragraphs[place.paragraph]!);
  const from = Math.max(text.lastIndexOf('。', place.start), text.lastIndexOf('；', place.start)) + 1;
  const years = [...text.slice(from, place.start).matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/g)].map((m) =>
    Number(m[1]),
  );
  return years.at(-1) === base + 1;
}

/** A second comparison, with an earlier year, beside the one with last year; or one that is marked: 疫情前. */
function isEarlier(input: TextInput, place: TextPlace, base: number, year: number): boolean {
  if (base >= year - 1) return false;
  const text = plainText(input.document.paragraphs[place.paragraph]!);
  const after = text.slice(place.start, place.end + 12);
  const from = Math.max(text.lastIndexOf('。', place.start), text.lastIndexOf('；', place.start)) + 1;
  if (tellsSeveralYears(`${titleAbove(input, place)}\n${text.slice(0, place.start)}`, base, year))
    return true;
  return (
    /[（(][^）)]{1,8}前[）)]/.test(after) ||
    // `“十三五”期间年均增长7%，2020年达到30亿元，比2015年增长40%`: over several years.
    /[一二三四五]五[”"]?(?:期间|时期)|以来|年均/.test(text.slice(from, place.start)) ||
    /[一二三四五]五[”"]?(?:期间|时期).{0,200}$/.test(text.slice(0, place.start)) ||
    new RegExp(`(?:比|较|与)\\s*(?:上年|去年|${year - 1}\\s*年)`).test(text.slice(from, place.start))
  );
}

const SPAN =
  /(?<!\d)((?:19|20)\d{2})\s*年?(?:度)?\s*(?:[-—–~～至到、]|——)\s*(?:(?:19|20)\d{2}年?(?:度)?[、和与])*((?:19|20)\d{2})\s*年/g;

/** The title of the text and the heading above a place. */
const titleAbove = ({ document: { paragraphs, sections } }: TextInput, { paragraph }: TextPlace): string =>
  [
    paragraphs[0]!.text,
    sections.findLast(({ heading }) => heading !== undefined && heading.paragraph < paragraph)?.heading
      ?.title ?? '',
  ].join('\n');

/** `2021年、2022年、2023年分别为…，2023年比2021年…`: the paragraph tells the years that lie between. */
const tellsSeveralYears = (before: string, base: number, year: number): boolean =>
  [...before.matchAll(SPAN)].some(([, from, to]) => Number(from) <= base && Number(to) === year);

/** `二、2023年“三公”经费决算情况`: a section of a budget that says what was spent last year. */
const isAccounted = (title: string | undefined, year: number): boolean =>
  title !== undefined && title.includes(`${year}年`) && /决算|执行|支出情况/.test(title);

/** An amount said to be of last year that nothing is compared with: the sentence was not brought forward. */
function leftBehind(input: TextInput, year: number): readonly TextFinding[] {
  const bases_ = new Set(input.reading.comparisons.flatMap((c) => (c.base ? [c.base.index] : [])));
  const compared = new Set(input.reading.comparisons.map((c) => c.sentence));
  // `2022年为70万元，2023年为58万元`: earlier years are told in a row.
  const rows = new Set(
    input.reading.claims.flatMap((c) =>
      c.role === 'level' && (c.period.year ?? year) < year - 1 ? [c.sentence] : [],
    ),
  );
  return input.reading.claims.flatMap((c) => {
    if (
      c.role !== 'level' ||
      rows.has(c.sentence) ||
      c.period.when !== 'last' ||
      c.period.stage !== 'budget' ||
      c.period.year !== year - 1 ||
      bases_.has(c.index)
    )
      return [];
    if (
      compared.has(c.sentence) ||
      c.figure.place.kind !== 'text' ||
      !new RegExp(`${year - 1}年`).test(c.label) ||
      /执行|决算|结转|底|末/.test(c.label)
    )
      return [];
    const text = plainText(input.document.paragraphs[c.figure.place.paragraph]!);
    if (
      text.replace(/\s/g, '').includes(`${year}年`) ||
      /增减|变化|对比/.test(input.document.sections[c.section]?.heading?.title ?? '') ||
      isAccounted(input.document.sections[c.section]?.heading?.title, year - 1)
    )
      return [];
    return [
      wordingFinding(
        input,
        meta,
        { id: 'base-year.left-behind', data: { stated: String(year - 1), year: String(year) } },
        c.figure.place,
      ),
    ];
  });
}
