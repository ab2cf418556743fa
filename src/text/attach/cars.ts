import type { TextMeasure } from '../measure/TextMeasure';
import type { Placed } from './Placed';

const TO_FIGURE = '(?:经费|费用|费|支出)?(?:年初)?(?:预算|决算|支出)?数?[为是]?';
const BOUGHT = new RegExp(`^(?:其中|车辆|新车|更新)*购置${TO_FIGURE}$`);
const RUN = new RegExp(`^(?:其中|车辆)*(?:日常)?运行(?:及|和)?(?:维护|维修)?${TO_FIGURE}$`);

const CARS: readonly string[] = ['vehicles', 'vehicle-purchase', 'vehicle-operation'];

/**
 * `公务用车购置费5.00万元、运行费12.00万元`, `公务用车28.00万元（购置0万元、运行28.00万元）`: what is spent on cars, by the second word
 * of its name.
 * @param last the level before
 */
export function partOfCars(
  { words, under, claim }: Placed,
  last: Placed | undefined,
): TextMeasure | undefined {
  const part = BOUGHT.test(words) ? 'vehicle-purchase' : RUN.test(words) ? 'vehicle-operation' : undefined;
  if (!part) return undefined;
  for (const f of [under, last]) {
    // Listed under an amount, they may begin a sentence of their own: 12.00万元，与上年持平。其中：购置费…
    const isNear = f && f.claim.sentence >= claim.sentence - (f === under ? 1 : 0);
    const measure = isNear ? f.claim.measure : undefined;
    if (measure?.family === 'three-public' && CARS.includes(measure.part)) return { ...measure, part };
  }
  return undefined;
}
