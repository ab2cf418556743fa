import type { TextMeasure } from '../measure/TextMeasure';

/** What a sentence has told of, all together. */
const NAME = '合计';

/** `甲年初预算18万元，决算20万元；乙…；合计年初预算38万元`: a stage and no name behind a word of summing. */
const WORDS =
  /^(?:以上)?(?:合计|共计|总计)(?:年初|全年|调整后?的?)?(?:预算|决算|执行)(?:数|额|支出)?(?:为|是)?$/;

/** The sum of a column that a sentence tells item by item, behind `；` or `。`. */
export const summedBy = (words: string, mark: string | undefined): TextMeasure | undefined =>
  mark !== undefined && /[;.]/.test(mark) && WORDS.test(words)
    ? { family: 'other', part: 'total', name: NAME }
    : undefined;

export const isSummed = (m: TextMeasure | undefined): boolean => m?.family === 'other' && m.name === NAME;
