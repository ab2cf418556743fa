import type { TextDocument } from '../../budget/TextDocument';
import { periodIn } from '../attach/periods';
import { ownStage, type Period } from '../Period';

/** What a column of a table in a text holds. */
export interface Column {
  readonly role: 'level' | 'change' | 'rate' | 'share' | 'completion' | 'none';
  readonly period: Period;
  readonly title: string;
}

const CHANGE = /增减额|增长额|增加额|增减值|差额|增减变动额|增减数|增减变化(?!.*[率%])|^增减$/;
const RATE = /增减率|增长率|增幅|增减幅度|变动率|增减.{0,4}[%％]|增长.{0,3}[%％]|±[%％]|幅度/;
const SHARE = /占比|比重|比例|所占/;
const COMPLETION = /完成率|执行率|完成预算|执行进度/;
const LEVEL = /数|额|金额|合计|预算|决算|执行|年|收入|支出/;

/** The meaning of a column by the words above it. */
export function columnOf(title: string, document: TextDocument): Column {
  const stage = ownStage(document);
  const words = title.replace(/\s/g, '');
  const { period } = periodIn(words, document, stage);
  const role = COMPLETION.test(words)
    ? 'completion'
    : RATE.test(words)
      ? 'rate'
      : CHANGE.test(words)
        ? 'change'
        : SHARE.test(words)
          ? 'share'
          : LEVEL.test(words)
            ? 'level'
            : 'none';
  return { role, period, title };
}
