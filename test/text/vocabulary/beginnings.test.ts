import { beginningsOf } from '../../../src/text/vocabulary/beginnings';
import { PRODUCTIONS } from '../../../src/text/grammar/productions';
import { FUNCTION_WORDS } from '../../../src/text/vocabulary/functionWords';

describe('The characters that matches of a pattern begin with', () => {
  it.each([
    ['增加|减少', '增减'],
    ['(?:增|减)(?:加|少)', '增减'],
    ['(?:较|比)?上年', '较比上'],
    ['较*比+上', '较比'],
    ['[一二]{0,3}项', '一二项'],
    ['[一二]{2,3}项', '一二'],
    ['(?:19|20)\\d{2}年', '12'],
    ['(?<!独)占(?=\\d)', '占'],
    ['(?<=[额款])(?:当)?中(?=[,:])', '当中'],
    ['按[^,;]{1,14}分|从.看', '按从'],
    ['\\(含\\)|-?\\d', '\\(\\-\\d'],
  ])('%s: %s', (pattern, first) => {
    expect(beginningsOf(pattern)).toBe(first);
  });

  it.each(['[^,;]?分', '.看', '(?:增)?', '增|', '(?=增)'])('are not told of %s', (pattern) => {
    expect(() => beginningsOf(pattern)).toThrow(pattern);
  });

  it('leave out no word of the grammar', () => {
    const guard = /^\(\?=\[[^\]]*\]\)/.exec(FUNCTION_WORDS.source)![0];
    const unguarded = new RegExp(FUNCTION_WORDS.source.slice(guard.length), 'g');
    for (const { example } of PRODUCTIONS)
      expect([...example.matchAll(FUNCTION_WORDS)]).toEqual([...example.matchAll(unguarded)]);
  });
});
