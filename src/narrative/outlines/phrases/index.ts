import amounts from './金额清单.liquid';
import basicPurpose from './基本用途.liquid';
import comparable from './同口径.liquid';
import compared from './比上年.liquid';
import comparedWithRate from './比上年及增幅.liquid';
import glossaryEntry from './名词条目.liquid';
import fullSubject from './科目全称.liquid';
import glossary from './名词解释.liquid';
import names from './名称清单.liquid';
import oneExpense from './三公一项.liquid';
import procurement from './政府采购.liquid';
import projects from './项目清单.liquid';
import purpose from './用途.liquid';
import reason from './原因.liquid';
import shares from './占比清单.liquid';
import subject from './科目.liquid';

/** Turns of phrase that the sections of every outline use, and 名词解释, which is the same everywhere. */
export const PHRASES: Readonly<Record<string, string>> = {
  比上年: compared,
  比上年及增幅: comparedWithRate,
  同口径: comparable,
  原因: reason,
  名称清单: names,
  占比清单: shares,
  金额清单: amounts,
  科目: subject,
  科目全称: fullSubject,
  用途: purpose,
  项目清单: projects,
  基本用途: basicPurpose,
  三公一项: oneExpense,
  名词条目: glossaryEntry,
  名词解释: glossary,
  政府采购: procurement,
};
