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
import amountsAndChanges from './金额及增减.liquid';
import sharesAndChanges from './占比及增减.liquid';
import bothYears from './两年比较.liquid';
import noneOfFund from './没有该项预算.liquid';
import office from './机关运行情况.liquid';
import cars from './车辆情况.liquid';
import purchases from './购置情况.liquid';
import goals from './绩效目标情况.liquid';

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
  金额及增减: amountsAndChanges,
  占比及增减: sharesAndChanges,
  两年比较: bothYears,
  没有该项预算: noneOfFund,
  机关运行情况: office,
  车辆情况: cars,
  购置情况: purchases,
  绩效目标情况: goals,
};
