import amounts from './amounts.liquid';
import basicPurpose from './basic-purpose.liquid';
import comparable from './comparable.liquid';
import compared from './compared.liquid';
import comparedWithRate from './compared-with-rate.liquid';
import glossaryEntry from './glossary-entry.liquid';
import fullSubject from './full-subject.liquid';
import names from './names.liquid';
import oneExpense from './one-expense.liquid';
import procurement from './procurement.liquid';
import projects from './projects.liquid';
import purpose from './purpose.liquid';
import reason from './reason.liquid';
import shares from './shares.liquid';
import subject from './subject.liquid';

/** Turns of phrase that the sections of every outline use. */
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
  政府采购: procurement,
};
