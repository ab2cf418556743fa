import { figuresBefore } from './near';
import { fitsShare } from '../choose/fitsShare';
import { sameMeasure } from '../measure/TextMeasure';
import { isOwnPlan } from '../Period';
import type { Completion, PartsList } from '../Reading';
import type { Levels } from './Levels';
import { planIn } from './periods';
import type { Placed, ReadParagraph } from './Placed';

/** `完成预算的80%`: what was executed against what was planned, both as the text states them, of one measure. */
export const readCompletions = (
  p: ReadParagraph,
  levels: Levels,
  lists: readonly PartsList[],
): readonly Completion[] =>
  p.figures.flatMap((f) => (f.claim.role === 'completion' ? [completionOf(p, f, levels, lists)] : []));

function completionOf(p: ReadParagraph, f: Placed, levels: Levels, lists: readonly PartsList[]): Completion {
  const executed = executedOf(p, f);
  if (executed) {
    f.claim.period = executed.claim.period;
    if (executed.claim.measure) f.claim.measure = executed.claim.measure;
  }
  const beside = p.figures.find((x) => x.edge.part === 'plan' && x.edge.to === f.edge.to);
  if (beside)
    return { stated: f.claim, planned: beside.claim, ...(executed ? { executed: executed.claim } : {}) };
  if (!executed) return { stated: f.claim };
  const plans = plansOf(p, f, executed, levels).filter((x) => !isMadeUpOf(x, executed, lists));
  const said = planIn(f.words);
  const named = said ? plans.filter((x) => (x.claim.period.plan ?? said) === said) : plans;
  const fitting = named.find((x) => fitsShare(f.claim, executed.claim, x.claim));
  const planned = fitting ?? named[0];
  return { stated: f.claim, executed: executed.claim, ...(planned ? { planned: planned.claim } : {}) };
}

/** `支出完成80万元，完成预算的99%。加上转移性支出20万元，支出合计100万元`: what it was added up to is no plan of it. */
const isMadeUpOf = (total: Placed, part: Placed, lists: readonly PartsList[]): boolean =>
  lists.some((l) => l.total === total.claim && l.parts.includes(part.claim));

const isLevel = (x: Placed): boolean =>
  x.claim.role === 'level' && x.edge.part !== 'base' && x.edge.part !== 'whole';

/** The level last spoken of that is no plan. */
function executedOf(p: ReadParagraph, f: Placed): Placed | undefined {
  const before = figuresBefore(p, f.token).filter(
    (x) =>
      isLevel(x) && x.edge.part !== 'plan' && x.depth <= f.depth && x.claim.sentence >= f.claim.sentence - 1,
  );
  const last = before.at(-1);
  const executed = before.findLast(
    (x) => x.claim.period.stage === 'executed' && x.claim.period.when === 'this',
  );
  if (!last) return undefined;
  return executed && (executed === last || sameMeasure(executed.claim.measure, last.claim.measure))
    ? executed
    : last.claim.period.stage === 'executed'
      ? last
      : undefined;
}

/** `年初预算为80万元，支出决算为76万元`: neither is called by a name, so that they are of one thing. */
const isUnnamed = ({ claim: plan }: Placed, { claim: executed }: Placed): boolean =>
  plan.measure === undefined &&
  plan.index === executed.index - 1 &&
  plan.sentence === executed.sentence &&
  (executed.measure === undefined || executed.measure.generic === true);

/** `完成年初预算的80%。年初预算为60万元`: a plan with no name of its own, told next. */
function planBehind(p: ReadParagraph, f: Placed): Placed | undefined {
  const next = p.figures[p.figures.indexOf(f) + 1];
  return next &&
    isLevel(next) &&
    isOwnPlan(next.claim.period) &&
    next.claim.sentence <= f.claim.sentence + 1 &&
    PLAN_ALONE.test(next.words)
    ? next
    : undefined;
}

const PLAN_ALONE = /^(?:该项)?(?:年初|全年|调整)?预算(?:安排)?(?:数|额|金额)?(?:为|是)?$/;

/** `收入完成80万元，为预算的104%。…收支平衡情况：收入80万元，上年结转20万元`: the amount that came in once more, though a plan may be meant. */
const isToldAgain = ({ claim, words }: Placed, executed: Placed): boolean =>
  claim.figure.unit === executed.claim.figure.unit &&
  claim.figure.value.equals(executed.claim.figure.value) &&
  !/预算(?!收|支|财政)|计划|预期|安排/.test(words);

/** Plans of the same measure: in the sentence, then in the paragraph, then anywhere. */
function plansOf(p: ReadParagraph, f: Placed, executed: Placed, levels: Levels): readonly Placed[] {
  const m = executed.claim.measure;
  const isPlan = (x: Placed): boolean =>
    isLevel(x) && isOwnPlan(x.claim.period) && (sameMeasure(x.claim.measure, m) || isUnnamed(x, executed));
  const here = figuresBefore(p, f.token).filter((x) => x.claim.sentence >= f.claim.sentence - 1 && isPlan(x));
  if (here.length > 0) return [...here].reverse();
  const behind = planBehind(p, f);
  if (behind) return [behind];
  if (!m || m.family === 'other' || m.family === 'count') return [];
  const plans = levels.at(m, { when: 'this', stage: 'budget' });
  const isTold = (x: Placed): boolean =>
    isPlan(x) && x.claim.how.named === 'words' && !isToldAgain(x, executed);
  const before = plans.before(f.claim, (x) => isTold(x) && x.claim.sentence < f.claim.sentence);
  // What was planned may be told behind all that was spent.
  const only = before ?? plans.only();
  return only && isTold(only) ? [only] : [];
}
