import type { Place } from '../../budget/Place';
import { textPlace } from '../../budget/TextDocument';
import { plainText } from '../../text/document/plainDigits';
import type { TextRule } from '../Rule';
import type { TextFinding } from '../TextFinding';
import type { TextInput } from '../TextInput';
import { wordingFinding } from './support/findings';
import { reasonsOfTotals } from './support/reasonsOfTotals';
import type { Comparison } from '../../text/Reading';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'reason-direction',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('所述原因与增减方向一致')),
} as const;

const REASON_START =
  /(?:主要)?(?:增加|减少|变动)?(?:的)?(?:主要)?原因(?:是|为|[：:，,])*|主要是(?:因为|由于)?|由于/;
const UP = /增加|增长|提高|上调|上升|扩大|调增|增多|新增|增大|增人|增资/;
const DOWN = /减少|下降|压减|压缩|节约|缩减|降低|调减|下调|严控|从严控制|厉行节约|过紧日子/;
/** Words with which a reason of either kind may go in either direction: a base that was unusual, things that ended. */
const EITHER =
  /上年|去年|基数|一次性|结转|调整|完成|结束|到期|取消|退休|划转|调出|调入|转入|转出|不再|未安排|改革|统筹|合并|抵减|优化/;

/** `在厉行节约的前提下`: the saving is a condition, and the reason is another. */
const CONDITION = /(?:前提|基础|情况)[之以]?[下上]|的同时/;

/** A decrease explained by an increase alone, or an increase by savings alone. Reasons that name both are left alone. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({
    findings: [...findings(input, bothWays(input)), ...statedAgain(input), ...ofTotals(input)],
  }),
};

/** `财政拨款收入支出增加的主要原因是`, where both fell. */
const ofTotals = (input: TextInput): readonly TextFinding[] =>
  reasonsOfTotals(input).map(({ place, direction }) =>
    wordingFinding(input, meta, { id: `reason-direction.${direction}`, data: {} }, place),
  );

const findings = (input: TextInput, mixed: ReadonlySet<number>): readonly TextFinding[] =>
  input.reading.comparisons.flatMap((c) => {
    const stated = c.change ?? c.rate;
    if (!c.direction || !stated || stated.figure.value.isZero()) return [];
    const reason = reasonAfter(input, c);
    if (
      !reason ||
      EITHER.test(reason.text) ||
      speaksOfLastYear(input, reason.text) ||
      (reason.behind && mixed.has(c.sentence))
    )
      return [];
    const contradicts =
      c.direction === 'down'
        ? UP.test(reason.text) && !DOWN.test(reason.text) && !/减|降|少/.test(reason.text)
        : DOWN.test(reason.text) && !UP.test(reason.text) && !/增|加|升|新|补|涨/.test(reason.text);
    if (!contradicts || (c.direction === 'down' && onlyNew(reason.text))) return [];
    const paragraph = input.document.paragraphs[reason.paragraph]!;
    const place = textPlace(paragraph, reason.start, reason.start + reason.text.length);
    return [
      wordingFinding(
        input,
        meta,
        { id: c.direction === 'down' ? 'reason-direction.down' : 'reason-direction.up', data: {} },
        place,
      ),
    ];
  });

/** `主要原因：2025年增加了…`, in a text of 2026: what rose then explains that it falls now. */
const speaksOfLastYear = ({ document }: TextInput, reason: string): boolean =>
  document.year !== undefined && reason.includes(`${document.year - 1}年`);

/** `，其中公务接待费下降，主要原因是`: before its reason, the text says of something else how it changed. */
const saysAnother = (between: string): boolean =>
  /其中/.test(between) ||
  between
    .split(/[，,；;]/)
    .some((clause) => clause.search(NAMED_OTHER) >= 0 && (UP.test(clause) || DOWN.test(clause)));

/** A direction told again with the reason: `支出增加的主要原因是`, `增长原因主要是`, `下降主要是`. */
const AGAIN =
  /(?<=^|[。；;，,])\s*((?:[^。；;，,：:\d]{0,16}?))(增加|减少|增长|下降|上升|降低)(?:的?(?:主要)?原因(?:主要)?(?:是|为|：|:|，)|主要是|是由于)/g;

/** Where words name something else that changed, they are about that. */
const NAMED_OTHER = /人员|公用|基本|项目|收入|支出|接待|用车|出国|购置|运行|其中|补助|工资|商品|结转|拨款/g;

/** A sentence that gives the reason and, with it, the opposite direction of the comparison before it. */
const statedAgain = (input: TextInput): readonly TextFinding[] =>
  input.reading.comparisons.flatMap((c, i) => {
    const place = (c.rate ?? c.change)?.figure.place;
    if (!c.direction || place?.kind !== 'text') return [];
    if ((c.rate ?? c.change)!.figure.value.isZero()) return [];
    const found = reasonBehind(input, place.paragraph, place.end, nextPlace(input, i));
    if (!found || isOther(found.subject, c.now?.label ?? '', input, c)) return [];
    const up = /增|升/.test(found.word);
    if (up === (c.direction === 'up')) return [];
    const paragraph = input.document.paragraphs[found.paragraph]!;
    return [
      wordingFinding(
        input,
        meta,
        { id: c.direction === 'down' ? 'reason-direction.down' : 'reason-direction.up', data: {} },
        textPlace(paragraph, found.start, found.end),
      ),
    ];
  });

/** Where what is compared behind a comparison says by how much. */
function nextPlace({ reading: { comparisons } }: TextInput, index: number): Place | undefined {
  for (let i = index + 1; i < comparisons.length; i++) {
    const figure = (comparisons[i]!.rate ?? comparisons[i]!.change)?.figure;
    if (figure) return figure.place;
  }
  return undefined;
}

interface Again {
  readonly subject: string;
  readonly word: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** The reason right behind a comparison: in the rest of its paragraph, before anything else is compared, or at the head of the next. */
function reasonBehind(
  input: TextInput,
  paragraph: number,
  from: number,
  next: FindingPlaceLike | undefined,
): Again | undefined {
  const text = plainText(input.document.paragraphs[paragraph]!);
  const end = next?.kind === 'text' && next.paragraph === paragraph ? next.start : text.length;
  const rest = text.slice(from, Math.min(end, from + 120));
  const here = firstAgain(rest, paragraph, from);
  if (here) return here;
  const following = input.document.paragraphs[paragraph + 1]?.text ?? '';
  if (rest.replace(/[。；;\s]/g, '') !== '' || !/^[^。]{0,24}原因/.test(following)) return undefined;
  return firstAgain(following.slice(0, 60), paragraph + 1, 0);
}

type FindingPlaceLike = NonNullable<Comparison['change']>['figure']['place'];

function firstAgain(words: string, paragraph: number, from: number): Again | undefined {
  const m = [...words.matchAll(AGAIN)][0];
  if (!m || /\d|其中/.test(words.slice(0, m.index))) return undefined;
  const start = from + m.index + m[0].indexOf(m[2]!, m[1]!.length);
  return { subject: m[1]!, word: m[2]!, paragraph, start, end: start + m[2]!.length };
}

/** Whether the words before the direction name something else than what was compared. */
function isOther(subject: string, label: string, input: TextInput, c: Comparison): boolean {
  const place = c.now?.figure.place;
  const said =
    ownWords(input, c) ??
    (place?.kind === 'text'
      ? plainText(input.document.paragraphs[place.paragraph]!).slice(
          Math.max(0, place.start - 40),
          place.start,
        )
      : label);
  return (
    (subject.match(NAMED_OTHER) ?? []).some(
      (word) => !said.includes(word) && !/^(?:收入|支出)$/.test(word),
    ) || /其中/.test(subject)
  );
}

/** `公务接待费减少`: what its clause itself says has changed; undefined where it names nothing. */
function ownWords(input: TextInput, c: Comparison): string | undefined {
  const place = (c.change ?? c.rate)?.figure.place;
  if (place?.kind !== 'text') return undefined;
  const before = plainText(input.document.paragraphs[place.paragraph]!).slice(
    Math.max(0, place.start - 40),
    place.start,
  );
  const clause = before.split(/[，,。；;、：:]/).at(-1)!;
  return clause.search(NAMED_OTHER) >= 0 ? clause : undefined;
}

/** Sentences that tell of a rise and of a fall: a reason behind their end may be that of the whole. */
function bothWays({ reading: { comparisons } }: TextInput): ReadonlySet<number> {
  const sentences = (direction: 'up' | 'down'): ReadonlySet<number> =>
    new Set(comparisons.filter((c) => c.direction === direction).map((c) => c.sentence));
  const down = sentences('down');
  return new Set([...sentences('up')].filter((sentence) => down.has(sentence)));
}

/** 新增 beside 减少 may both be true. */
const onlyNew = (reason: string): boolean => !UP.test(reason.replaceAll('新增', ''));

/** The reason that follows the comparison: in its sentence, or at the beginning of the next one of the paragraph. */
/** `。因公出国（境）费增加主要是`: a sentence that says itself what changed gives the reason for that. */
const ownStatement = (before: string): boolean =>
  before.includes('。') && (UP.test(before) || DOWN.test(before));

function reasonAfter(
  input: TextInput,
  c: Comparison,
): { text: string; start: number; paragraph: number; behind: boolean } | null {
  const place = (c.rate ?? c.change)!.figure.place;
  if (place.kind !== 'text') return null;
  const text = plainText(input.document.paragraphs[place.paragraph]!);
  const after = text.slice(place.end, place.end + 240);
  const m = REASON_START.exec(after);
  if (
    !m ||
    ownStatement(after.slice(0, m.index)) ||
    saysAnother(after.slice(0, m.index)) ||
    /[\d]/.test(after.slice(0, m.index)) ||
    (after.slice(0, m.index).match(/[。；;]/g)?.length ?? 0) > 1
  )
    return null;
  const from = place.end + m.index + m[0].length;
  const words = text.slice(from).split(/[。；;]/, 1)[0]!;
  return words.trim() === '' || CONDITION.test(words)
    ? null
    : {
        text: words,
        start: from,
        paragraph: place.paragraph,
        behind: after.slice(0, m.index).includes('。'),
      };
}
