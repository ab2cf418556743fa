import type { Random } from '../../../generate/Random';

export type DamageText = (text: string, random: Random) => string;

const ODD = [
  '。',
  '，',
  '，,、',
  '%',
  '万元',
  '-',
  '（',
  '其中：',
  '比上年增加',
  '0',
  '9'.repeat(400),
  '1e999',
  '\u0000',
  '\ud800',
  '\ufffd',
  '1'.repeat(20),
] as const;

const lines = (text: string): string[] => text.split('\n');

/** What can happen to sentences. */
export const DAMAGE_OF_TEXT: Readonly<Record<string, DamageText>> = {
  'odd words': (text, random) => {
    let out = text;
    for (let n = random.int(1, 6); n > 0; n--) {
      const at = random.int(0, out.length);
      out = out.slice(0, at) + random.pick(ODD) + out.slice(at);
    }
    return out;
  },
  'no line ends': (text) => text.replaceAll('\n', ''),
  'no full stops': (text) => text.replaceAll('。', '，'),
  'no commas': (text) => text.replace(/[，、；]/g, ''),
  'lines in another order': (text, random) => random.sample(lines(text), Infinity).join('\n'),
  'a line a hundred times': (text, random) => {
    const all = lines(text);
    const line = random.pick(all);
    return [...all, ...new Array<string>(100).fill(line)].join(random.chance(0.3) ? '' : '\n');
  },
  'figures only': (text) => text.replace(/[^\d.,，。%万元\n]/g, ''),
  'cut off': (text, random) => text.slice(0, random.int(0, text.length)),
  'other figures': (text, random) =>
    text.replace(/\d+/g, () => String(random.int(0, 10 ** random.int(1, 9)))),
};
