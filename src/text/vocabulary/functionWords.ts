import { beginningsOf } from './beginnings';
import { FALLS, RISES } from './directions';

/**
 * The words that the grammar is made of, one class of tokens each. All patterns are for squeezed text whose names are covered.
 *
 * `K` compared with (比2023年预算数, 同比) · `Y` a year · `l` last year · `t` this year · `+` `-` up and down · `^` up or down to ·
 * `=` no change · `~` hardly any · `s` 占 · `h` 比重 · `c` 完成 · `r` a reason begins · `o` a list opens · `k` 分别 · `z` 合计 ·
 * `q` 其余 · `g` 每 · `F` from · `d` the difference · `v` a division by kinds (按…分) · `>` `<` 决算数大于预算数
 */
export type WordClass =
  | 'K' | 'Y' | 'l' | 't' | '+' | '-' | '^' | '=' | '~' | 's' | 'h' | 'c' | 'r' | 'o' | 'k' | 'z' | 'q' | 'g' | 'F' | 'd' | 'v' | '>' | '<'; // prettier-ignore

const YEAR = '(?:19|20)\\d{2}(?:年(?:度)?|(?=年?度?(?:预算|决算|执行)))';
const STAGE_WORDS =
  '(?:年初|全年|调整后?|当年|同期|同月|累计|部门|财政拨款|一般公共预算|批复|下达|安排|支出|收入|实际|实绩|完成|预算|决算|执行|预决算)';
const AT = `(?:${YEAR}|上一?年度?|去年|上期|前年|年初|同期|全年|调整后?的?|当年|(?<=年度?)(?:[上下]半年|[一二三四]季度|前[二三]季度))`;

const COMPARED_WITH = [
  `(?:与|和|同|按|(?<!经比)较|相比于?|相较于?|对比|(?<![占同环对])比(?![例重率值武])|(?<![占同环对经])比较)(?:我?[本该我](?:局|校|院|部门|单位))?${AT}+(?:\\([^()\\d]{1,8}前\\))?${STAGE_WORDS}{0,5}(?:安排)?(?:数|额)?(?:的)?(?:相比较?|对比|比较|相较|比(?![例重率]))?`,
  `(?:与|较|同|(?<![占同环对])比)(?:年初|全年|调整|当年)?预算(?:安排)?数?(?:的)?(?:相比|对比)?`,
  '预算数?[和与同]决算数?相?比',
  // `2023年度相比,减少`: 与 is left out.
  `(?<=[,。;])${YEAR}(?:预算|决算)?数?相比较?`,
  '同比|环比|同口径|与之相比|对比(?=[增减下上持])|(?<=[,。;])相比(?=[,增减下上持])',
];

const TO_LEVEL =
  '(?:增加|增长|增|提高|上升|上调|上涨|调整|调增|调减|调|减少|下降|降低|减|降|压减|压缩|缩减|恢复)(?:到|至|为)(?!\\d{1,2}月)';

/** What may stand between the word of direction and its figure: `减少了`, `增加额为`, `下降比例约`. */
const FILLER =
  '(?:了|额|幅度?|数额|金额|总额|比例|率|预算|决算|支出|收入|经费|资金|安排|合计|共计|共|均|各|为|是|达到?|到达|超过|约|近|:)*';
const UP = `${RISES}|超支|超过|上调|多(?:支出?|花)(?!付)`;
const DOWN = `${FALLS}|节支|下调|核减|少(?:支出?|花)(?!付)`;

/** `节约三公经费12万元`: what is saved of stands behind the word. */
const SAVED =
  '(?:节约|节省|节支)(?:了)?(?:三公|因公出国(?:\\(境\\))?|公务接待|公务用车(?:购置及?)?(?:运行)?(?:维护)?|会议|培训)(?:经费|费用|费)';

const EITHER_WAY =
  '增[加长]?\\((?:减少?|下降)\\)|上升\\(下降\\)|减少?\\(增[加长]?\\)|下降\\((?:上升|增长)\\)|增加/减少|减少/增加';

const EXECUTED = '(?:(?:支出)?(?:决算|执行)(?:数|支出)?|实际支出)';
const PLANNED = '(?:年初|调整后?|全年)?预算(?:安排)?(?:数|支出)?(?:了|约)?';

const FLAT = '持平|无增减变化|无增减变动|无增减|无变化|没有变化|未发生变化|保持不变|一致|相同|增减变化为0';

const LIST =
  '其中|全部(?:为|是|来自|来源于)(?=[^,;。\\d]{2,20}\\d)|主要包括|主要用于以下(?:几个)?方面|用于以下(?:几个)?方面|主要用于|主要为|主要有|主要项目(?:支出)?(?:有|包括|为|是)?(?=:)|包括|包含|分别(?:列入|安排|用于|下达|拨付)(?=:)|分别为|分别是|分项(?:情况)?(?:为|是|如下)?|分为|由(?=[^,;。\\d]{0,10}(?:组成|构成))|具体(?:为|是|包括|如下|情况|支出)|用于|如下|(?<=[入出算费额款])(?:当)?中(?=[,:]|基本支出|项目支出|[^,;。\\d]{1,12}\\d)|主要内容|(?:分布)?构成(?:情况)?(?:为|是|如下)?(?=:)|(?<=元)中(?=,)';

const REASON =
  '(?:主要)?(?:变动|变化|增减|增加|减少|增长|下降|上升|差异|超支|节约)?(?:的)?(?:主要)?原因(?:是|为|:|,|在于|如下)?|主要(?:是|系|由于|因)(?!用于)|(?<=元,)主要(?=[^,;。\\d]{2,16}(?:增加|减少)\\d)|是由于|由于|是因为|因为|均系|系因|系由';

/** Each class with its words; the first that fits at a place is meant. */
const WORDS: readonly (readonly [WordClass, string])[] = [
  ['>', `${EXECUTED}(?:大于|高于|多于|超过)${PLANNED}|超[出过]?(?:年初|全年)?预算数?(?=约?\\d)`],
  ['<', `${EXECUTED}(?:小于|低于|少于)${PLANNED}`],
  ['K', COMPARED_WITH.join('|')],
  ['~', `(?:基本|大体|大致)(?:持平|一致|相同|不变)`],
  ['=', `${EXECUTED}等于${PLANNED}|${FLAT}`],
  ['^', TO_LEVEL],
  ['r', REASON],
  [
    'v',
    '按[^,;:。\\d]{1,14}(?:类别|划分|分类|分)(?:科目)?(?:划分|来?看)?(?=[:,为])|从[^,;:。\\d]{2,12}看(?=[,:])|分(?!别)[^,;:。\\d]{2,8}看(?=[,:])',
  ],
  ['o', LIST],
  ['F', `[由从](?=${AT}|原来|原先|此前|之前|过去|的?\\d)`],
  ['Y', YEAR],
  ['l', '上年度?(?!度?(?:财政拨款|未|末|年末)?结[转余])|去年|上一年度?|上年同期'],
  ['t', '本年度|今年|当年'],
  // A direction that a form leaves open is none: 增加（减少）.
  ['d', `(?:差值|差额|差异额?|相差)(?:总?额)?(?:为|是)?|(?:${EITHER_WAY})${FILLER}(?=-?\\d)`],
  ['-', `${SAVED}${FILLER}|(?:${DOWN})${FILLER}|(?:减|降|少|压)(?:了|约|幅)*(?=-?\\d)`],
  ['+', `(?:${UP})${FILLER}|(?:增|涨|多|超)(?:了|约|幅)*(?=-?\\d)`],
  ['s', '(?<!独)占(?:到|了|比(?:例|重)?(?:分别)?(?:为|是|:)?)?'],
  [
    'c',
    '完成(?!工作|任务|日常|特定|行政|各项|有关|相关)|执行(?:率|比例|进度)|支付率|支出进度|[为达](?=[^,;:。\\d]{0,20}(?:预算|计划|任务)[^,;:。\\d]{0,4}(?:\\d[\\d.,]*[万亿]?元)?的\\d[\\d.]*%)',
  ],
  ['h', '(?:比重|比例|比率|百分比)(?:分别)?(?:为|是|达到?|约|:)*'],
  ['k', '分别'],
  [
    'z',
    '(?:以上)?[一二三四五六七八九十\\d]{0,3}(?:项|者|年)?(?:合计|共计|总计)(?:支出|收入|金额|经费)?(?:为|是)?',
  ],
  ['q', '其余(?:为|的)?|剩余'],
  [
    'g',
    '每[^,;。\\d]{0,8}(?=\\d)|[人年]均[^,;。\\d]{0,4}(?=\\d)|[车辆户次]均(?![为是均未无不没已按由系在])[^,;。\\d]{0,10}(?=\\d)|单价(?=\\d)',
  ],
];

const ANY_WORD = WORDS.map(([, pattern]) => `(${pattern})`).join('|');

/** One pass over a text finds all of them: a group for each class, in the order of {@link WORD_CLASSES}. */
export const FUNCTION_WORDS = new RegExp(`(?=[${beginningsOf(ANY_WORD)}])(?:${ANY_WORD})`, 'g');
export const WORD_CLASSES = WORDS.map(([kind]) => kind);

/** Words that promise an open list: what they name is not all there is. */
export const OPEN_LIST = /^主要(?!用于以下|内容)/;
/** Words that promise a closed one. */
export const CLOSED_LIST = /^(?:全部|包括|包含|分别|分项|分为|由|具体|如下|用于|主要用于以下|主要内容)/;
/** The list goes on unsaid. */
export const MAY_BE_LONGER = /^[^,;。、\d]{0,12}等(?!级|额|于)/;
export const LIKE_FOR_LIKE = /同口径|剔除|扣除/;
/** Of these, those that may take something from this year's figure, too. */
export const ADJUSTED = /剔除|扣除/;
/** Right behind a change: the base is nothing, so that there is no rate. */
export const BASE_IS_ZERO =
  /^[,(]因?(?:上年[^,;。\d]{0,8}[为是](?:0|零)(?![.\d])|上年度?(?:无[此该]|没有[此该]|未安排)[^,;。\d]{0,8}[,;。)])/;
