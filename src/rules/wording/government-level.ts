import { governmentLevel, type GovernmentLevel } from '../../budget/governmentLevel';
import type { TextRule } from '../Rule';
import { matchesIn, wordingFinding } from './support/findings';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'government-level',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('名词解释与本级政府相符，不照抄上级文本')),
} as const;

const LOWER = /(?<!自治|开发|新|园|景|社|地|片|辖|全|灾)[区县旗](?![域分间块内])|[镇乡]|街道/;
const CITY = /市/;

/** 指省级财政…: whose treasury pays, one level and no list of several. */
const PAYER = /指(?:由)?((?:中央|省级|自治区级|市级|市本级|州级|县级|县本级|区级|区本级|旗级))财政/g;

/** How far a level stands from the top; names of one height may be used for each other, as 县级 of a district. */
const HEIGHT: Readonly<Record<GovernmentLevel, number>> = {
  中央: 0,
  省级: 1,
  自治区级: 1,
  市级: 2,
  州级: 2,
  盟级: 2,
  区级: 3,
  县级: 3,
  旗级: 3,
};

/** What is run from above, whoever's name it bears: taxes, customs, weather, fire, surveys. */
const RUN_BY_STATE = /税务|海关|调查[总支]?队|气象|消防|邮政管理|烟草|地震|海事|出入境|通信管理/;
/** Courts and procuratorates, whose money many provinces give; district branches of the ecology bureau are the city's. */
const RUN_FROM_ABOVE = /法院|检察院|监狱|戒毒|生态环境/;

/**
 * Whose treasury pays must be the department's own: 指省级财政, in the text of a district, comes from the province's template. The level
 * of a department is read from its name.
 */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => {
    const name =
      input.book?.department ??
      input.document.paragraphs
        .map((p) => p.text.trim())
        .filter((t) => t !== '')
        .slice(0, 3)
        .join(' ');
    const provincial = isBelowProvince(name)
      ? matchesIn(input.document, /省级财政/g).map(({ match, place }) =>
          wordingFinding(input, meta, { id: 'government-level.province', data: { words: match[0] } }, place),
        )
      : [];
    return { findings: provincial.length > 0 ? provincial : ofOtherLevels(input, name) };
  },
};

const isBelowProvince = (name: string): boolean =>
  (LOWER.test(name) || CITY.test(name)) &&
  !RUN_FROM_ABOVE.test(name) &&
  !/省/.test(name.replace(/四川省|[一-龥]{2}省(?=[一-龥]{2,}[市区县])/g, ''));

function ofOtherLevels(input: Parameters<TextRule['check']>[0], name: string) {
  const own = governmentLevel(name.split(' ')[0]!);
  if (own === undefined || RUN_BY_STATE.test(name) || RUN_FROM_ABOVE.test(name)) return [];
  return matchesIn(input.document, PAYER).flatMap(({ match, place }) => {
    const payer = match[1]!.replace('本级', '级') as GovernmentLevel;
    // 市级 in its name may be a county's: it then says 县级 of itself.
    if (HEIGHT[payer] === HEIGHT[own] || (own === '市级' && HEIGHT[payer] === HEIGHT.县级)) return [];
    return [
      wordingFinding(
        input,
        meta,
        { id: 'government-level.other', data: { words: `${match[1]!}财政`, own } },
        place,
      ),
    ];
  });
}
