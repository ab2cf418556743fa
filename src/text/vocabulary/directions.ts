/** The words by which a sentence relates its figures. All patterns are for squeezed text and linear. */

export type Direction = 'up' | 'down';

/** Words of direction that need nothing beside them. */
export const RISES = '增加|增长|上升|提高|上涨|增多|增收|增支|调增|增幅|新增|大于|高于|多于|超出';
export const FALLS =
  '负增长|减少|减低|下降|降低|缩减|压减|压缩|减收|减支|调减|减幅|降幅|节约|节省|小于|低于|少于|下浮';

const UP = `${RISES}|超|多|增|涨`;
const DOWN = `${FALLS}|少|降|减`;

/** Words that say that something rose, each with the one that says that it fell: longer ones before those that they begin with. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['调增', '调减'],
  ['增幅', '降幅'],
  ['大于', '小于'],
  ['高于', '低于'],
  ['多于', '少于'],
  ['多', '少'],
  ['增收', '减收'],
  ['增支', '减支'],
  ['上涨', '下降'],
  ['增多', '减少'],
  ['增', '减'],
];

/** What may stand between the word and its figure: `减少了`, `增加额为`, `下降比例约`. */
const TO_FIGURE =
  '(?:了|额|幅度?|数额|金额|总额|比例|率|预算|决算|支出|收入|经费|资金|安排|合计|共计|共|均|各|分别|为|是|达|到达|约|:)*';

const AT_END = new RegExp(`(?:(${DOWN})|(${UP}))${TO_FIGURE}$`);
const ANYWHERE = new RegExp(`(${DOWN})|(${UP})`);

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
