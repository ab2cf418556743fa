import { Decimal } from 'decimal.js';
import { oncePer } from '../../budget/oncePer';
import { inUnit } from '../../budget/Figure';
import { isMoney } from '../../budget/Unit';
import { ECONOMIC_CLASSES } from './economicClasses';
import type { Claim, PartsList } from '../../text/Reading';
import { fits } from '../../text/choose/fits';
import { groupOf } from '../../text/vocabulary/groups';

/** Whether parts must add up to their total, or only stay below it. */
export type Wholeness = 'equal' | 'at-least';

/**
 * What a list promises. 等 at its end leaves parts out. Parts of one closed kind (基本 + 项目, the classes, the sources of
 * income …) are all there are; unknown ones only where the words promise it (包括, 用于), or where 其他 ends the list.
 */
export const wholenessOf = (list: PartsList): Wholeness =>
  !list.open && leavesNoneOut(list) ? 'equal' : 'at-least';

function leavesNoneOut(list: PartsList): boolean {
  const { parts, closed } = list;
  if (endsInOther(parts) || isAll(parts)) return true;
  const groups = [...new Set(parts.map((p) => groupOf(p.measure)))];
  const all =
    FULL[
      groups
        .map((g) => g ?? '')
        .sort()
        .join(' + ')
    ];
  if (all) return all(list, (part) => parts.some((p) => p.measure?.part === part));
  return (closed && parts.length >= 2) || COMPLETE.some((are) => are(parts));
}

/** Whether parts of these kinds are all that there are of them. */
type Full = (list: PartsList, has: (part: string) => boolean) => boolean;

const several: Full = ({ parts }) => parts.length >= 2;
const severalOrClosed: Full = ({ parts, closed }) => parts.length >= 2 || closed;
const threePublic: Full = (_, has) =>
  has('abroad') && (has('vehicles') || has('vehicle-operation')) && has('reception');

/** By the groups of the parts, in the order of their names. */
const FULL: Readonly<Record<string, Full>> = {
  kinds: (list, has) => has('basic') && has('project') && !areOfOneFundOfSeveral(list),
  basic: (_, has) => has('personnel') && has('public'),
  vehicles: (_, has) => has('vehicle-purchase') && has('vehicle-operation'),
  'three-public': threePublic,
  classes: severalOrClosed,
  sources: severalOrClosed,
  funds: several,
  procurement: several,
  'ways of procurement': several,
  economic: ({ parts, closed }) => (parts.length >= 2 && closed) || areEconomicClasses(parts),
  'three-public + vehicles': threePublic,
  'basic + kinds': (_, has) => has('project') && has('personnel') && has('public') && !has('basic'),
};

/** `财政拨款支出1200万元，其中：一般公共预算基本支出500万元、项目支出400万元`: what other funds pay for is not among them. */
export const areOfOneFundOfSeveral = ({ total, parts }: PartsList): boolean => {
  const wider = total.measure?.fund;
  return (
    (wider === 'all' || wider === 'appropriation') &&
    parts.some(
      ({ measure: m }) =>
        (m?.part === 'basic' || m?.part === 'project') &&
        m.fund !== undefined &&
        m.fund !== wider &&
        m.fund !== 'all' &&
        !m.fundAssumed,
    )
  );
};

/** Sources of income, classes …: none of them stands beside the total of the others. */
function areOfOneKind(parts: readonly Claim[]): boolean {
  const kind = groupOf(parts[0]?.measure);
  return kind !== undefined && parts.every((p) => groupOf(p.measure) === kind);
}

/** 领导干部用车, 应急保障用车 …: a text that tells cars by their use tells them all. */
const areCars = (parts: readonly Claim[]): boolean =>
  parts.length >= 2 &&
  parts.every((p) => p.figure.unit === '辆' && /车(?:辆)?(?:\([^()]*\))?$/.test(p.label));

/** 优, 良, 合格 (中), 不合格 (差): all that a project can be rated. */
const areGrades = (parts: readonly Claim[]): boolean =>
  parts.length >= 3 &&
  parts.every((p) => /(?:优|良|中|差|合格)(?:秀|好)?(?:等次|等级)?的?(?:项目)?(?:有|为)?$/.test(p.label));

/** Kinds of which there are two, and so no others. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/一般债(?:务|券)/, /专项债(?:务|券)/],
  [/^(?:其中)?中央(?!.*地方)/, /^(?:其中)?地方/],
  [/省(?:本)?级/, /市县/],
  [/^市(?:本)?级/, /^县\(?区?\)?级/],
  [/^[县区](?:本)?级/, /^(?:乡镇|镇街|乡级|镇级)/],
  [/^税务部门/, /^财政部门/],
  [/境内/, /境外/],
]; // prettier-ignore

/** 一般债务 and 专项债务, 中央 and 地方. */
const arePair = (parts: readonly Claim[]): boolean =>
  parts.length === 2 && PAIRS.some(([a, b]) => a.test(parts[0]!.label) && b.test(parts[1]!.label));

/** 行政编制, 事业编制: the kinds of posts that there are. */
const arePosts = (parts: readonly Claim[]): boolean =>
  parts.every((p) => /编制(?:人员|人数)?(?:为|有)?$/.test(p.label)) &&
  ['行政', '事业'].every((k) => parts.some((p) => p.label.includes(k)));

const PERSONS: readonly (readonly RegExp[])[] = [[/行政/, /事业/], [/离休/, /退休/], [/在职|在编|在岗/, /退休|离退/], [/专技|专业技术/, /管理/, /工勤/], [/全额|财政拨款/, /差额|自筹|自收/]]; // prettier-ignore

/** 行政 and 事业, 离休 and 退休, 在职 and 退休: kinds of persons that leave none out. */
const arePersons = (parts: readonly Claim[]): boolean =>
  parts.length >= 2 &&
  parts.every((p) => p.figure.unit === '人') &&
  PERSONS.some((kinds) => kinds.every((k) => parts.some((p) => k.test(p.label))));

/** `收入70万元，全部为财政拨款收入70万元`. */
const isAll = (parts: readonly Claim[]): boolean =>
  parts.length === 1 && /^全部(?:为|是|来自|来源于)/.test(parts[0]!.label);

const endsInOther = (parts: readonly Claim[]): boolean =>
  parts.length >= 2 && /^(?:以及|及|和)?其他/.test(parts.at(-1)!.label);

const areEconomicClasses = (parts: readonly Claim[]): boolean =>
  parts.length >= 2 && parts.every((p) => ECONOMIC_CLASSES.has(p.measure?.name ?? ''));

/** What tells by its words that it leaves none out. */
const COMPLETE = [areCars, areGrades, arePosts, arePersons, arePair];

/**
 * The parts that add up. Where a list names 公务用车 as a whole and in its two parts, the whole counts; and what follows
 * after the parts have made up their total stands beside it (`在职30人，其中女职工12人、男职工18人，退休28人`).
 */
export const addends = oncePer(({ total, parts: listed }: PartsList): readonly Claim[] => {
  const parts = withoutCarriedIn(total, withoutParts(listed));
  if (areCars(parts) || areOfOneKind(parts)) return parts;
  // `加上级补助60万元，其中：专项补助60万元，上年结余5万元`: what is added goes on.
  const isAdded = /^再?加(?!班)/.test(total.label);
  const fromFirst = isAdded || isAtWorkBeforeRetired(parts);
  let sum = new Decimal(0);
  const full = parts.findIndex((p, i) => {
    sum = sum.plus(valueIn(p, total));
    return (i > 0 || fromFirst) && sum.equals(total.figure.value);
  });
  const beyond = full < 0 ? [] : parts.slice(full + 1);
  return beyond.every((p) => p.figure.value.isZero()) ? parts : parts.slice(0, full + 1);
});

/** Whether the parts of a list may add up to its total. */
export const addsUp = oncePer((list: PartsList): boolean => fits(list.total, addends(list)));

/** `实有52人，其中：在职52人，退休13人`: who is retired is told along with those at work, of whom alone the total may be. */
const isAtWorkBeforeRetired = ([first, ...rest]: readonly Claim[]): boolean =>
  first?.figure.unit === '人' &&
  /在职|在编|在岗/.test(first.label) &&
  rest.length > 0 &&
  rest.every((p) => /离休|退休/.test(p.label));

const valueIn = ({ figure }: Claim, total: Claim): Decimal =>
  isMoney(total.figure.unit) ? inUnit(figure, total.figure.unit).value : figure.value;

/** `收入合计90万元：1.拨款80万元；2.事业收入10万元；3.上年结转5万元`: what was left from before may be told beside the year's income. */
function withoutCarriedIn(total: Claim, parts: readonly Claim[]): readonly Claim[] {
  const own = parts.filter((p) => p.measure?.part !== 'carry-in');
  return own.length > 1 && own.length < parts.length && !fits(total, parts) && fits(total, own) ? own : parts;
}

function withoutParts(parts: readonly Claim[]): readonly Claim[] {
  const named = (part: string): boolean =>
    parts.some((p) => p.measure?.family === 'three-public' && p.measure.part === part);
  if (!named('vehicles')) return parts;
  return parts.filter(
    (p) => p.measure?.part !== 'vehicle-purchase' && p.measure?.part !== 'vehicle-operation',
  );
}
