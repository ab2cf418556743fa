import { changedBefore } from './changedBefore';
import { figuresAround, figuresBefore } from './near';
import { isKnown, sameMeasure } from '../measure/TextMeasure';
import { isOwnPlan } from '../Period';
import type { Draft } from './Draft';
import { isOfBase, type Levels } from './Levels';
import type { Placed, ReadParagraph } from './Placed';

/** What something may be compared with, as the text states it: beside the word, in the sentence, elsewhere. */
export function baseOf(p: ReadParagraph, d: Draft, now: Placed, levels: Levels): readonly Placed[] {
  if (d.likeForLike) return [];
  const sentence = figuresAround(p, d.token).filter(
    (f) => f.claim.sentence === d.sentence && f.claim.role === 'level' && f !== now,
  );
  const beside = sentence.findLast(
    (f) => f.token < d.token && f.edge.part === 'base' && agrees(p, f, now) && sameKind(f, now),
  );
  const taken = beside && isTaken(p, d, beside);
  if (beside && !taken && beside.token > now.token - 12) return [beside];
  if (d.against.when === 'this') return planned(p, d, now, levels);
  const close = closest(
    d,
    sentence.filter(
      (f) =>
        !(taken && f === beside) &&
        isBase(d, f) &&
        sameKind(f, now) &&
        agrees(p, f, now) &&
        !isOfLater(p, d, f),
    ),
  );
  const found = close ?? toldElsewhere(p, d, now, levels);
  return found ? [found] : [];
}

/** A change of it stands between, and what follows names something else or is compared anew: `比年初预算60万元减少2万元；较上年减少5万元`. */
const isTaken = (p: ReadParagraph, d: Draft, base: Placed): boolean =>
  figuresAround(p, d.token).some(
    (f) =>
      f.claim.role === 'change' &&
      f.token > base.token &&
      f.token < d.token &&
      f.depth === 0 &&
      (d.about.kind === 'measure' || p.lexed.classes.slice(f.token, d.token).includes('K')),
  );

/** `甲20万元，比上年增加5万元；乙10万元，比上年减少2万元，上年为12万元`: a year without a name, behind the next `；`. */
const isOfLater = ({ lexed: { classes } }: ReadParagraph, d: Draft, f: Placed): boolean =>
  f.own === null && f.token > d.token && classes.slice(d.token, f.token).includes(';');

/** Of the stage that is compared with, where one is; before the word, where one is. */
function closest(d: Draft, near: readonly Placed[]): Placed | undefined {
  const staged = near.filter((f) => sameStage(d, f));
  const able = staged.length > 0 ? staged : near;
  return able.findLast((f) => f.token < d.token) ?? able[0];
}

/** Before in the paragraph, or the only one that the text tells. */
function toldElsewhere(p: ReadParagraph, d: Draft, now: Placed, levels: Levels): Placed | undefined {
  const m = now.claim.measure;
  if (!m || !isKnown(m) || now.claim.how.named === 'heading') return undefined;
  const inParagraph = figuresAround(p, d.token).findLast(
    (f) =>
      f.token < d.token &&
      f.claim.role === 'level' &&
      isBase(d, f) &&
      sameMeasure(f.claim.measure, m) &&
      sameStage(d, f),
  );
  return inParagraph ?? levels.basesOf(m, d.against).only();
}

const isBase = (d: Draft, f: Placed): boolean => isOfBase(f.claim.period, d.against);

const sameStage = (d: Draft, f: Placed): boolean => d.against.stage === f.claim.period.stage;
const sameKind = (f: Placed, now: Placed): boolean =>
  f.claim.figure.unit === now.claim.figure.unit ||
  (f.claim.figure.unit.endsWith('元') && now.claim.figure.unit.endsWith('元'));

/** A base that names something else is none of this. */
const agrees = (p: ReadParagraph, f: Placed, now: Placed): boolean =>
  !f.claim.measure ||
  !now.claim.measure ||
  sameMeasure(f.claim.measure, now.claim.measure) ||
  (f.own === null && !ofAnother(p, f, now) && !changedBefore(f, figuresBefore(p, f.token))) ||
  f.own?.generic === true ||
  (f.claim.measure.family === 'count' && now.claim.measure.family === 'count') ||
  now.claim.measure.family === 'balance' ||
  (f.claim.measure.family === 'other' && f.token > now.token && f.token - now.token < 4);

/** `甲12.00万元，比上年10.00万元增加；乙5.00万元，比上年增加`: the base that stands beside another figure is that one's. */
const ofAnother = (p: ReadParagraph, f: Placed, now: Placed): boolean =>
  f.edge.part === 'base' &&
  figuresAround(p, f.token).some(
    (x) =>
      x.claim.role === 'level' &&
      x.edge.part === 'level' &&
      x !== now &&
      x.token < f.token &&
      x.claim.sentence === f.claim.sentence &&
      sameMeasure(x.claim.measure, f.claim.measure),
  );

/**
 * The plan that what was executed is compared with: of the same measure, in the sentence or before in the paragraph, else the only
 * one that the text tells.
 */
function planned(p: ReadParagraph, d: Draft, now: Placed, levels: Levels): readonly Placed[] {
  const plans = figuresAround(p, d.token).filter(
    (f) =>
      f.claim.role === 'level' &&
      isOwnPlan(f.claim.period) &&
      f !== now &&
      sameMeasure(f.claim.measure, now.claim.measure) &&
      f.claim.sentence >= d.sentence - 1 &&
      f.claim.sentence <= d.sentence,
  );
  const said = d.against.plan;
  const fitting = said ? plans.filter((f) => (f.claim.period.plan ?? said) === said) : plans;
  if (plans.length > 0) return fitting.slice(-1);
  const m = now.claim.measure;
  if (!m || !isKnown(m) || now.claim.how.named === 'heading') return [];
  const told = levels.at(m, { when: 'this', stage: 'budget' });
  const elsewhere = told.all.every(({ claim }) => !said || (claim.period.plan ?? said) === said)
    ? told.only()
    : undefined;
  return elsewhere?.claim.how.named === 'words' ? [elsewhere] : [];
}
