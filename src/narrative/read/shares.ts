import { isMoney } from '../../budget/Unit';
import { fitsShare } from './fitsShare';
import { withoutNoise } from './lexicon';
import { ofStage } from './lists';
import { measureOf } from './measureOf';
import type { NumberToken } from './numbers';
import { addNumber } from './addClaim';
import { latest, spokenOf, type ReaderState, type SentenceContext } from './ReaderState';
import { sameMeasure, textMeasureKey } from './TextMeasure';
import { namedWholes, wholesOf } from './wholes';
import type { Claim } from './Claim';

const OF = /占(?:比|到|了|全部|全年|其)?([^占]*?)(?:的)?(?:比重|比例|比率|比|百分比)?(?:约|为|是|达到|达)?$/;

/** `占…的74.52%`: the part is what was spoken of last, the whole what the words name, else what the list is under. */
export function readShare(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  clause: string,
): void {
  const at = clause.lastIndexOf('占');
  const part = partOf(state, context, clause.slice(0, at));
  const stated = addPercent(state, context, token, clause, 'share', part);
  const words = OF.exec(clause.slice(at))?.[1] ?? '';
  const of = words === '' ? null : measureOf(words, context.section.path, context.around);
  // Words like 本年支出合计 may mean the total of the section's book or that of all books: the one that gives the share.
  const named = of ? namedWholes(state, of, part) : [];
  const listed = part && (of !== null || words === '') ? implied(state, part) : [];
  const whole =
    [...named, ...listed].find((w) => part && fitsShare(stated, part, w)) ??
    named[0] ??
    (of === null ? listed[0] : undefined);
  state.shares.push({
    stated,
    ...(part ? { part } : {}),
    ...(whole && whole !== part ? { whole } : {}),
    ...(of ? { of } : {}),
  });
}

/** What has a share: what the words before 占 name, else what was spoken of last. */
function partOf(state: ReaderState, context: SentenceContext, before: string): Claim | undefined {
  const anchor = spokenOf(state) ?? undefined;
  const core = withoutNoise(before);
  if (core === '' || /^(?:所|比[重例率]?|占?比)$/.test(core)) return anchor;
  const named = measureOf(before, context.section.path, context.around);
  if (!named || named.generic || sameMeasure(anchor?.measure, named)) return anchor;
  return latest(state, named);
}

/** What a part may be a share of where no words say it: the total of its list, those that parts of its kind belong to, those of the lists around. */
function implied(state: ReaderState, part: Claim): readonly Claim[] {
  const own = [...state.stack].reverse().find((l) => l.parts.includes(part));
  const around = [...state.stack].reverse().flatMap((l) => ofStage(state, l.total, part) ?? []);
  const ofKind = (part.measure ? wholesOf(part.measure) : []).flatMap((m) => latest(state, m) ?? []);
  const wholes = own && isMoney(own.total.figure.unit) ? [own.total] : ofKind;
  return [...new Set([...wholes, ...around])].filter((w) => w !== part);
}

/** What was spent: the amount last spoken of, or the one that stands against the plan spoken of since. */
function executedOf({ anchor, planned, levels }: ReaderState): Claim | undefined {
  if (!anchor || anchor !== planned || !anchor.measure) return anchor ?? undefined;
  const spent = levels
    .get(textMeasureKey(anchor.measure))
    ?.findLast((c) => c.period.when === 'this' && c.period.stage === 'executed');
  return spent?.sentence !== undefined && anchor.sentence - spent.sentence <= 1 ? spent : anchor;
}

/** `完成预算的80%`: what was executed against what was planned, both as the text states them. */
export function readCompletion(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  clause: string,
): void {
  const executed = executedOf(state);
  const stated = addPercent(state, context, token, clause, 'completion', executed);
  const planned = state.planned ?? undefined;
  state.completions.push({
    stated,
    ...(executed && executed.period.stage === 'executed' ? { executed } : {}),
    ...(planned ? { planned } : {}),
  });
}

function addPercent(
  state: ReaderState,
  context: SentenceContext,
  token: NumberToken,
  label: string,
  role: 'share' | 'completion',
  of: Claim | undefined,
): Claim {
  const said = {
    role,
    label,
    ...(of?.measure ? { measure: of.measure } : {}),
    period: of?.period ?? ({ when: 'this', stage: 'budget' } as const),
  };
  return addNumber(state, context, token, said, '%');
}
