import type { BudgetBook } from '../../budget/BudgetBook';
import type { TextDocument } from '../../budget/TextDocument';
import { rollForward } from '../roll/rollForward';
import { checkMark } from '../write/checkMark';
import { CAR_KINDS } from '../write/scope/assets';
import type { InputRecord } from './Inputs';

/** Inputs that last year's text says in words, under the names by which the outlines ask for them. */
const SAID = /^主要用途（\d|变化原因/;
const PROCUREMENT = '政府采购用途';

const CARS = [...CAR_KINDS, '定向保障用车', '轿车', '旅行车（含商务车）', '越野车'];

/** Numbers and standards, by the words that they stand behind. */
const STATED: readonly (readonly [name: string, words: RegExp])[] = [
  ['车辆总数', /共有(?:各类|公务用)?车辆\s*(\d+)\s*辆/],
  ['公务用车数', /(?:共有|现有|保有)公务用车\s*(\d+)\s*辆|公务用车保有量[为是]?\s*(\d+)\s*辆/],
  ['领导干部用车数', /(?<!部级|主要)领导干部用车\s*(\d+)\s*辆/],
  ...CARS.map((car) => [`${car}数`, new RegExp(`${car}\\s*(\\d+)\\s*辆`)] as const),
  ['大型设备数', /单(?:位)?(?:价|价值)[^，。；]{2,20}以上[^，。；\d]{0,24}\s*(\d+)\s*台/],
  ['大型设备单位价值标准', /单(?:位)?(?:价值|价)\s*(\d+万元(?:[（(]含[）)])?)以上/],
];

/** What is planned to be bought this year stands in the same words. */
const PLANNED = /安排购置|计划购置|拟购置/;

/**
 * What a text of last year offers for this year's inputs, each in the mark that asks somebody to look at it: reasons whose direction
 * is still the same, what money is for, cars, equipment and its standard. Nothing of it is taken for this year's unseen.
 */
export function offersOf(book: BudgetBook, prior: BudgetBook, text: TextDocument): InputRecord {
  const { inputs } = rollForward({ book, prior, text });
  const offers: Record<string, string> = {};
  for (const { name, value, carried } of inputs) {
    if (!carried || value === undefined) continue;
    if (SAID.test(name)) offers[name] = value;
    else if (name.startsWith(PROCUREMENT)) offers[PROCUREMENT] ??= value;
  }
  for (const sentence of text.paragraphs.flatMap((p) => p.text.split(/[。；]/))) {
    if (PLANNED.test(sentence)) continue;
    for (const [name, words] of STATED) {
      const said = words
        .exec(sentence)
        ?.slice(1)
        .find((s) => s !== undefined);
      // That there is none is said in words, which bear no mark.
      if (said !== undefined && said !== '0') offers[name] ??= checkMark(said);
    }
  }
  return offers;
}
