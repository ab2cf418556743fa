import type { SectionKind } from '../../../src/budget/TextDocument';
import { measureOf } from '../../../src/text/measure/measureOf';
import { squeeze } from '../../../src/text/document/squeeze';
import { subjectsIn } from '../../../src/text/measure/subjectPath';
import { textMeasureKey } from '../../../src/text/measure/TextMeasure';

const key = (words: string, ...path: SectionKind[]): string | null => {
  const measure = measureOf(squeeze(words).text, path);
  return measure && textMeasureKey(measure).replace(/\/+$/, '');
};

test.each<[words: string, section: SectionKind, measure: string | null]>([
  ['区委群工局2023年收支总预算', 'summary', 'balance/all/total/////区委群工局'],
  ['上海市财政局收入预算', 'other', 'income/all/total/////上海市财政局'],
  ['2022年本年收入合计', 'income', 'income/all/year'],
  ['财政拨款收入', 'other', 'income/all/appropriation'],
  ['一般公共预算财政拨款收入', 'income', 'income/all/general'],
  ['本年一般公共预算拨款收入', 'appropriation', 'income/all/general'],
  ['上年结转', 'income', 'income/all/carry-in'],
  ['事业单位经营收入', 'income', 'income/all/operating'],
  ['财政拨款支出预算', 'other', 'expenditure/appropriation/total'],
  ['一般公共预算拨款支出预算', 'other', 'expenditure/general/total'],
  ['政府性基金拨款支出预算为', 'other', 'expenditure/fund/total'],
  ['2023年一般公共预算当年拨款', 'general', 'expenditure/general/current'],
  ['一般公共预算基本支出', 'basic', 'expenditure/general/basic'],
  ['日常公用经费', 'basic', 'expenditure/general/public'],
  ['社会保障和就业支出', 'structure', 'expenditure/all/total/社会保障和就业>>'],
  ['一般公共服务支出（类）', 'general', 'expenditure/general/total/一般公共服务>>'],
  ['“三公”经费财政拨款预算数', 'three-public', 'three-public/general/total'],
  ['因公出国（境）费', 'three-public', 'three-public/general/abroad'],
  ['公务用车购置及运行维护费', 'three-public', 'three-public/general/vehicles'],
  ['公务用车运行维护费', 'three-public', 'three-public/general/vehicle-operation'],
  ['国内公务接待支出', 'three-public', 'three-public/general/reception////国内'],
  ['机关运行经费财政拨款预算为', 'office-operation', 'office-operation//total'],
  ['政府采购货物预算', 'procurement', 'procurement//goods'],
  ['其他商品和服务支出', 'items', 'economic//total//其他商品和服务支出'],
  ['2024年预算安排', 'items', null],
  ['决算数为', 'items', null],
])('%s', (words, section, measure) => {
  expect(key(words, section)).toBe(measure);
});

test.each([
  [
    '1.一般公共服务（类）党委办公厅（室）及相关机构事务（款）行政运行（项）',
    ['一般公共服务>党委办公厅(室)及相关机构事务>行政运行'],
  ],
  [
    '1. “社会保障和就业支出（类）社会福利（款）社会福利事业单位（项）”',
    ['社会保障和就业支出>社会福利>社会福利事业单位'],
  ],
  ['卫生健康支出（款）计划生育事务（项）', ['>卫生健康支出>计划生育事务']],
  ['教育（类）支出5万元，住房保障（类）支出3万元', ['教育>>', '住房保障>>']],
  ['（二）一般公共服务 （ 类 ）', ['一般公共服务>>']],
  ['没有科目', []],
])('subjects of %s', (text, subjects) => {
  const found = subjectsIn(squeeze(text).text).map(({ subject: s }) =>
    [s.className, s.sectionName, s.itemName].map((n) => n ?? '').join('>'),
  );
  expect(found).toEqual(subjects);
});
