import type { BudgetBook, BudgetTable } from '../../budget/BudgetBook';
import { normalName } from '../../budget/names';
import { groupBy } from '../../budget/groupBy';

const HALF = /(人员|(?:日常)?公用)(?:经费|支出)(?:情况|预算)?表?/;

/**
 * `一般公共预算基本支出表——人员经费` and `…——公用经费`: the table of basic expenditure in two, whose titles differ in nothing else.
 * @returns both, or none
 */
export function halvesOfBasic({ beside = [] }: BudgetBook): readonly BudgetTable[] {
  const halves = beside.filter(({ title }) => isHalf(normalName(title)));
  const alike = groupBy(halves, ({ title }) => normalName(title).replace(HALF, ''));
  const pairs = [...alike.values()].filter((of) => of.length === 2 && partIn(of[0]!) !== partIn(of[1]!));
  return pairs.length === 1 ? pairs[0]! : [];
}

const isHalf = (title: string): boolean =>
  /一般公共预算/.test(title) && /基本支出/.test(title) && HALF.test(title);

const partIn = ({ title }: BudgetTable): string => HALF.exec(normalName(title))![1]!.replace('日常', '');
