import { kinds } from '../../src/recognise/kinds';
import { readTitle, tableNumber } from '../../src/recognise/titles';
import { TABLE_KINDS } from '../../src/budget/TableKind';

const titleOf = readTitle;

describe('titles', () => {
  test.each([
    ['部门收支总表', 'revenue-expenditure-summary'],
    ['部门（单位）收支总表', 'revenue-expenditure-summary'],
    ['2024年预算单位财务收支预算总表', 'revenue-expenditure-summary'],
    ['部门收入总表', 'revenue-summary'],
    ['2025年预算单位收入预算总表', 'revenue-summary'],
    ['部门支出总表', 'expenditure-summary'],
    ['2025年部门支出预算总表', 'expenditure-summary'],
    ['财政拨款收支预算总表', 'appropriation-summary'],
    ['2024年预算单位财政拨款收支预算总表', 'appropriation-summary'],
    ['财政拨款支出预算表（部门经济分类科目）', 'appropriation-economic'],
    ['表2-1 财政拨款支出预算表（政府经济分类科目）', 'appropriation-economic'],
    ['一般公共预算支出预算表', 'general-expenditure'],
    ['2024年预算单位一般公共预算支出功能分类预算表', 'general-expenditure'],
    ['一般公共预算基本支出预算表', 'general-basic'],
    ['2025年预算单位一般公共预算基本支出部门预算经济分类预算表', 'general-basic'],
    ['一般公共预算项目支出预算表', 'general-projects'],
    ['一般公共预算“三公”经费支出预算表', 'three-public'],
    ['一般公共预算"三公"经费支出表', 'three-public'],
    ['2025年单位“三公”经费和机关运行经费预算表', 'three-public'],
    ['政府性基金支出预算表', 'fund-expenditure'],
    ['政府性基金预算支出预算表', 'fund-expenditure'],
    ['2025年预算单位政府性基金预算支出功能分类预算表', 'fund-expenditure'],
    ['政府性基金预算“三公”经费支出预算表', 'fund-three-public'],
    ['国有资本经营预算支出预算表', 'capital-expenditure'],
    ['国有资本经营预算支出表', 'capital-expenditure'],
    ['表 3 一 般 公 共 预 算 支 出 预 算 表', 'general-expenditure'],
    ['部门收支总体情况表', 'revenue-expenditure-summary'],
    ['部门财务收支预算总表01-1', 'revenue-expenditure-summary'],
    ['2025年部门综合预算收支总表', 'revenue-expenditure-summary'],
    ['收支预算表', 'revenue-expenditure-summary'],
    ['部门收入总体情况表', 'revenue-summary'],
    ['部门收入预算表01-2', 'revenue-summary'],
    ['部门支出总体情况表', 'expenditure-summary'],
    ['部门支出预算表01-03', 'expenditure-summary'],
    ['某市政府采购中心2025年支出总表', 'expenditure-summary'],
    ['社会保险事业管理局部门支出总表', 'expenditure-summary'],
    ['财政拨款收支总体情况表', 'appropriation-summary'],
    ['财政拨款收入支出预算总表', 'appropriation-summary'],
    ['一般公共预算财政拨款支出预算表', 'general-expenditure'],
    ['一般公共预算支出情况表（按功能分类科目）', 'general-expenditure'],
    ['一般公共预算支出预算表02-2（按功能科目分类）', 'general-expenditure'],
    ['国有资产监督管理委员会一般公共预算支出表', 'general-expenditure'],
    ['一般公共预算财政拨款基本支出预算表', 'general-basic'],
    ['一般公共预算基本支出表（按部门预算支出经济分类科目）', 'general-basic'],
    ['一般公共预算人员类和公用经费表', 'general-basic'],
    ['2026年一般公共预算人员经费、日常公用经费支出表', 'general-basic'],
    ['一般公共预算财政拨款人员类项目支出及公用经费预算表', 'general-basic'],
    ['一般公共预算支出表（分人员类、运转类和特定目标类）', 'general-expenditure'],
    ['一般公共预算基本支出表（按政府预算支出经济分类科目）', 'general-basic'],
    ['一般公共预算项目支出情况表（按支出经济分类科目）', 'general-projects'],
    ['财政拨款安排的行政经费及“三公”经费预算表', 'three-public'],
    ['财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表', 'three-public'],
    ['一般公共预算“三公”经费、会议费、培训费支出表', 'three-public'],
    ['政府性基金预算财政拨款支出预算表', 'fund-expenditure'],
    ['政府性基金预算支出情况表', 'fund-expenditure'],
    ['政府性基金收支表', 'fund-expenditure'],
    ['国有资本经营预算财政拨款支出表', 'capital-expenditure'],
    ['国有资本经营预算支出情况表', 'capital-expenditure'],
  ])('%s is %s', (title, kind) => expect(titleOf(title)?.definition?.kind).toBe(kind));

  test('no title is of two kinds, and every kind has one', () => {
    const titles = [
      '收支总表',
      '收入总表',
      '支出总表',
      '财政拨款收支总表',
      '财政拨款支出预算表',
      '一般公共预算支出表',
      '一般公共预算基本支出表',
      '一般公共预算项目支出表',
      '一般公共预算三公经费支出表',
      '政府性基金支出表',
      '政府性基金三公经费支出表',
      '国有资本经营预算支出表',
    ];
    const matched = titles.map((t) => kinds.filter((k) => k.matches(t)).map((k) => k.kind));
    expect(matched.every((m) => m.length === 1)).toBe(true);
    expect(new Set(matched.flat())).toEqual(new Set(TABLE_KINDS));
  });

  // Tables beside the prescribed set, whose titles hold the words of ours.
  test.each([
    '部门基本支出预算表',
    '部门项目支出预算表05-1',
    '政府采购支出预算表',
    '部门政府购买服务支出预算表',
    '一般公共预算机关运行经费支出预算表',
    '一般公共预算政府采购支出表',
    '一般公共预算支出表（按支出经济分类科目）',
    '一般公共预算基本支出表（按支出功能分类科目）',
    '财政拨款支出表（按功能科目分类）',
    '财政拨款基本支出预算表（部门经济分类）',
    '支出预算分类汇总表（按政府预算经济分类）',
    '部门支出总表（按部门预算支出经济分类）',
    '工资福利支出预算表',
    '商品和服务支出预算表',
    '对个人和家庭的补助支出预算表',
    '财政专户管理资金预算支出表',
    '专项资金支出表',
    '对下转移支付预算表09-1',
    '非税收入表',
    '政府性基金预算收入表',
    '社会保险基金支出预算表',
    '新增资产配置表10',
    '上级补助项目支出预算表',
  ])('%s is none of them', (title) => expect(titleOf(title)?.definition?.kind).toBeUndefined());

  test.each([
    ['2024年部门决算公开表', 'final-accounts'],
    ['部门整体支出绩效目标表', 'performance'],
  ])('%s is known to be something else: %s', (title, other) => expect(titleOf(title)?.other).toBe(other));

  test.each([
    '按照综合预算的原则，所有收入和支出均纳入部门预算管理。',
    '合计',
    '编制说明',
    '一般公共预算拨款收入',
  ])('%s is no title', (text) => expect(titleOf(text)).toBeNull());

  test.each([
    ['表3-3', '3-3'],
    ['附表1', '1'],
    ['公开05表', '05'],
    ['预算01表', '01'],
    ['（附表2）', '2'],
    ['附件3', '3'],
    ['表一', '一'],
    ['表 1-1', '1-1'],
    ['第一部分', undefined],
    ['2023', undefined],
  ])('the number line %s reads %s', (text, number) => expect(tableNumber(text)).toBe(number));

  test('（续） continues the table before', () => {
    expect(titleOf('一般公共预算支出预算表（续）')).toMatchObject({
      continued: true,
      definition: { kind: 'general-expenditure' },
    });
    expect(titleOf('表3（续） 一般公共预算支出预算表')?.definition?.kind).toBe('general-expenditure');
    expect(titleOf('表3-2（续）')).toMatchObject({ continued: true, number: '3-2' });
    expect(titleOf('续表')).toMatchObject({ continued: true });
  });
});
