import { lookUp, type MeasurePath } from '../../../src/narrative/measures';
import { SICHUAN, SICHUAN_WITH_MEETINGS } from '../../../src/narrative/outlines/sichuan/outline';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { sampleBook } from '../sampleBook';
import { faults, paragraphOf, textOf } from './facts';

const zhaohua = sampleBook('zhaohua-2023.xlsx');
const zhaohuaPrior = sampleBook('zhaohua-2022.xlsx');
const suining = sampleBook('suining-2025.xlsx');
const suiningPrior = sampleBook('suining-2024.xlsx');

describe('zhaohua 2023 beside 2022', () => {
  const n = writeNarrative({
    book: zhaohua,
    prior: zhaohuaPrior,
    outline: SICHUAN,
    inputs: { 单位简称: '区委群工局' },
  });

  test('is free of faults', () => expect(faults(n)).toEqual([]));

  test.each([
    ['budget.total', '179.17万元，比2022年收支总预算增加5.57万元'],
    ['budget.scope', '支出包括：一般公共服务支出、社会保障和就业支出、卫生健康支出、住房保障支出。'],
    ['income.total', '一般公共预算拨款收入179.17万元，占100%'],
    ['expenditure.total', '基本支出133.53万元，占74.53%；项目支出45.64万元，占25.47%'],
    ['appropriation.expenditure', '卫生健康支出4.78万元'],
    ['general.structure', '社会保障和就业支出13.53万元，占7.55%；卫生健康支出4.78万元，占2.67%'],
    ['general.item.2101101', '卫生健康（类）行政事业单位医疗（款）行政单位医疗（项）2023年预算数为3万元'],
    ['general.item.2013101', '信访维稳工作经费18万元、群众来访接待中心运行经费8.64万元'],
    ['basic.personnel', '人员经费122.33万元，主要包括：基本工资、津贴补贴、奖金、绩效工资'],
    ['basic.public', '公用经费11.2万元'],
    ['three-public.total', '2.95万元'],
    ['three-public.reception', '与2022年预算持平'],
    ['three-public.abroad', '没有安排因公出国（境）经费'],
    ['fund.none', '没有使用政府性基金预算拨款安排的支出'],
    ['capital.none', '没有使用国有资本经营预算拨款安排的支出'],
  ])('%s says %s', (id, words) => expect(textOf(n, id)).toContain(words));

  test('a list of projects that adds up does not end in 等', () => {
    expect(textOf(n, 'general.item.2013101')).toMatch(/宣传经费2万元。$/);
  });

  test('the office operation of the county is the goods and services of the appropriations, by an input', () => {
    const inputs = { 机关运行经费口径: '商品和服务支出' };
    const other = writeNarrative({ book: zhaohua, prior: zhaohuaPrior, outline: SICHUAN, inputs });
    expect(textOf(other, 'office.total')).toContain('56.84万元，比2022年预算减少3.01万元，下降5.03%');
  });

  test.each([
    [{}, '【待填：2023年机关运行经费】'],
    [{ '2023年机关运行经费': '9.5' }, '9.5万元'],
    [{ 机关运行经费口径: '公用经费' }, '11.2万元'],
    [{ 机关运行经费口径: '无' }, '没有机关运行经费。'],
  ])('with 绩效工资 in its tables the money of an office is asked for: %j', (given, words) => {
    const asked = writeNarrative({ book: zhaohua, outline: SICHUAN, inputs: given });
    expect(textOf(asked, 'office.total')).toContain(words);
  });

  test('every subject is explained once', () => {
    const entries = n.paragraphs
      .filter((p) => p.id.startsWith('glossary.'))
      .map((p) => p.text.replace(/^\d+\./, '').split('：')[0]!);
    expect(new Set(entries).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(8);
  });

  test('asks for reasons only where something changed', () => {
    const names = n.missing.map((m) => m.name);
    expect(names).toContain('收支总预算变化原因');
    expect(names).not.toContain('公务接待费变化原因');
  });
});

describe('suining 2025 beside 2024', () => {
  const n = writeNarrative({ book: suining, prior: suiningPrior, outline: SICHUAN_WITH_MEETINGS });

  test('is free of faults', () => expect(faults(n)).toEqual([]));

  test.each([
    ['budget.total', '2152.89万元，比2024年收支总预算增加330.84万元'],
    ['expenditure.total', '基本支出26.7万元，占1.24%；项目支出2126.19万元，占98.76%'],
    ['general.item.2010302', '一般公共服务（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）'],
    ['general.item.2010302', '智慧警务一期661.2万元'],
    ['basic.personnel', '人员经费0万元。'],
    ['meetings.total', '预算数为1万元，其中：会议费0万元，培训费0万元，差旅费1万元'],
    ['meetings.meeting', '与2024年预算持平'],
    ['meetings.travel', '比2024年预算减少0.2万元'],
    ['office.total', '26.7万元，与2024年预算持平'],
  ])('%s says %s', (id, words) => expect(textOf(n, id)).toContain(words));
});

test('a figure knows its cell, also in last year’s book', () => {
  const n = writeNarrative({ book: zhaohua, prior: zhaohuaPrior, outline: SICHUAN });
  const [total, change] = paragraphOf(n, 'budget.total').figures;
  expect(total!.sources).toEqual([{ book: 'this', place: { kind: 'cell', sheet: '1', row: 31, column: 2 } }]);
  expect(change!.sources.map((s) => s.book)).toEqual(['this', 'prior']);
  expect(lookUp(zhaohua, total!.path as MeasurePath)?.figure.value.toString()).toBe('179.1745');
});

test('without last year’s book every comparison is a visible gap, and an input closes it', () => {
  const alone = writeNarrative({ book: zhaohua, outline: SICHUAN });
  expect(textOf(alone, 'budget.total')).toContain('2022年收支总预算为【待填：2022年收支总预算】');
  expect(faults(alone)).toEqual([]);
  const given = writeNarrative({ book: zhaohua, outline: SICHUAN, inputs: { '2022年收支总预算': '173.60' } });
  expect(textOf(given, 'budget.total')).toContain('比2022年收支总预算增加5.57万元');
  expect(faults(given)).toEqual([]);
});
