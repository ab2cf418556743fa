import { figuresBefore } from './near';
import { inUnit } from '../../budget/Figure';
import { isMoney } from '../../budget/Unit';
import { fitsShare } from '../choose/fitsShare';
import { measureOf } from '../measure/measureOf';
import { sameMeasure, type TextMeasure } from '../measure/TextMeasure';
import type { Period } from '../Period';
import type { Claim, PartsList, Share } from '../Reading';
import { groupOf } from '../vocabulary/groups';
import { inFund } from './fundAtHead';
import { withoutNoise } from '../vocabulary/lexicon';
import type { Levels } from './Levels';
import type { Placed, ReadParagraph } from './Placed';
import { alike, asLoose, calledSo, wholesFor, type Whole } from './wholes';

const OF =
  /占(?:比|到|了|全部|全年|其)?([^占]*?)(?:的)?(?:比重|比例|比率|比|百分比)?(?:分别)?(?:约|为|是|达到|达|:)?$/;

/** `人员经费在基本支出中的比重为80%`: what stands before 在 is the part. */
const WITHIN =
  /^(?:其中)?([^在]{2,})在([^在]+?)(?:之?中|里|内)(?:所占|占据?|占有)?的?(?:比重|比例|比率|份额|占比)(?:约|为|是|达到|达|:)*$/;

/**
 * `占…的74.52%`: the part is what was spoken of last, the whole what the words name, else its sibling's, else its list's.
 * @param stage the stage that the text is about
 */
export function readShares(
  p: ReadParagraph,
  levels: Levels,
  lists: readonly PartsList[],
  before: readonly Share[],
  stage: Period['stage'],
): readonly Share[] {
  const shares: Share[] = [];
  for (const f of p.figures)
    if (f.claim.role === 'share')
      shares.push(shareOf(p, f, levels, lists, shares.at(-1) ?? before.at(-1), stage));
  return shares.map((s, i) => ofNextWhole(s, shares[i + 1]));
}

/** A share that fits no whole may be of the one that the share beside it is of: then one slip of the two figures is told. */
function ofNextWhole(share: Share, next: Share | undefined): Share {
  const { stated, part, whole, unsure } = share;
  if (!part || !next?.part || !next.whole || (whole && !unsure) || next.unsure || next.whole === whole)
    return share;
  const beside =
    next.stated.sentence === stated.sentence &&
    alike(part, next.part) &&
    groupOf(part.measure) === groupOf(next.part.measure) &&
    next.whole !== part;
  if (!beside || !mayHold(next.whole, part, stated) || !fitsShare(next.stated, next.part, next.whole))
    return share;
  // The words that both are told in are borne out by one of them.
  return { ...share, whole: next.whole, unsure: !sameMeasure(share.of, next.of) };
}

/** A share of no more than 100% is of nothing smaller than its part. */
function mayHold(whole: Claim, part: Claim, stated: Claim): boolean {
  if (stated.figure.value.greaterThan(100) || !isMoney(whole.figure.unit) || !isMoney(part.figure.unit))
    return true;
  return inUnit(whole.figure, '元').value.times(1.2).greaterThanOrEqualTo(inUnit(part.figure, '元').value);
}

function shareOf(
  p: ReadParagraph,
  f: Placed,
  levels: Levels,
  lists: readonly PartsList[],
  before: Share | undefined,
  stage: Period['stage'],
): Share {
  const { before: told, behind } = aroundOf(p, f);
  const part = f.speaksOf === undefined ? partOf(p, f, told, levels, stage) : (f.speaksOf ?? undefined);
  if (part) takeOver(f, part);
  const beside = p.figures.find((x) => x.edge.part === 'whole' && x.edge.to === f.edge.to);
  if (beside && part) return { stated: f.claim, part: part.claim, whole: beside.claim };
  const words = beside ? '' : behind;
  const of = words === '' ? null : wholeToldBy(words, p, part?.claim.measure);
  if (!part) return toldOf(f.claim, of);
  const likely = wholesFor(f, part, of, words !== '', levels, lists, before);
  const wholes = isUntold(words, before, part.claim) ? likely.map(asLoose) : likely;
  const { whole, unsure } = wholeOf(f, part, [...wholes, ...calledSo(words, f, part, levels)]);
  const named = of ?? saidBefore(words, before, whole);
  const share = { ...toldOf(f.claim, named), part: part.claim };
  return whole ? { ...share, whole, ...(unsure ? { unsure } : {}) } : share;
}

const toldOf = (stated: Claim, of: TextMeasure | null | undefined): Share =>
  of ? { stated, of } : { stated };

/** The whole of a body: `占全县的70%`. */
const BODY_ALONE = /^全[国省市区县州盟旗镇乡校院局]$/;

/**
 * What the words behind 占 name: of the fund that the part is of, where they leave it open (`一般公共预算…中，人员经费9万元，占基本支出的90%`);
 * the same of the whole body, where they name that alone.
 */
function wholeToldBy(words: string, p: ReadParagraph, part: TextMeasure | undefined): TextMeasure | null {
  if (part && BODY_ALONE.test(words)) return { ...part, scope: words };
  const of = measureOf(words, p.path, p.around);
  const narrower = of?.part === 'basic' && part?.family === of.family && part.part !== 'basic';
  return narrower ? inFund(of, part.fund) : of;
}

/** A share is of what its part is. */
function takeOver(f: Placed, { claim: { measure, period } }: Placed): void {
  if (measure) f.claim.measure = measure;
  f.claim.period = period;
}

/** `甲占全县的70%，乙占30%`: of the same as the share before, whatever that is. */
const isUntold = (words: string, before: Share | undefined, part: Claim): boolean =>
  words === '' &&
  before?.part !== undefined &&
  (before.whole === undefined || before.unsure === true) &&
  before.stated.sentence === part.sentence &&
  alike(before.part, part);

/** What the share before is of, where that may hold for this one. */
const saidBefore = (
  words: string,
  before: Share | undefined,
  whole: Claim | undefined,
): TextMeasure | undefined => (words === '' && (!whole || before?.whole === whole) ? before?.of : undefined);

/** The first of the wholes that the share fits, else the first one. */
function wholeOf(
  f: Placed,
  part: Placed,
  wholes: readonly Whole[],
): { readonly whole?: Claim; readonly unsure?: boolean } {
  const able = wholes.filter(
    (w) => w.claim !== part.claim && (w.said === true || mayHold(w.claim, part.claim, f.claim)),
  );
  const fitting = able.find((w) => fitsShare(f.claim, part.claim, w.claim));
  const whole = fitting ?? able.find((w) => !w.loose);
  return whole ? { whole: whole.claim, unsure: !fitting && !whole.sure } : {};
}

/** The words before 占, and those behind it that name the whole. */
function aroundOf(p: ReadParagraph, f: Placed): { readonly before: string; readonly behind: string } {
  const clause = clauseOf(p, f).replace(/\([^()]*\)/g, '');
  const within = WITHIN.exec(clause);
  if (within) return { before: within[1]!, behind: within[2]! };
  const at = Math.max(clause.lastIndexOf('占'), 0);
  const behind = OF.exec(clause.slice(at))?.[1] ?? '';
  return { before: clause.slice(0, at), behind: behind.replace(/^(?:比|全部|全年|当年|同期)/, '') };
}

/** A bracket, or the amount of the whole, stands between 占 and these shares. */
const BEGINS_AT_WORDS = /^share (?:behind a bracket|of an amount)$/;

/** The words from 占 and before it, back to the last mark. */
function clauseOf(p: ReadParagraph, f: Placed): string {
  const { tokens, text } = p.lexed;
  let i = Math.min(f.token, BEGINS_AT_WORDS.test(f.edge.production.name) ? f.edge.from : f.token);
  while (i > 0 && !/[,;.:、(MNP]/.test(tokens[i - 1]!.kind)) i--;
  return text.slice(tokens[i]!.start, tokens[f.token]!.start);
}

/** What has a share: what the words before 占 name, else what was spoken of last. */
function partOf(
  p: ReadParagraph,
  f: Placed,
  words: string,
  levels: Levels,
  stage: Period['stage'],
): Placed | undefined {
  const spoken = spokenOf(p, f);
  const here = spoken?.claim.sentence === f.claim.sentence ? spoken : undefined;
  const core = withoutNoise(words);
  const beside = core === '' ? baseBeside(p, f) : undefined;
  if (beside) return beside;
  // `分为甲和乙,各占50%`: of what has no amount.
  if (/^(?:各|分别)$/.test(words) && !here) return undefined;
  if (/^(?:所|比[重例率]?|占?比)?$/.test(core)) return spoken;
  const named = measureOf(words, p.path, p.around);
  if (!named || named.generic || named.family === 'other') return calledBy(p, f, core, spoken);
  return here && sameMeasure(here.claim.measure, named) ? here : namedLevel(p, f, named, levels, stage);
}

/** The amount that was spoken of last, in the sentence or the one before. */
const spokenOf = (p: ReadParagraph, f: Placed): Placed | undefined =>
  figuresBefore(p, f.token).findLast(
    (x) =>
      x.claim.role === 'level' &&
      !['base', 'whole', 'plan'].includes(x.edge.part) &&
      x.claim.sentence >= f.claim.sentence - 1 &&
      x.depth <= f.depth &&
      isMoney(x.claim.figure.unit),
  );

/** The level of what the words name: before it in the paragraph, else the nearest in the text. */
function namedLevel(
  p: ReadParagraph,
  f: Placed,
  named: TextMeasure,
  levels: Levels,
  stage: Period['stage'],
): Placed | undefined {
  const alike = figuresBefore(p, f.token).filter(
    (x) => x.claim.role === 'level' && sameMeasure(x.claim.measure, named),
  );
  // Where plan and outcome stand side by side, a text speaks of its own stage.
  const own = alike.findLast(({ claim: { period } }) => period.when === 'this' && period.stage === stage);
  return (
    own ??
    alike.at(-1) ??
    levels.nearest(named, f.claim, { when: 'this', stage }) ??
    levels.nearest(named, f.claim, { when: 'this' })
  );
}

/** `由上年的1020.00万元、占1.39%，上升到…`: the share of what is compared with, which stands right before it. */
function baseBeside(p: ReadParagraph, f: Placed): Placed | undefined {
  const last = figuresBefore(p, f.token).at(-1);
  return last?.edge.part === 'base' &&
    /^[、,]?s[^,;.()]*$/.test(p.lexed.classes.slice(last.token + 1, f.token))
    ? last
    : undefined;
}

/** Words that point at what was spoken of, and name nothing. */
const POINTS =
  /^(?:[其该此这两二三各上前所以约共]|分别|合计|总体|金额|规模|比例|资金|数额|支出|收入|预算|决算|经费)/;

/** `税收占比为66%` behind `财政部门100万元`: a name that no amount before it bears is of something else. */
function calledBy(p: ReadParagraph, f: Placed, core: string, spoken: Placed | undefined): Placed | undefined {
  // 药占比 and 耗占比 are names of their own.
  if (/^[药耗]$/.test(core)) return undefined;
  if (core.length < 2 || POINTS.test(core) || !spoken) return spoken;
  // 非税收入 holds the characters of 税收.
  const bears = (x: Placed): boolean => {
    const own = withoutNoise(x.claim.label);
    return own.startsWith(core) || own.endsWith(core) || (own.length >= 2 && core.includes(own));
  };
  if (bears(spoken)) return spoken;
  return figuresBefore(p, f.token).findLast(
    (x) => x.claim.role === 'level' && x.edge.part !== 'whole' && bears(x),
  );
}
