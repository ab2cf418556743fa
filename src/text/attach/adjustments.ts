import { isMoney } from '../../budget/Unit';
import { figuresAround } from './near';
import type { Placed, ReadParagraph } from './Placed';

/** An adjusted plan and the plan before it. */
interface Adjustment {
  readonly now: Placed;
  readonly base: Placed;
}

/** What a plan was adjusted to is said by these words. */
const ADJUSTED_TO = /(?:调整|变动)后?(?:的?(?:预算|指标|计划)数?)?[为是达至到]?$/;

/** `调减16000万元，下降9.7%`: a plan is adjusted by an amount, the rate is against last year. */
export function adjusts(p: ReadParagraph, token: number): boolean {
  const { start, end } = p.lexed.tokens[turnBefore(p, token)]!;
  return /^调[增减]/.test(p.lexed.text.slice(start, end));
}

/** Index of the word of direction before a figure. */
export function turnBefore(p: ReadParagraph, token: number): number {
  let at = token;
  while (at > 0 && !/[+\-<>]/.test(p.lexed.tokens[at]!.kind)) at--;
  return at;
}

/** What is added to a plan or taken from it says so; it is no plan. */
const ADDS =
  /(?:追加|追减|调增|调减|核增|核减|调剂|增拨|收回|新增)(?:预算|指标|资金|经费|金额)?(?:数|额)?(?:为|了)?$/;

/** `年初预算90万元，追加12万元，调减2万元，调整后预算为100万元`: no one of several adjustments is all of the difference. */
export function isOneOfSeveral(p: ReadParagraph, token: number, sentence: number): boolean {
  const others = figuresAround(p, token).filter(
    ({ claim, token: at }) => claim.sentence === sentence && isMoney(claim.figure.unit) && at !== token,
  );
  return others.some(({ claim, token: at, words, edge }) =>
    claim.role === 'change' ? adjusts(p, at) : edge.part === 'level' && ADDS.test(words),
  );
}

/**
 * The two plans of one year that an adjustment lies between: `由800万元调减300万元，调整为500万元`,
 * `支出98万元，较年初预算调增8万元，年初预算为90万元`. Undefined where the sentence does not state both.
 */
export function adjustmentOf(p: ReadParagraph, token: number, sentence: number): Adjustment | undefined {
  const levels = figuresAround(p, token).filter(
    ({ claim }) => claim.sentence === sentence && claim.role === 'level' && isMoney(claim.figure.unit),
  );
  const before = levels.findLast((f) => f.token < token);
  const after = levels.find((f) => f.token > token);
  if (!before) return undefined;
  if (after && ADJUSTED_TO.test(after.words)) return { now: after, base: before };
  const initial =
    after?.claim.period.plan === 'initial'
      ? after
      : levels.findLast((f) => f.token < before.token && f.claim.period.plan === 'initial');
  return initial && before.claim.period.plan !== 'initial' ? { now: before, base: initial } : undefined;
}
