import {
  matchesIn,
  wordingFinding,
  type WordingFinding,
  type WordingInput,
  type WordingRule,
} from './WordingRule';

const meta = {
  id: 'base-year',
  category: 'wording',
  severity: 'warning',
  basis: '增减变化应与上一年度比较；由上年文稿改写时年份应顺延一年',
} as const;

const COMPARED = /(?:比|较|与|同)\s*((?:19|20)\d{2})\s*年(?:度)?(?:当年)?([^，,。；;\d]{0,14})/g;

/** A comparison with the year of the text itself, or with one that is long past; and a text that still speaks of last year. */
export const rule: WordingRule = {
  meta,
  inspect: (input) => {
    const year = input.document.year;
    if (year === undefined) return { findings: [] };
    const years = input.claims.filter((c) => c.role === 'year' && c.period.when !== 'other');
    return {
      findings: [...bases(input, year), ...leftBehind(input, year)],
      checked: years.map((c) => c.index),
    };
  },
};

function bases(input: WordingInput, year: number): readonly WordingFinding[] {
  return [...matchesIn(input.document, COMPARED)].flatMap(({ match, place }) => {
    const base = Number(match[1]);
    if (base === year - 1) return [];
    // Final accounts compare with the budget of their own year, too.
    if (
      base === year &&
      (input.document.type === 'final-accounts' || /执行/.test(match[2]!)) &&
      /预算|执行/.test(match[2]!)
    )
      return [];
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

/** `二、2023年“三公”经费决算情况`: a section of a budget that says what was spent last year. */
const isAccounted = (title: string | undefined, year: number): boolean =>
  title !== undefined && title.includes(`${year}年`) && /决算|执行|支出情况/.test(title);

/** An amount said to be of last year that nothing is compared with: the sentence was not brought forward. */
function leftBehind(input: WordingInput, year: number): readonly WordingFinding[] {
  const bases_ = new Set(input.comparisons.flatMap((c) => (c.base ? [c.base.index] : [])));
  const compared = new Set(input.comparisons.map((c) => c.sentence));
  return input.claims.flatMap((c) => {
    if (
      c.role !== 'level' ||
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
    const text = input.document.paragraphs[c.figure.place.paragraph]!.text;
    if (
      text.includes(`${year}年`) ||
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
