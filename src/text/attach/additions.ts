import { isMoney } from '../../budget/Unit';
import { addsUp, slippedEnd } from '../choose/lists';
import type { PartsList } from '../Reading';
import type { Placed, ReadParagraph } from './Placed';

/** `，加上上级补助收入20.00万元`: what follows is added to what was said before. */
const ADDS = /(?:^|[,;。])(?:再?加上?|加:)(?=[^,;。\d]{2,24}\d)/g;
/** What the sum is called: 收入总计, 支出合计, 总量, 政府性基金总收入. */
const SUM =
  /^[^,;。\d]{0,12}?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)?(?:收入|支出|收支|可用)?(?:总计|合计|总量|总额|资金)(?:为|是|达到?)$|^(?:一般公共预算|政府性基金(?:预算)?)?(?:收入|支出|收支)?(?:总计|合计|总量|总额)$|(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)(?:总收入|总支出)(?:为|是|达到?)?$/;

/** So many amounts are added up at most. */
const MOST = 24;

/** `一般公共预算支出80万元、上解支出20万元，支出总量为100万元`: what stands before such a sum, where it makes it up or a slip keeps it from it. */
export function summedUp(p: ReadParagraph): readonly PartsList[] {
  const amounts = p.figures.filter(isAmount);
  return amounts.flatMap((total, i): PartsList[] => {
    if (!NAMED_SUM.test(total.words)) return [];
    const before = amounts.slice(Math.max(0, i - MOST), i);
    const from = before.findLastIndex((f) => NAMED_SUM.test(f.words));
    const all = before.slice(from + 1).filter((f) => f.under === undefined);
    const here = all.filter((f) => f.claim.sentence === total.claim.sentence);
    const tried = [here, all].filter((parts) => parts.length > 1);
    const sum = tried.find((x) => addsUp(total, x));
    const chain = here.length > 2 && isChain(here) && !changesBetween(p, here[0]!, total) ? here : undefined;
    const parts = sum ?? chain ?? tried.find((x) => slippedEnd(total, x));
    if (!parts) return [];
    const text = p.lexed.text.slice(p.lexed.tokens[parts[0]!.token]!.end, p.lexed.tokens[total.token]!.start);
    // `从政府性基金和国有资本经营预算调入5万元`: one amount of two names, in a sum of its sentence.
    if (leavesOut(parts === here ? text.replace(/[和及]/g, '') : text)) return [];
    const unsure = parts === sum || parts === chain ? {} : { unsure: true };
    return [{ total: total.claim, parts: parts.map((f) => f.claim), open: false, closed: true, ...unsure }];
  });
}

/** 收入总计, 支出总量, 政府性基金总收入. */
const NAMED_SUM =
  /^(?:[^,;。\d]{0,16}(?:预算|基金|财政)|全[省市县区州镇]|本年度?|当年)?(?:收入|支出)(?:总计|总量|合计)(?:为|是|达到?)?$|^[^,;。\d]{0,16}(?:预算|基金)(?:总收入|总支出)(?:为|是|达到?)?$/;

/** What a budget receives and gives besides its own income and expenditure. */
const BESIDE =
  /补助|转移支付|返还|上解|结[转余]|调[入出]|债[务券]|转贷|还本|调节基金|预备费|周转金|预下达|提前下达/;

/** `收入80万元，上级补助20万元，上年结余5万元，收入总计105万元`: its own income, and then all that is added to it. */
const isChain = ([first, ...others]: readonly Placed[]): boolean =>
  !BESIDE.test(first!.words) && /收入|支出/.test(first!.words) && others.every((f) => BESIDE.test(f.words));

/** `收入80万元，加上级补助20万元、上年结余5万元，收入总计105万元`: an addition told step by step. */
export function additions(p: ReadParagraph): readonly PartsList[] {
  return [...p.lexed.text.matchAll(ADDS)].flatMap((m): readonly PartsList[] => {
    const at = m.index + m[0].length;
    const from = p.figures.findIndex((f) => p.lexed.tokens[f.token]!.start >= at);
    if (from < 1) return [];
    const behind = p.figures.slice(from, from + MOST).filter(isAmount);
    const end = behind.findIndex((f) => SUM.test(f.words));
    const total = behind[end];
    if (!total || end < 1 || total.claim.sentence !== behind[0]!.claim.sentence) return [];
    const added = behind.slice(0, end);
    const text = p.lexed.text.slice(at, p.lexed.tokens[total.token]!.start).replace(OF_ONE, '');
    const before = p.figures.slice(Math.max(0, from - MOST), from).filter(isAmount);
    const changes = changesBetween(p, behind[0]!, total);
    const known = leavesOut(text) ? 'some' : changes ? 'perhaps' : 'all';
    return OPEN.test(text) ? [] : sumOfAdded(total, before, added, known);
  });
}

/** `调出资金增加10万元`: what is called a change may be added as well. */
const changesBetween = (p: ReadParagraph, from: Placed, to: Placed): boolean =>
  p.figures.some(
    (f) =>
      f.claim.role === 'change' && isMoney(f.claim.figure.unit) && f.token > from.token && f.token < to.token,
  );

/** What was said before and what is added to it. Where the words leave something open, only what comes to the sum, or nearly, is one. */
function sumOfAdded(
  total: Placed,
  before: readonly Placed[],
  added: readonly Placed[],
  known: 'all' | 'some' | 'perhaps',
): readonly PartsList[] {
  const exact = before.findLast((f) => addsUp(total, [f, ...added]));
  const first = exact ?? before.find((f) => f.under === undefined);
  if (!first) return [];
  const parts = [first, ...added];
  // `从甲预算、乙预算调入5万元`: the names of one source look like several.
  const unsure = !exact && known === 'some';
  if (!exact && known !== 'all' && !(unsure && slippedEnd(total, parts))) return [];
  return [
    {
      total: total.claim,
      parts: parts.map((f) => f.claim),
      open: false,
      closed: true,
      ...(unsure ? { unsure } : {}),
    },
  ];
}

const isAmount = (f: Placed): boolean =>
  f.claim.role === 'level' && f.edge.part === 'level' && f.depth === 0 && isMoney(f.claim.figure.unit);

/** `年终结余9万元(其中本级1万元)`, `调入资金、上年结转等157亿元`: what is said of one amount leaves nothing of the others open. */
const OF_ONE = /\([^()]*\)|[^,;。\d]+等(?=\d)/g;

/** There is more than is told. */
const OPEN = /等(?!级)|其中/;

/** Something is added whose amount is not told. */
const leavesOut = (text: string): boolean =>
  OPEN.test(text) ||
  text
    .split(/[,、;和及]/)
    .slice(0, -1)
    .some((piece) => !/\d/.test(piece) && piece.length > 2);
