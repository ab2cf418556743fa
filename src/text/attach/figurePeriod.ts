import type { Edge } from '../grammar/chart';
import { ownStage, type NamedPeriod, type Period } from '../Period';
import type { Lexed } from '../tokens/lex';
import { coverOwn } from '../vocabulary/OwnNames';
import { comparedWords } from './edgeWords';
import { periodIn } from './periods';
import type { ParagraphContext, Placed } from './Placed';

/** A figure whose time is asked for, and what was read before it. */
interface Asked {
  /** Its own words. */
  readonly words: string;
  readonly edge: Edge;
  /** The total that it is a part of. */
  readonly under: Placed | undefined;
  readonly lexed: Lexed;
  readonly context: ParagraphContext;
  /** The figures of the paragraph before it. */
  readonly figures: readonly Placed[];
  /** The first token of its sentence. */
  readonly sentenceStart: number;
  /** The year that its sentence begins with; empty where it names none. */
  readonly lead: string;
}

/** Of which year and stage a figure is: by its own words, else its list, else its sentence, else the text. */
export function figurePeriod(asked: Asked): Period {
  const { words, edge, under, context } = asked;
  const { document, names } = context;
  const of = under?.claim.period;
  const compared = edge.part === 'base' ? comparedWords(asked.lexed, edge) : '';
  const said = periodIn(`${compared}${coverOwn(words, names)}`, document, of?.stage ?? ownStage(document));
  if (!said.staged && of && isSpentBesidePlan(asked)) return { ...whenOf(of), stage: 'executed' };
  const staged = stagedAs(asked, said, of);
  // Where the text tells no year, what something is compared with is of the year before.
  if (said.named && edge.part === 'base' && document.year === undefined) return { ...staged, when: 'last' };
  return said.named ? staged : unnamed(asked, staged, of);
}

/** The period that its words name, with the stage that they, its list or its sentence tell. */
function stagedAs(asked: Asked, said: NamedPeriod, of: Period | undefined): Period {
  if (!said.staged) return { ...said.period, stage: stageAt(asked, said.period) };
  return of && isDone(asked) ? { ...said.period, stage: of.stage } : said.period;
}

/** `收入20万元，其中：税收15万元，非税收入完成5万元`: the verb of a part sets it apart from nothing. */
const isDone = ({ words, under, context: { document } }: Asked): boolean =>
  /[^,;。\d](?:完成|实现)了?$/.test(words) &&
  !/预算|计划|决算|执行|实际/.test(words) &&
  under !== undefined &&
  !periodIn(under.words, document, ownStage(document)).staged;

/** The stage that the head of its sentence tells, else the one that was taken. */
function stageAt(asked: Asked, taken: Period): Period['stage'] {
  const { document } = asked.context;
  const told = leadIn(asked);
  return told ? periodIn(told, document, ownStage(document)).period.stage : taken.stage;
}

/** Its words name no year. */
function unnamed(asked: Asked, staged: Period, of: Period | undefined): Period {
  const { edge, figures, lead } = asked;
  const { document } = asked.context;
  if (isOfOwnPlan(asked))
    return { ...staged, when: 'this', ...(document.year ? { year: document.year } : {}) };
  if (edge.part === 'base' && !isAdjusted(asked))
    return { ...staged, when: 'last', ...(document.year ? { year: document.year - 1 } : {}) };
  if (edge.part === 'to' && figures.findLast((f) => f.claim.role === 'level')?.edge.part === 'base')
    return staged;
  if (of) return { ...of, stage: staged.stage, ...(staged.plan ? { plan: staged.plan } : {}) };
  return lead === '' ? staged : { ...staged, ...whenOf(periodIn(lead, document, ownStage(document)).period) };
}

/** `基本支出预算20万元，支出18万元`: in final accounts a bare 支出 behind a plan is what was spent. */
function isSpentBesidePlan({ words, under, context, figures }: Asked): boolean {
  const last = figures.at(-1);
  return (
    context.document.type === 'final-accounts' &&
    /^支出为?$/.test(words) &&
    last?.under === under &&
    last?.claim.period.stage === 'budget'
  );
}

/** `比年初预算60万元减少2万元`: final accounts are held against the plan of their own year. */
const isOfOwnPlan = ({ edge, lexed, context: { document } }: Asked): boolean => {
  const compared =
    edge.part === 'base' && document.type === 'final-accounts' ? comparedWords(lexed, edge) : '';
  return compared.includes('预算') && !/上|去|同/.test(compared);
};

/** `由800万元调减为500万元`: a plan is adjusted within its year. */
const isAdjusted = ({ edge, lexed: { text, tokens } }: Asked): boolean =>
  edge.production.name === 'from' &&
  /^,?调[整增减]/.test(text.slice(tokens[edge.token]!.end, tokens[edge.token]!.end + 4));

/** So near the head of its sentence stands a colon that introduces what follows. */
const NEAR = 24;

/** `年初预算：A万元、B万元`: the words of its sentence, or behind `；`, up to the colon where they name a stage; else empty. */
function leadIn({ lexed: { text, tokens, classes }, sentenceStart, edge }: Asked): string {
  const from = tokens[Math.max(sentenceStart, classes.lastIndexOf(';', edge.token) + 1)]!.start;
  const colon = text.indexOf(':', from);
  const words = colon >= 0 && colon - from < NEAR ? text.slice(from, colon + 1) : '';
  return /(?:预算|决算)是?:$/.test(words) ? words : '';
}

const whenOf = ({ when, year }: Period): Pick<Period, 'when' | 'year'> => ({
  when,
  ...(year === undefined ? {} : { year }),
});
