import type { Comparison } from '../write/Quantity';

/** 决算数大于预算数: one said of the other, and the word that says it the other way round. */
const MORE_OR_LESS = [
  ['大于', '小于'],
  ['高于', '低于'],
  ['超过', '低于'],
  ['多于', '少于'],
] as const;
const WORD = /大于|小于|高于|低于|超过|多于|少于/;
const EQUAL = /^(?:与|和|同|跟)?(?<plan>.*?)(?:基本|大体|大致)?(?:持平|相等|一致|相同|相当)/;

/** What a text says of what was spent beside what was planned, in words alone: 决算数大于预算数, 与预算数持平. */
export function saidOfPlan(said: string, was: Comparison, now: Comparison): string {
  if (now === was) return said;
  if (was === '持平' && said.includes('等于')) return said.replace('等于', now === '增加' ? '大于' : '小于');
  if (was === '持平') {
    const plan = EQUAL.exec(said)?.groups!['plan'];
    return `${now === '增加' ? '大于' : '小于'}${plan === undefined || plan === '' ? '预算数' : plan}`;
  }
  const word = WORD.exec(said);
  if (!word) return said;
  const [before, after] = [said.slice(0, word.index), said.slice(word.index + word[0].length)];
  if (now === '持平') return `${before}与${after}持平`;
  const pair = MORE_OR_LESS.find(([more, less]) => word[0] === (now === '增加' ? less : more));
  return `${before}${pair ? pair[now === '增加' ? 0 : 1] : word[0]}${after}`;
}
