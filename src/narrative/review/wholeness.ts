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
export function wholenessOf(list: PartsList): Wholeness {
  const parts = list.parts;
  if (list.open) return 'at-least';
  const groups = new Set(parts.map((p) => groupOf(p.measure)));
  const has = (part: string): boolean => parts.some((p) => p.measure?.part === part);
  if (endsInOther(parts)) return 'equal';
  if (groups.size === 1) {
    switch ([...groups][0]) {
      case 'kinds':
        return has('basic') && has('project') ? 'equal' : 'at-least';
      case 'basic':
        return has('personnel') && has('public') ? 'equal' : 'at-least';
      case 'vehicles':
        return has('vehicle-purchase') && has('vehicle-operation') ? 'equal' : 'at-least';
      case 'three-public':
        return has('abroad') && (has('vehicles') || has('vehicle-operation')) && has('reception')
          ? 'equal'
          : 'at-least';
      case 'classes':
      case 'sources':
        return parts.length >= 2 || list.closed ? 'equal' : 'at-least';
      case 'funds':
      case 'procurement':
      case 'ways of procurement':
        return parts.length >= 2 ? 'equal' : 'at-least';
      case 'economic':
        return (parts.length >= 2 && list.closed) || areEconomicClasses(parts) ? 'equal' : 'at-least';
    }
  }
  if (groups.has('three-public') && groups.has('vehicles') && groups.size === 2) {
    const whole = has('abroad') && has('reception') && (has('vehicles') || has('vehicle-operation'));
    return whole ? 'equal' : 'at-least';
  }
  if (groups.has('basic') && groups.has('kinds') && groups.size === 2)
    return has('project') && has('personnel') && has('public') && !has('basic') ? 'equal' : 'at-least';
  return (list.closed && parts.length >= 2) || areAll(parts) ? 'equal' : 'at-least';
}

/** Kinds of cars, grades, posts, persons, or what there are two of. */
const areAll = (parts: readonly Claim[]): boolean =>
  areCars(parts) || areGrades(parts) || arePair(parts) || arePosts(parts) || arePersons(parts);

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

const endsInOther = (parts: readonly Claim[]): boolean =>
  parts.length >= 2 && /^(?:以及|及|和)?其他/.test(parts.at(-1)!.label);

const areEconomicClasses = (parts: readonly Claim[]): boolean =>
  parts.length >= 2 && parts.every((p) => ECONOMIC_CLASSES.has(p.measure?.name ?? ''));

/**
 * The parts that add up. Where a list names 公务用车 as a whole and in its two parts, the whole counts; and what follows
 * after the parts have made up their total stands beside it (`在职30人，其中女职工12人、男职工18人，退休28人`).
 */
export const addends = oncePer(({ total, parts: listed }: PartsList): readonly Claim[] => {
  const parts = withoutParts(listed);
  if (areCars(parts) || areOfOneKind(parts)) return parts;
  let sum = new Decimal(0);
  const full = parts.findIndex((p, i) => {
    sum = sum.plus(valueIn(p, total));
    return i > 0 && sum.equals(total.figure.value);
  });
  const beyond = full < 0 ? [] : parts.slice(full + 1);
  return beyond.every((p) => p.figure.value.isZero()) ? parts : parts.slice(0, full + 1);
});

/** Whether the parts of a list may add up to its total. */
export const addsUp = oncePer((list: PartsList): boolean => fits(list.total, addends(list)));

const valueIn = ({ figure }: Claim, total: Claim): Decimal =>
  isMoney(total.figure.unit) ? inUnit(figure, total.figure.unit).value : figure.value;

function withoutParts(parts: readonly Claim[]): readonly Claim[] {
  const named = (part: string): boolean =>
    parts.some((p) => p.measure?.family === 'three-public' && p.measure.part === part);
  if (!named('vehicles')) return parts;
  return parts.filter(
    (p) => p.measure?.part !== 'vehicle-purchase' && p.measure?.part !== 'vehicle-operation',
  );
}
