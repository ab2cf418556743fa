import { withoutSpaces } from './names';

/** The level of a government, as a text calls it: 省级, 市级, 区级. */
export type GovernmentLevel =
  '中央' | '省级' | '自治区级' | '市级' | '州级' | '盟级' | '区级' | '县级' | '旗级';

/** What the name of a place ends in, from the widest to the narrowest; a department's name says them in this order. */
const PLACES: readonly (readonly [RegExp, GovernmentLevel])[] = [
  [/^(?:[一-龥]{2,3}|黑龙江|内蒙古)?省(?!级)/, '省级'],
  [/^(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)?自治区/, '自治区级'],
  [/^[一-龥]{2,9}?自治州|^州(?!级)/, '州级'],
  [/^[一-龥]{2,5}?盟/, '盟级'],
  [/^(?:[一-龥]{2,5}?)?市(?![场政民容辖域级])/, '市级'],
  [/^[一-龥]{2,9}?自治县|^(?:[一-龥]{1,4}?)?县(?!级)/, '县级'],
  [/^(?:[一-龥]{2,4}?)?旗/, '旗级'],
  [/^(?:[一-龥]{1,4}?)?区(?![域划块级])/, '区级'],
];

/** Whose treasury pays these is not told by the names: a zone's is its own or its city's, a township's its own or its county's. */
const UNTOLD = /开发区|园区|管委会|管理委员会|示范区|保税区|高新区|经开区|街道|[乡镇](?:人民)?政府|[乡镇]$/;

/**
 * The level of the government that a department belongs to, where its name says it: 昭化区…局 → 区级. Undefined where it doesn't, or
 * where more than the name is needed.
 */
export function governmentLevel(department: string): GovernmentLevel | undefined {
  let rest = withoutSpaces(department).replace(/^(?:中国共产党|中共)/, '');
  if (UNTOLD.test(rest)) return undefined;
  let level: GovernmentLevel | undefined;
  for (const [place, of] of PLACES) {
    const found = place.exec(rest);
    if (!found) continue;
    level = of;
    rest = rest.slice(found[0].length);
  }
  return level;
}
