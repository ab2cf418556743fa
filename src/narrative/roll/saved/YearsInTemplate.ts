import { Decimal } from 'decimal.js';
import type { MoneyUnit } from '../../../budget/Unit';
import type { MeasurePath } from '../../measures';
import { measureWords, SUM } from '../../measures/measureWords';
import { simpleQuantity, type Comparison, type Quantity } from '../../write/Quantity';
import type { Target } from '../Target';
import { Years } from '../Years';
import { measureSource, NAME, textSource } from './standIns';

/** How an amount may stand to last year's, as far as sentences differ. */
export interface State {
  readonly 比较: Comparison;
  readonly 为零?: true;
  readonly 上年为零?: true;
  /** There is no rate: last year had nothing, or one of the two is negative. */
  readonly noRate?: true;
  /** When it is so, in the template. */
  readonly when: string;
}

/** The states, those that are held first first: the last three hold of all that is left. */
export const STATES: readonly State[] = [
  { 比较: '持平', 为零: true, 上年为零: true, noRate: true, when: "数.比较 == '持平' and 数.为零" },
  { 比较: '持平', when: "数.比较 == '持平'" },
  { 比较: '不明', 为零: true, when: "数.比较 == '不明' and 数.为零" },
  { 比较: '不明', when: "数.比较 == '不明'" },
  { 比较: '增加', 上年为零: true, noRate: true, when: "数.比较 == '增加' and 数.上年为零" },
  { 比较: '增加', noRate: true, when: "数.比较 == '增加' and 数.增幅 == nil" },
  { 比较: '减少', noRate: true, when: "数.比较 == '减少' and 数.增幅 == nil" },
  { 比较: '减少', 为零: true, when: "数.比较 == '减少' and 数.为零" },
  { 比较: '增加', when: "数.比较 == '增加'" },
  { 比较: '减少', when: "数.比较 == '减少'" },
];

/** What is taken of an amount of which nothing else is said. */
const USUAL = STATES.find((s) => s.when === "数.比较 == '增加'")!;

/** The amounts that a stretch asks for, as a template names them, and states that are taken for some. */
export interface Asking {
  readonly taken: ReadonlyMap<string, State>;
  readonly asked: Set<string>;
}

/**
 * The years of a text that is to be written later: amounts are the words that a template looks them up by, in a state that somebody
 * takes for them.
 */
export class YearsInTemplate extends Years {
  readonly asking: Asking[] = [];
  /** No template names what was spent last year: it stays in a mark. */
  override ofExecution(): undefined {
    return undefined;
  }

  override readonly names = { current: `${NAME.year}年`, last: `${NAME.lastYear}年` };

  override of(target: Target, unit: MoneyUnit): Quantity {
    return this.stateOf(this.sourceIn(target, unit));
  }

  private stateOf(source: string): Quantity {
    const taken = this.asking.findLast((a) => a.taken.has(source))?.taken.get(source);
    if (!taken) this.asking.at(-1)?.asked.add(source);
    return inState(source, taken ?? USUAL);
  }

  override ofPlan(target: Target, unit: MoneyUnit): Quantity {
    return this.stateOf(`${this.sourceIn(target, unit)} | 比预算`);
  }

  override share(part: Target, whole: Target): Quantity {
    // The argument of a filter is one value: what is put behind it is one of its own.
    const of = targetSource(whole)
      .replace(' | append: ', ', ')
      .replace(/ \| .*$/s, '');
    return known(`${targetSource(part)} | 占表中: ${of}`);
  }

  /** Nothing is known not to be there. */
  override isNothing(_path: MeasurePath): boolean {
    return false;
  }

  private sourceIn(target: Target, unit: MoneyUnit): string {
    const own = this.style(unit);
    const in_ = unit === this.habits.unit ? '' : `: '${unit}', ${own.decimals}`;
    const planned = target.kind === 'path' && target.planned ? ' | 预算' : '';
    return `${targetSource(target)} | 表中${in_}${planned}`;
  }
}

const targetSource = (target: Target): string =>
  target.kind === 'path' ? measureSource(target.path) : textSource(target.parts.map(measureWords).join(SUM));

/** A number that a template writes; its text is the expression for it. */
const known = (source: string): Quantity =>
  simpleQuantity('', {
    kind: 'this-year',
    unit: '' as never,
    written: { text: source, value: new Decimal(1), decimals: 0 },
    exact: new Decimal(1),
    sources: [],
  });

const inState = (source: string, state: State): Quantity => {
  const changed = state.比较 === '增加' || state.比较 === '减少';
  return {
    ...known(source),
    比较: state.比较,
    有增减: changed,
    要原因: changed,
    为零: state.为零 ?? false,
    非零: !state.为零,
    上年为零: state.上年为零 ?? false,
    上年: known(`${source} | 上年`),
    完成率: known(`${source} | 完成率`),
    ...(changed ? { 差额: known(`${source} | 差额`) } : {}),
    ...(changed && !state.noRate ? { 增幅: known(`${source} | 增幅`) } : {}),
  };
};
