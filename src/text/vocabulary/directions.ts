/** The words by which a sentence relates its figures. All patterns are for squeezed text and linear. */

export type Direction = 'up' | 'down';

const UP = '增加|增长|上升|提高|上涨|增多|增收|增支|调增|增幅|新增|大于|高于|多于|超出|超|多|增|涨';
const DOWN =
  '负增长|减少|下降|降低|缩减|压减|压缩|减收|减支|调减|减幅|降幅|节约|节省|小于|低于|少于|下浮|少|降|减';

/** What may stand between the word and its figure: `减少了`, `增加额为`, `下降比例约`. */
const TO_FIGURE =
  '(?:了|额|幅度?|数额|金额|总额|比例|率|预算|决算|支出|收入|经费|资金|安排|合计|共计|共|均|各|分别|为|是|达|到达|约|:)*';

const AT_END = new RegExp(`(?:(${DOWN})|(${UP}))${TO_FIGURE}$`);
const ANYWHERE = new RegExp(`(${DOWN})|(${UP})`);
/** `增加到`, `减至`: what follows is where it ends, not by how much. */
export const TO_LEVEL = /(?:增加|增长|增|提高|上升|调整|调|减少|下降|降低|减|降|压减)(?:到|至|为)$/;

/** Only this much of a clause is looked at: a direction stands right before its figure. */
const NEAR = 24;

/** The direction word right before a figure. */
export function directionAtEnd(clause: string): { direction: Direction; word: string; index: number } | null {
  const near = clause.slice(-NEAR);
  const m = AT_END.exec(near);
  if (!m) return null;
  const word = m[1] ?? m[2]!;
  return { direction: m[1] ? 'down' : 'up', word, index: clause.length - near.length + m.index };
}

/** The first direction word of a clause. */
export function directionIn(clause: string): { direction: Direction; word: string; index: number } | null {
  const m = ANYWHERE.exec(clause);
  return m ? { direction: m[1] ? 'down' : 'up', word: m[1] ?? m[2]!, index: m.index } : null;
}

/** Words that compare with another period or stage. */
export const COMPARES =
  /同比|同口径|环比|相比|[比较]|与[^,;。]{0,30}(?:相比|持平|一致)|与(?:上年|去年|\d{4}年)|增减|变动|变化/;

/** Where reasons begin: figures after it explain, they are not the statement. */
export const REASON =
  /(?:主要)?(?:变动|变化|增减|增加|减少|增长|下降|上升|差异)?(?:的)?(?:主要)?原因(?:是|为|:|,|在于|如下)|主要(?:是|为|系)(?!用于|(?:指|部门|单位)?为?了?(?:保障|完成|维持))|是由于|由于|是因为|因为|均系|系因|系由/;

export const NO_CHANGE = /持平|无增减|无变化|没有变化|未发生变化|保持不变|一致|相同|增减变化为0/;

/** A comparison of what was spoken of ends the reason given before: `原因是厉行节约,与上年相比减少…`. */
export const COMPARED_AGAIN =
  /,(?:与|较|比)(?:上年|去年|\d{4}年)[^,;。]{0,8}?(?:相比)?,?(?:增加|减少|增长|下降|上升|降低)?[^,;。]{0,2}$/;
/** By how much two figures differ, in no direction: `差值为0.9万元`. */
export const DIFFERENCE = /(?:差值|差额|差异额?|相差)(?:为|是|:)?$/;

/** `基本持平` claims no equality. */
export const NEARLY = /(?:基本|大体|大致)(?:持平|一致|相同|不变)/;

/** Words that open a list of parts, as they stand in the gap before the first of them. */
export const OPENS_LIST =
  /其中|包括|包含|分别为|分别是|分项(?:情况)?(?:为|是|如下|:)|分为|由[^,;。\d]{0,10}(?:组成|构成)|具体(?:为|是|包括|如下|情况|支出)|用于|如下|按[^,;:。\d]{1,14}(?:划分|分类|分)(?:[:,为]|看[,:])|[^\d]中[,:]|^:/;
/** Openers after which a closed list is all there is. */
export const OPENS_CLOSED_LIST = /包括|包含|分别为|分别是|分项|分为|组成|构成|具体为|具体是|用于|^按|如下/;
/** Right behind a change: the base is nothing, so that there is no rate. */
export const BASE_IS_ZERO = /^[,(]因?上年[^,;。\d]{0,8}[为是](?:0|零)(?![.\d])/;
export const LIKE_FOR_LIKE = /同口径|剔除|扣除/;

/** A list that ends so may leave parts out. */
export const MAY_BE_LONGER = /^[^,;。、\d]{0,12}等/;
