import type { PartsList } from '../Reading';
import { isAt, isPart } from './parts';
import type { ReadParagraph } from './Placed';

/** `会议费3.00万元，培训费5.00万元，以上两项共计8.00万元`: a total that stands behind its parts. */
export function totalsBehind(p: ReadParagraph): readonly PartsList[] {
  return p.figures.flatMap((f, i): PartsList[] => {
    if (!isPart(f) || p.lexed.tokens[f.token - 1]?.kind !== 'z') return [];
    const words = p.lexed.text.slice(p.lexed.tokens[f.token - 1]!.start, p.lexed.tokens[f.token]!.start);
    const clause = f.words.replace(/(?:合计|共计|总计).*$/, '');
    if (!/^(?:以上|[一二三四五六七八九十]项)/.test(words) && clause.replace(/以上.*/, '') !== '') return [];
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
          isAt(x, f.claim.period),
      );
    const parts = before.filter((x) => !before.some((y) => y.under === x));
    if (parts.length < 2) return [];
    const open = /等(?!级)/.test(
      p.lexed.text.slice(p.lexed.tokens[parts[0]!.token]!.start, p.lexed.tokens[f.token]!.start),
    );
    return [{ total: f.claim, parts: parts.map((x) => x.claim), open, closed: true }];
  });
}
