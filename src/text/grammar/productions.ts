import type { Part, Production } from './Production';

/** A figure of a pattern, by what it does: `(?<share>P)`. */
const FIGURE = /\(\?<([a-z]+)\d*>([^()]+)\)/g;

/**
 * What stands before each figure of a pattern becomes a group as well: the figures' places follow from the lengths of the
 * groups, in engines too that don't tell the indices of groups (Chromium before 91).
 */
function measured(pattern: string): Pick<Production, 'pattern' | 'parts'> {
  const figures = [...pattern.matchAll(FIGURE)];
  let end = 0;
  const groups = figures.map((figure) => {
    const before = pattern.slice(end, figure.index);
    end = figure.index + figure[0].length;
    return `(${before})(${figure[2]})`;
  });
  return {
    pattern: new RegExp(groups.join('') + pattern.slice(end), 'g'),
    parts: figures.map((figure) => figure[1] as Part),
  };
}

const production = (
  name: string,
  pattern: string,
  weight: number,
  example: string,
  counterexample: string,
): Production => ({ name, ...measured(pattern), weight, example, counterexample });

/** The constructions, from the plainest to the most particular. To add one: a line here, and its example is tested. */
export const PRODUCTIONS: readonly Production[] = [
  production('level', '(?<level>[MN])', 1, '基本支出20.00万元', '占20.00%'),
  production('percent', '(?<other>[PQ])', 1, '利率3.10%', '支出3.10万元'),
  production('limit', '(?<threshold>L)', 9, '单价100万元以上', '单价100万元'),
  production('each', 'g(?<each>[MN])', 8, '每人2400元', '共2400元'),
  production('change', '[+-](?<change>[MN])', 5, '比上年增加2.00万元', '增加到2.00万元'),
  production('over the plan', '[<>](?<change>M)', 6, '决算数大于预算数48.00万元', '决算数48.00万元'),
  production('rate', '[+-](?<rate>P)', 5, '增长4.20%', '占4.20%'),
  production('rate in brackets', '[+-]M\\((?<rate>P)\\)', 6, '减少1.20万元(12.40%)', '项目1.20万元(12.40%)'),
  production('up to', '\\^(?<to>[MNP])', 7, '增加到80万元', '增加80万元'),
  production('base', 'K[wYl]{0,2}:?z?(?<base>[MN])', 4, '比2022年预算数10.00万元减少2.00万元', '比2022年减少2.00万元'),
  // Behind 相比 no base can stand.
  { ...production('change without its word', 'K(?<change>M),?[+-]P', 5, '与2016年相比2.00万元,增加4.20%', '比2016年预算数2.00万元增加4.20%'), behind: /(?:相比|相较|对比)$/ },
  production('base in brackets', 'Kw?\\((?<base>M)', 6, '比2019年(600000元)增加', '比2019年增加(600000元)'),
  { ...production('side of a base in brackets', 'K\\(w:?(?<base>M)', 6, '与2022年度(支出1.15亿元)相比', '与2022年度(含结转1.15亿元)相比'), behind: /^(?:实际|总)?(?:支出|收入|决算|执行|预算)(?:数|额|总额)?为?:?$/ },
  production('from', 'F[wYlt]{0,4}(?<base>[MN])(?:[,、]?s[^,;.()MPQ]{0,8}P)?[w,]{0,2}\\^', 8, '由上年的700.00万元增加到850.00万元', '由上年结转700.00万元'),
  production('share', 's[^,;.()MPQ]{0,8}(?<share>P)', 6, '占支出合计的74.52%', '支出合计74.52%'),
  production('share behind a bracket', 's[^,;.()MPQ]{0,4}\\([^()MP]{0,4}\\)[^,;.()MPQ]{0,3}(?<share>P)', 6, '占年初预算(含追加)的比重为30%', '占用土地(含追加),30%'),
  production('share by 比重', 'h(?<share>P)', 5, '比重为35.39%', '增长35.39%'),
  production('share of an amount', 's[^,;.()MP]{0,4}(?<whole>M)w?h?(?<share>P)', 8, '占年度预算2200万元的109.1%', '占支出的36%'),
  production('completion', 'c[^,;.()MPQ]{0,8}(?<completion>P)', 6, '完成年初预算的95.89%', '完成率提高,增长95.89%'),
  production('completion of an amount', 'c[^,;.()MP]{0,4}(?<plan>M)w?(?<completion>P)', 8, '完成预算50万元的80%', '完成50万元'),
  production('rate of either direction', 'd(?<rate>P)', 6, '增加(减少)4.20%', '占4.20%'),
  production('difference', 'd(?<difference>M)', 6, '差额为0.90万元', '余额为0.90万元'),
]; // prettier-ignore

const EXAMPLES: ReadonlyMap<string, string> = new Map(PRODUCTIONS.map((p) => [p.name, p.example]));

/** Words that a construction reads; undefined for what is read by none: cells of tables, years. */
export const exampleOf = (name: string): string | undefined => EXAMPLES.get(name);
