import { SHANGHAI } from '../../../src/narrative/outlines/shanghai/outline';
import { SICHUAN } from '../../../src/narrative/outlines/sichuan/outline';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { buildBook, type TableLiteral } from '../../support/book';
import { textOf } from './facts';

const summary = (...income: string[]): TableLiteral => ({
  kind: 'revenue-expenditure-summary',
  year: 2025,
  department: '某县统计局',
  income,
  expenditure: ['一、一般公共服务支出 | 30', '本年支出合计 | 30', '支出总计 | 30'],
});
const written = (outline: typeof SICHUAN, ...income: string[]) =>
  writeNarrative({ book: buildBook([summary(...income)]), outline });
const terms = (...income: string[]): string[] =>
  written(SICHUAN, ...income)
    .paragraphs.filter((p) => p.id.startsWith('glossary.'))
    .map((p) => /^\d+\.([^：]+)：/.exec(p.text)![1]!);

test.each([
  ['八、使用非财政拨款结余（含专用结余） | 10', '使用非财政拨款结余'],
  ['八、用事业基金弥补收支差额 | 10', '用事业基金弥补收支差额'],
  ['六、上级补助收入 | 10', '上级补助收入'],
  ['七、附属单位上缴收入 | 10', '附属单位上缴收入'],
  ['四、财政专户管理资金 | 10', '财政专户管理资金'],
])('%s is called and explained as %s', (line, name) => {
  const income = ['一、一般公共预算拨款收入 | 20', line, '收入总计 | 30'];
  expect(terms(...income)).toContain(name);
  expect(textOf(written(SICHUAN, ...income), 'income.total')).toContain(`${name}10万元`);
});

test('two lines of the integrated system are two sources', () => {
  const income = ['一、财政专户管理资金 | 10', '二、事业收入 | 20', '收入总计 | 30'];
  const text = textOf(written(SICHUAN, ...income), 'income.total');
  expect(text).toContain('财政专户管理资金10万元');
  expect(text).toContain('事业收入20万元');
});

test('an outline that always names a source explains it, though it be nothing', () => {
  const n = written(SHANGHAI, '一、财政拨款收入 | 30', '收入总计 | 30');
  expect(textOf(n, 'glossary.事业收入')).toMatch(/事业收入：指/);
});

test('the treasury that pays is taken from the department’s name, marked as usual', () => {
  const n = written(SICHUAN, '一、一般公共预算拨款收入 | 30', '收入总计 | 30');
  expect(textOf(n, 'glossary.一般公共预算拨款收入')).toContain('指县级财政');
  expect(n.inputs.find((i) => i.name === '财政级次')).toMatchObject({ value: '县级', usual: true });
});
