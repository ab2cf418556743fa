import { turned } from '../../../src/narrative/roll/comparisons';

test.each([
  ['增加', false, '减少'],
  ['减少了', true, '增加了'],
  ['增加', true, '增加'],
  ['增长率为', false, '下降率为'],
  ['多安排', false, '少安排'],
  ['低于上年', true, '高于上年'],
  ['压减', true, '增加'],
  ['压减', false, '压减'],
  ['为', false, '为'],
])('%s, where it rises: %s, becomes %s', (word, rises, said) => {
  expect(turned(word, rises)).toBe(said);
});
