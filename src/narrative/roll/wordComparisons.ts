import type { Paragraph } from '../../budget/TextDocument';
import { ownStage } from '../../text/Period';
import type { Comparison } from '../../text/Reading';
import { directionIn } from '../../text/vocabulary/directions';
import { lookUpOrNothing } from '../measures';
import type { PlacedClaim } from './LastText';
import { pathsNamed } from './pathsNamed';
import type { Rolling } from './Rolling';
import { sectionOf } from './sectionAt';
import type { Target } from './Target';

const FLAT = '持平|一致|相同|不变|相当|变化不大|(?:没有|无|未有?)(?:增减)?变化';
const MOVED = '增加|减少|增长|下降|上升|降低|提高|压减';
/** What is compared with last year in words alone, and is no opener of a reason: 较上年基本持平, 比上年略有增加. */
const SAID = new RegExp(
  `(?:同比|[比较与和同](?:上年|去年|上一年|(?<year>(?:19|20)\\d{2})年))[^，,。；;：:\\d]{0,12}?(?:[\\d.,]+(?:万|亿)?元)?` +
    `(?:(?<flat>(?:基本|大体|大致|总体|保持)*(?:${FLAT}))|(?<moved>(?:均|略|稍|小幅|大幅|明显|有所|略有|稍有)*(?:${MOVED}|有所[增减]))(?!的|原因|[^，,。；;]{0,12}\\d))`,
  'g',
);

/** Behind this year's amount and last year's: 2024年预算5万元，2023年预算5万元，持平. */
const BARE = new RegExp(`(?<=[，,；;])\\s*(?<flat>(?:基本|大体|大致)?(?:${FLAT}))(?=[，,。；;]|$)`, 'g');

/** The comparisons of a paragraph that the words say without a figure, where its reading has none of them. */
export function wordComparisons(rolling: Rolling, paragraph: Paragraph): readonly Comparison[] {
  const { document } = rolling.last;
  const { text } = paragraph;
  return [...text.matchAll(SAID), ...text.matchAll(BARE)].flatMap((m): Comparison[] => {
    const { year, flat, moved } = m.groups!;
    if (year !== undefined && Number(year) !== (document.year ?? Number.NaN) - 1) return [];
    const word = (flat ?? moved)!;
    const range = { start: m.index + m[0].length - word.length, end: m.index + m[0].length };
    const now = amountBefore(rolling, paragraph, m.index);
    const direction = flat === undefined ? directionIn(word)?.direction : undefined;
    return [
      {
        ...(now ? { now } : {}),
        ...(flat === undefined ? { word: range } : { flat: range }),
        ...(direction ? { direction } : {}),
        against: { when: 'last', stage: ownStage(document) },
        likeForLike: false,
        sentence: document.sentences.findLastIndex(
          (s) => s.paragraph === paragraph.index && s.start <= m.index,
        ),
      },
    ];
  });
}

/** The amount that a sentence compares: the one before it, unless it compares several at once. */
function amountBefore(rolling: Rolling, paragraph: Paragraph, at: number): PlacedClaim | undefined {
  const { text } = paragraph;
  if (/[均都]\s*$|分别\s*$/.test(text.slice(0, at))) return undefined;
  const from = text.lastIndexOf('。', at - 1) + 1;
  return rolling.last
    .claimsIn(paragraph)
    .findLast(
      (c) => c.role === 'level' && c.period.when === 'this' && c.place.start >= from && c.place.end <= at,
    );
}

/** What a sentence without an amount is about: 公务接待费计划用于…，与上年持平. */
export function namedBefore(rolling: Rolling, paragraph: Paragraph, at: number): Target | undefined {
  const sentence = paragraph.text.slice(paragraph.text.lastIndexOf('。', at - 1) + 1, at);
  const name = /^[^，,；;：:\d]*?(?=(?:主要|计划|拟)*用于|[，,]|$)/.exec(
    sentence.replace(/^\s*(?:19|20)\d{2}年度?/, ''),
  )?.[0];
  if (!name) return undefined;
  const { book } = rolling.last;
  const path = pathsNamed(book, name, sectionOf(rolling, paragraph).path)?.find(
    (p) => lookUpOrNothing(book, p) !== null,
  );
  return path && { kind: 'path', path };
}
