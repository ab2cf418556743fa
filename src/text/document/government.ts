import { oncePer } from '../../budget/oncePer';
import type { TextDocument } from '../../budget/TextDocument';

const TITLE =
  /预算执行情况|财政收支|预算草案|转移支付|财政收入|财政支出|收入完成|财政决算|决算草案|收支情况的报告|(?:人民政府|[省市区县州盟旗])(?:关于)?\d{4}年(?:[省市区县州盟旗]?本级|财政)?决算(?:[（(]草案[）)])?的?报告/;
const LEVELS =
  /全[国省市区县州盟旗](?!面|体|年|额)|[省市区县州盟旗]本?级(?=一般|财政|政府|公共)|我[省市区县州盟旗]/g;

/** Whether a text is the report of a government: it tells of several levels, each with an income and expenditure of its own. */
export const isGovernmentReport = oncePer(({ paragraphs }: TextDocument): boolean => {
  const titles = paragraphs.slice(0, 4).filter((p) => p.text.length <= 60);
  const text = paragraphs
    .slice(0, 400)
    .map((p) => p.text)
    .join('\n');
  const levels = new Set([...text.slice(0, 40_000).matchAll(LEVELS)].map((m) => m[0]));
  return (
    levels.size >= 1 &&
    titles.some((p) => TITLE.test(p.text)) &&
    !/部门预算|部门决算|单位预算|单位决算|三公/.test(titles.map((p) => p.text).join())
  );
});
