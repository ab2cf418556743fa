import { NEAR } from './near';
import type { SectionKind } from '../../budget/TextDocument';
import { isMoney } from '../../budget/Unit';
import { measureOf } from '../measure/measureOf';
import type { SubjectPath } from '../measure/subjectPath';
import type { TextMeasure } from '../measure/TextMeasure';
import type { Named } from '../Derivation';
import { withoutNoise } from '../vocabulary/lexicon';
import { changedBefore } from './changedBefore';
import { economicBeside } from './economicBeside';
import { concernsGoals, inBookOf, ofSameBook } from './books';
import { partOfCars } from './cars';
import { isCounted } from './scopes';
import type { ParagraphContext, Placed } from './Placed';
import { summedBy } from './summed';
import { topicIn } from './topics';

interface Choice {
  readonly measure: TextMeasure | undefined;
  readonly named: Named;
}

/**
 * What a level measures. What its words leave unsaid is taken from, in this order: the words before its clause, the list it stands
 * in, the sentence, the paragraph's beginning, the heading.
 */
export function attachMeasure(
  placed: Placed,
  before: string,
  figures: readonly Placed[],
  context: ParagraphContext,
  sentenceStart: number,
): void {
  const { claim, words } = placed;
  if (!isMoney(claim.figure.unit)) {
    claim.measure = { family: 'count', part: 'total', name: words };
    claim.how = { ...claim.how, named: 'words' };
    return;
  }
  const { measure, named } = choose(placed, before, figures, context, sentenceStart);
  const whole = placed.under?.claim.measure;
  const spoken =
    figures.findLast((f) => f.claim.role === 'level' && f.claim.sentence === claim.sentence) ?? figures[0];
  const inBook =
    measure &&
    ofSameBook(
      inBookOf(
        economicBeside(measure, placed, figures),
        sideOf(whole, words, placed.ofIncome === true),
        words,
      ),
      spoken?.claim.measure,
    );
  if (!inBook) return;
  const goals = concernsGoals(context.section.path, inBook, words);
  claim.measure = scoped(goals ? { ...inBook, qualifier: 'goals' } : inBook, placed, figures, context);
  claim.how = { ...claim.how, named };
}

/** Of 收支总预算, parts that are income are parts of the income. */
const sideOf = (whole: TextMeasure | undefined, words: string, income: boolean): TextMeasure | undefined =>
  whole?.family === 'balance' && (income || (/收入/.test(words) && !/支/.test(words)))
    ? { ...whole, family: 'income' }
    : whole;

function choose(
  placed: Placed,
  before: string,
  figures: readonly Placed[],
  context: ParagraphContext,
  sentenceStart: number,
): Choice {
  const summed = summedBy(placed.words, /[;；。.](?=[^;；。.]*$)/.exec(before)?.[0]);
  if (summed && figures.length > 1) return { measure: summed, named: 'words' };
  return (
    byShare(placed, figures, context) ??
    byWords(placed, before, figures, context) ??
    byChange(placed, figures) ??
    byList(placed, figures) ??
    bySentence(placed, figures, sentenceStart) ??
    byParagraph(placed, figures[0], context)
  );
}

/** `公务接待费占36%，共5万元`: the amount behind a share that names what it is of. */
function byShare(
  { words, claim }: Placed,
  figures: readonly Placed[],
  { section: { path }, around }: ParagraphContext,
): Choice | undefined {
  const last = figures.at(-1);
  if (last?.claim.role !== 'share' || last.claim.sentence !== claim.sentence || !AMOUNT_ALONE.test(words))
    return undefined;
  const [subject] = last.words.split('占');
  const named = subject ? measureOf(subject, path, around) : null;
  return named && !named.generic ? { measure: named, named: 'before' } : undefined;
}

const AMOUNT_ALONE = /^(?:共计?|总计|合计|金额)?[为是]?$/;

/** The words of the level itself, or those before its clause. */
function byWords(
  placed: Placed,
  before: string,
  figures: readonly Placed[],
  { section: { path }, around }: ParagraphContext,
): Choice | undefined {
  const { words } = placed;
  const own = isOfItem(placed, figures) ? null : placed.own;
  const car = partOfCars(
    placed,
    figures.findLast((f) => f.claim.role === 'level'),
  );
  if (car) return { measure: car, named: 'words' };
  if (own && !own.generic) return { measure: own, named: 'words' };
  const topic = topicIn(before, path, around);
  if (topic && (!own || sameSide(own, topic))) return { measure: topic, named: 'before' };
  const head = withoutNoise(words) === '' ? headOf(before, path, around) : null;
  return head ? { measure: head, named: 'before' } : undefined;
}

/** `基本支出增加15万元，上年为650万元`: the years behind a change are of what changed. */
function byChange(placed: Placed, figures: readonly Placed[]): Choice | undefined {
  const measure = changedBefore(placed, figures)?.own;
  if (!measure) return undefined;
  // `…支出90万元…，支出减少10万元，上年为100万元`: by a looser name the one that the sentence is about.
  const spoken = figures.findLast(
    (f) => f.claim.role === 'level' && f.claim.sentence === placed.claim.sentence,
  )?.claim.measure;
  const same = spoken?.family === measure.family && spoken.part === measure.part && !measure.subject;
  return { measure: same ? spoken : measure, named: 'before' };
}

/** A part of a list in its own sentence, or with words of its own. */
function byList(placed: Placed, figures: readonly Placed[]): Choice | undefined {
  const { own, under, words, claim } = placed;
  return under && (under.claim.sentence === claim.sentence || withoutNoise(words) !== '' || own)
    ? asPart(words, own, figures, placed)
    : undefined;
}

/** `…（项）。年初预算为20万元，当年支出决算为18万元`: what was spent in the year of the item that was planned, not of all. */
function isOfItem({ words }: Placed, figures: readonly Placed[]): boolean {
  const last = figures.at(-1);
  return (
    /^(?:当年|本年)(?:实际)?支出(?:决算)?(?:数|额)?(?:为|是)?$/.test(words) &&
    last?.claim.role === 'level' &&
    last.claim.period.stage === 'budget' &&
    last.claim.measure?.subject !== undefined
  );
}

function bySentence(placed: Placed, figures: readonly Placed[], sentenceStart: number): Choice | undefined {
  const spoken = spokenOf(placed, figures, sentenceStart);
  if (spoken?.claim.measure && isOfItem(placed, figures))
    return { measure: spoken.claim.measure, named: 'before' };
  return spoken?.claim.measure && goesOnWith(placed, spoken)
    ? { measure: spoken.claim.measure, named: namedBy(withoutNoise(placed.words), spoken) }
    : undefined;
}

function byParagraph(placed: Placed, first: Placed | undefined, context: ParagraphContext): Choice {
  const { own } = placed;
  const opposite = otherSideOf(placed, first);
  if (opposite) return { measure: opposite, named: 'paragraph' };
  const leading = first?.claim.measure;
  const mayBe = (m: TextMeasure): boolean => !own || fitsGeneric(own, m);
  // The item that a paragraph begins with is what all of it is about.
  if (leading && mayBe(leading))
    return { measure: leading, named: leading.subject?.itemName ? 'before' : 'paragraph' };
  const titled = context.titled();
  if (titled && mayBe(titled)) return { measure: titled, named: 'heading' };
  return { measure: own ?? undefined, named: own ? 'words' : 'nothing' };
}

/** `养老保险基金收入20万元。支出15万元`: what is spent is of the same fund. */
function otherSideOf({ own, words }: Placed, first: Placed | undefined): TextMeasure | undefined {
  const whole = first?.claim.measure;
  if (!own?.generic || whole?.family !== 'other' || withoutNoise(words) !== '') return undefined;
  const [taken, spent] = ['收入', '支出'];
  const [from, to] = own.family === 'expenditure' ? [taken, spent] : [spent, taken];
  return first!.words.includes(from!)
    ? { family: 'other', part: 'total', name: `${whole.name}${to}` }
    : undefined;
}

/** `产业扶持类支出：安排20万元`, `1、收入决算：2024年决算数20万元`: what stands before the colon is what is planned, whatever it is called. */
function headOf(
  before: string,
  path: readonly SectionKind[],
  around: SubjectPath | undefined,
): TextMeasure | null {
  const head = HEAD.exec(before)?.[1];
  const measure = head === undefined ? null : measureOf(head, path, around);
  return measure && (!measure.generic || SIDE.test(head!)) ? measure : null;
}

const HEAD =
  /(?:^|[;。])(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]{1,2})?([^,;:。\d]{3,24}(?:支出|资金|经费|补助|投入|补贴)|[收支][入出](?:预算|决算)):$/;

/** One side of the book, by its own heading. */
const SIDE = /^[收支][入出](?:预算|决算)$/;

/** A part that its words name as nothing known: a unit of the department, a project, or nothing at all. */
function asPart(words: string, own: TextMeasure | null, figures: readonly Placed[], placed: Placed): Choice {
  const whole = placed.under?.claim.measure;
  const core = withoutNoise(words);
  const beside = besideOf(placed, figures.at(-1));
  const again = toldAgain(placed, core, beside, figures);
  if (again) return { measure: again, named: 'sentence' };
  if (own && !(own.generic && whole && isTotal(whole))) return { measure: own, named: 'words' };
  // `公务接待费年初预算为A，支出决算为B`, in a list: the second is of what the first is.
  if (core === '' && beside) return { measure: beside.claim.measure, named: 'sentence' };
  if (own && whole?.family === 'income')
    return { measure: { family: 'income', part: 'allocation', fund: 'all', name: words }, named: 'words' };
  return {
    measure: { family: 'other', part: 'total', name: core === '' ? `${words}#${figures.length}` : core },
    named: 'words',
  };
}

/** What is told once more: in its other stage, or summed up. */
function toldAgain(
  placed: Placed,
  core: string,
  beside: Placed | undefined,
  figures: readonly Placed[],
): TextMeasure | undefined {
  const { own, words, claim } = placed;
  if (beside && isBareStage(own, core) && beside.claim.period.stage !== claim.period.stage)
    return beside.claim.measure;
  return own?.generic === true && SUMMED_UP.test(words) ? lastTold(placed, figures) : undefined;
}

/** `国内公务接待支出2万元，21批次，186人次，共计支出2万元`: the same again. */
const SUMMED_UP = /^(?:共计?|合计|总计|累计)(?:支出|开支|花费)(?:了|为)?$/;

const lastTold = ({ claim }: Placed, figures: readonly Placed[]): TextMeasure | undefined =>
  figures.findLast(
    (f) => f.claim.role === 'level' && f.claim.sentence === claim.sentence && isMoney(f.claim.figure.unit),
  )?.claim.measure;

const isBareStage = (own: TextMeasure | null, core: string): boolean =>
  (own === null || own.generic === true) && core === '';

/** The part before it, of the same list and sentence, where it is known what that measures. */
const besideOf = (placed: Placed, last: Placed | undefined): Placed | undefined =>
  last?.claim.measure && last.under === placed.under && last.claim.sentence === placed.claim.sentence
    ? last
    : undefined;

/** What the sentence spoke of last, outside closed brackets. */
function spokenOf(placed: Placed, figures: readonly Placed[], sentenceStart: number): Placed | undefined {
  return figures.findLast(
    (f) =>
      f.claim.role === 'level' &&
      f.token >= sentenceStart &&
      f.depth <= placed.depth &&
      f.edge.part !== 'whole' &&
      isMoney(f.claim.figure.unit),
  );
}

/** Words that name nothing, or the other stage or year of what was spoken of: `年初预算为A，支出决算为B`. */
function goesOnWith({ own, words, claim }: Placed, spoken: Placed): boolean {
  const m = spoken.claim.measure!;
  if (!own) return true;
  if (fitsGeneric(own, m)) return true;
  const other =
    spoken.claim.period.stage !== claim.period.stage || spoken.claim.period.when !== claim.period.when;
  return own.generic === true && other && sameSide(own, m) && withoutNoise(words) === '';
}

/** A bare word of stage beside a level is of its measure as surely as that is named. */
const namedBy = (core: string, spoken: Placed): Named =>
  core === '' && ['words', 'before'].includes(spoken.claim.how.named) ? 'before' : 'sentence';

const sameSide = (own: TextMeasure, topic: TextMeasure): boolean =>
  (own.family === 'income') === (topic.family === 'income');

const isTotal = (m: TextMeasure): boolean =>
  m.family === 'balance' ||
  (m.part === 'total' && !m.subject && (m.family === 'income' || m.family === 'expenditure'));

/** 支出 alone means what is being spoken of, unless that is all income or all expenditure anyway. */
const fitsGeneric = (own: TextMeasure, topic: TextMeasure): boolean =>
  sameSide(own, topic) && !isTotal(topic) && topic.family !== 'other' && topic.family !== 'count';

/** The body that a level is of: named by its words, or by its list, the figures before it in the paragraph, the heading. */
function scoped(
  m: TextMeasure,
  placed: Placed,
  figures: readonly Placed[],
  context: ParagraphContext,
): TextMeasure {
  const { scope: own, ...bare } = m;
  if (own !== undefined) return context.isOwn(own) ? bare : m;
  const counted = countedBodies(placed, figures.at(-1));
  if (counted) return { ...m, scope: counted };
  const scope =
    placed.under?.claim.measure?.scope ?? scopeBefore(placed, figures.slice(-NEAR)) ?? context.scope;
  return scope === undefined ? m : { ...m, scope };
}

function scopeBefore({ claim }: Placed, figures: readonly Placed[]): string | undefined {
  const last = figures.findLast((f) => f.claim.measure?.scope);
  const scope = last?.claim.measure?.scope;
  return scope !== undefined && isCounted(scope) && last!.claim.sentence !== claim.sentence
    ? undefined
    : scope;
}

const BODIES = /^(?:部门|单位|机构|预算单位|组成部门|直属机构|行政机关|事业单位)/;

/** `据统计，21个部门“三公”经费13.04亿元`: so many bodies, which need not be all; 所属3个单位 are no others than the text's own. */
function countedBodies({ words }: Placed, before: Placed | undefined): string | undefined {
  if (before?.claim.figure.unit !== '个' || !BODIES.test(words) || before.words !== '') return undefined;
  return `${before.claim.figure.value.toString()}个${BODIES.exec(words)![0]}`;
}
