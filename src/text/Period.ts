/** Which year, and which stage of it, a figure is of. */
export interface Period {
  /** `this`: the year of the text; `last`: the one before; `other`: any other year. */
  readonly when: 'this' | 'last' | 'other';
  readonly stage: 'budget' | 'executed';
  /** Which budget of the year, where the words say so: 年初预算, 全年预算. */
  readonly plan?: 'initial' | 'full';
  readonly year?: number;
}

const YEAR = /((?:19|20)\d{2})年/g;
/** 上年结转 is money of this year. */
const LAST = /上年(?!度?(?:财政拨款)?结[转余])|去年|上一年/;
const THIS = /本年|今年|当年/;
/** 完成日常工作任务 tells no stage. */
const EXECUTED = /执行|决算|实际|实现|完成(?!(?:年初|调整)?预算|日常|特定|行政|各项|有关|相关|工作|任务)/;
const BUDGET = /预算|计划/;

/** A stage word next to its figure decides over one further away. */
function stageOf(words: string, fallback: Period['stage']): Period['stage'] {
  const executed = lastIndex(words, EXECUTED);
  // 一般公共预算 names the book, not the stage.
  const budget = lastIndex(
    words.replace(/一般公共预算|政府性基金预算|国有资本经营预算/g, (m) => '　'.repeat(m.length)),
    BUDGET,
  );
  if (executed < 0 && budget < 0) return fallback;
  return executed > budget ? 'executed' : 'budget';
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const m of text.matchAll(new RegExp(pattern.source, 'g'))) last = m.index;
  return last;
}

/**
 * The period that these words name.
 * @param documentYear the year of the text, when known
 * @returns `named` false when they name no year: then `when` is `this`
 */
export function periodOf(
  words: string,
  documentYear: number | undefined,
  stage: Period['stage'],
): { period: Period; named: boolean } {
  const asOf = /截至|截止/.test(words);
  const years = asOf ? [] : [...words.matchAll(YEAR)];
  const named = years.at(-1);
  const year = named ? Number(named[1]) : undefined;
  const lastWord = asOf ? -1 : lastIndex(words, LAST);
  if (lastWord > (named?.index ?? -1))
    return {
      period: {
        when: 'last',
        stage: stageOf(words, stage),
        ...(documentYear ? { year: documentYear - 1 } : {}),
      },
      named: true,
    };
  if (year === undefined || documentYear === undefined) {
    const when = 'this' as const;
    return {
      period: {
        when,
        stage: stageOf(words, stage),
        ...((year ?? documentYear) ? { year: (year ?? documentYear)! } : {}),
      },
      named: year !== undefined || THIS.test(words),
    };
  }
  const when = year === documentYear ? 'this' : year === documentYear - 1 ? 'last' : 'other';
  return { period: { when, stage: stageOf(words, stage), year }, named: true };
}
