import type { TextDocument } from '../../budget/TextDocument';
import { isOwnPlan, ownStage, periodOf, type Period } from '../Period';
import type { Claim } from '../Reading';
import { adjusts, turnBefore } from './adjustments';
import { lastToken, type Draft } from './Draft';
import type { Event } from './events';
import { figuresAround, figuresBefore } from './near';
import { planIn } from './periods';
import type { Placed, ReadParagraph } from './Placed';

/** The words that say what is compared with. */
export interface Compared {
  readonly text: string;
  readonly token: number;
}

/** The period of the base: the plan beside it, else what the words name, else what was compared with before, else last year. */
export function againstOf(
  p: ReadParagraph,
  event: Event,
  compared: Compared | undefined,
  open: Draft | undefined,
  document: TextDocument,
): Period {
  const plan: Period = { when: 'this', stage: 'budget' };
  if (isPlanned(p, event) || (!compared && isSaved(p, event, document))) return plan;
  if (event.kind === 'stages' || event.staged) return plan;
  // Final accounts are held against what was spent, where they say nothing else.
  const last: Period = {
    when: 'last',
    stage: ownStage(document),
    ...(document.year ? { year: document.year - 1 } : {}),
  };
  if (compared) return saidBy(compared.text, document, plan, last);
  // A plan is adjusted within its year; the rate behind that is of last year.
  const adjusted = open !== undefined && event.kind === 'rate' && adjusts(p, lastToken(open));
  return open && open.sentence >= event.sentence - 1 && !adjusted ? open.against : last;
}

/** The period that the words of comparison name. */
function saidBy(words: string, document: TextDocument, plan: Period, last: Period): Period {
  const told = words.replace(/(?<=(?:19|20)\d{2})(?!\d|年)/, '年');
  const { period, named } = periodOf(told, document.year, last.stage);
  if (named) return withPlan(told, period);
  const budget = words.includes('预算');
  if (budget && !/上|去|同比/.test(words) && document.type === 'final-accounts')
    return withPlan(words, { ...plan, ...(document.year ? { year: document.year } : {}) });
  return words.includes('年初') && !budget
    ? { ...last, stage: 'executed' }
    : { ...last, stage: period.stage };
}

/** `支出5.00万元，年初预算为6.50万元，差值为1.50万元`: the difference is from the plan beside it. */
const isPlanned = (p: ReadParagraph, event: Event): boolean =>
  event.figure?.edge.part === 'difference' &&
  figuresAround(p, event.token).some((f) => isPlanBeside(f, event));

/** `决算6.00万元，年初预算8.50万元，节约2.50万元`: what is saved is saved of the plan beside it. */
const isSaved = (p: ReadParagraph, event: Event, { type }: TextDocument): boolean =>
  type === 'final-accounts' &&
  event.kind === 'change' &&
  /^(?:节[约支]|超支)/.test(p.lexed.text.slice(p.lexed.tokens[turnBefore(p, event.token)]!.start)) &&
  figuresBefore(p, event.token).some((f) => isPlanBeside(f, event));

const isPlanBeside = ({ claim }: Placed, { sentence }: Event): boolean =>
  claim.sentence === sentence && claim.role === 'level' && isOwnPlan(claim.period);

function withPlan(words: string, period: Period): Period {
  const plan = planIn(words);
  return plan ? { ...period, plan } : period;
}

/** Whether the words name no year and no plan, but the one before, whichever that is. */
export const isRelative = (compared: Compared | undefined, open: Draft | undefined): boolean =>
  compared ? !/(?:19|20)\d{2}|预算|年初/.test(compared.text) : (open?.relative ?? true);

/** 上年 is the year before the one that is spoken of. */
export function ofRelativeYear(d: Draft, now: Claim | undefined): { against?: Period } {
  const year = now?.period.year;
  return year !== undefined &&
    d.relative &&
    now!.period.when !== 'this' &&
    d.against.when !== 'this' &&
    (d.against.year === undefined || d.against.year >= year)
    ? { against: { ...d.against, year: year - 1, when: 'other' } }
    : {};
}
