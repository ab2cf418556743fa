import { normalName, sameName, withoutNumbering, withoutSpaces } from '../../src/budget/names';
import { classCodeOf, FUNCTIONAL_CLASSES } from '../../src/budget/functionalClasses';

describe('names', () => {
  test.each([
    ['收  入  总  计', '收入总计'],
    ['“三公”经费', '"三公"经费'],
    ['“三公”经费', '「三公」经费'],
    ['支出 （项）', '支出(项)'],
    ['维修（护）费', '维修(护)费'],
    ['因公出国〔境〕费用', '因公出国（境）费用'],
    ['２０２３年', '2023年'],
  ])('%s is %s', (a, b) => expect(sameName(a, b)).toBe(true));

  test.each([
    ['其他支出', '其它支出'],
    ['医疗卫生与计划生育支出', '卫生健康支出'],
    ['政府办公厅（室）及相关机构事务', '政府办公厅（室）及相关事务机构'],
  ])('%s is not %s: reported, not silently accepted', (a, b) => expect(sameName(a, b)).toBe(false));

  test.each([
    ['一、一般公共服务支出', '一般公共服务支出'],
    ['一般公共服务支出', '一般公共服务支出'],
    ['二十九、事业单位结余分配', '事业单位结余分配'],
    ['　　1、一般公共预算资金', '一般公共预算资金'],
    ['（一）本年支出', '本年支出'],
    ['其中：财政拨款', '财政拨款'],
    ['2023年预算数', '2023年预算数'],
  ])('%s without its numbering is %s', (label, name) => expect(withoutNumbering(label)).toBe(name));

  test('every class is found by its present and its former name', () => {
    for (const [code, name] of Object.entries(FUNCTIONAL_CLASSES)) expect(classCodeOf(name)).toBe(code);
    expect(classCodeOf('医疗卫生与计划生育支出')).toBe('210');
    expect(classCodeOf('卫生健康')).toBe('210');
    expect(classCodeOf('不存在的支出')).toBeUndefined();
  });

  test('thin and wide spaces vanish', () => {
    expect(withoutSpaces(' 77.70 %　')).toBe('77.70%');
    expect(normalName('Ａ（B）')).toBe('a(b)');
  });
});
