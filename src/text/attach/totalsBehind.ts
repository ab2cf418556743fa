import type { PartsList } from '../Reading';
import { isAt, isPart } from './parts';
import { isSummed } from './summed';
import type { Placed, ReadParagraph } from './Placed';

/** `会议费3.00万元，培训费5.00万元，以上两项共计8.00万元`: a total that stands behind its parts. */
export function totalsBehind(p: ReadParagraph): readonly PartsList[] {
  return p.figures.flatMap((f, i): readonly PartsList[] => {
    if (isPart(f) && isSummed(f.claim.measure)) return columnOf(p, f, i);
    if (!isPart(f) || p.lexed.tokens[f.token - 1]?.kind !== 'z') return [];
    const words = p.lexed.text.slice(p.lexed.tokens[f.token - 1]!.start, p.lexed.tokens[f.token]!.start);
    const ofYears = /^[一二三四五六七八九十]年/.test(words);
    const clause = f.words.replace(/(?:合计|共计|总计).*$/, '');
    if (!/^(?:以上|[一二三四五六七八九十][项年])/.test(words) && clause.replace(/以上.*/, '') !== '')
      return [];
    if (
      f.under &&
      f.under.claim.sentence === f.claim.sentence &&
      i > 0 &&
      f.claim.figure.value.equals(f.under.claim.figure.value)
    )
      return [];
    const before = p.figures
      .slice(0, i)
      .filter(
        (x) =>
          isPart(x) &&
          x.claim.sentence === f.claim.sentence &&
          x.claim.figure.unit === f.claim.figure.unit &&
          (ofYears || isAt(x, f.claim.period)),
      );
    const parts = before.filter((x) => !before.some((y) => y.under === x));
    if (parts.length < 2) return [];
    const open = /等(?!级)/.test(
      p.lexed.text.slice(p.lexed.tokens[parts[0]!.token]!.start, p.lexed.tokens[f.token]!.start),
    );
    return [{ total: f.claim, parts: parts.map((x) => x.claim), open, closed: true }];
  });
}

/** `甲年初预算18万元，决算20万元；乙年初预算2万元，决算1万元；合计年初预算20万元，决算21万元`: each stage by itself. */
function columnOf(p: ReadParagraph, total: Placed, at: number): readonly PartsList[] {
  const parts = p.figures
    .slice(0, at)
    .filter(
      (x) =>
        isPart(x) &&
        x.depth === total.depth &&
        !isSummed(x.claim.measure) &&
        x.claim.sentence === total.claim.sentence &&
        x.claim.figure.unit === total.claim.figure.unit &&
        isAt(x, total.claim.period),
    );
  return parts.length < 2
    ? []
    : [{ total: total.claim, parts: parts.map((x) => x.claim), open: false, closed: true }];
}
