/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { ExcelHostError } from '../../../src/workbook/excel/ExcelHostError';
import { diagnosis, finding, judged, place, result, total } from '../results';
import { check, renderPane } from './render';

jest.setTimeout(180_000);

const sum = total('1!B4', 9, ['1!B5', 6], ['1!B6', 4]);
const wrong = finding({ relation: sum, cells: ['1!B4'], stated: 9, expected: 10 });
const text = finding({ rule: 'numbers-as-text', severity: 'warning', cells: ['3-3!H9'] });
const relations = [judged(sum)];
const two = () => result([wrong, text], [], { relations });

const list = () => screen.getByRole('list', { name: '检查结果' });
const rows = () =>
  within(list())
    .getAllByRole('button', { expanded: false })
    .map((b) => b.textContent ?? '');

test('before the first check there is one button, and a word on privacy', async () => {
  await renderPane();
  expect(screen.getAllByRole('button').map((b) => b.textContent)).toEqual(['开始检查']);
  expect(screen.getByText(/数据不离开这台电脑/)).toBeTruthy();
});

test('a check shows its progress and can be stopped', async () => {
  const pane = await renderPane({ engine: { check: () => new Promise(() => {}) } });
  await pane.user.click(screen.getByRole('button', { name: '开始检查' }));
  await screen.findByText('正在识别表格、核对勾稽关系…');
  expect(screen.getByRole('progressbar', { name: '检查进度' })).toBeTruthy();
  const stop = screen.getByRole('button', { name: '停止' });
  expect(document.activeElement).toBe(stop);
  await pane.user.click(stop);
  expect(await screen.findByText('检查已停止，工作簿没有改动。')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '开始检查' }));
});

test('a failure names the sheet and can be tried again', async () => {
  const pane = await renderPane();
  pane.workbook.failure = new ExcelHostError('protected-sheet', { sheet: '3-3' });
  await pane.user.click(screen.getByRole('button', { name: '开始检查' }));
  expect((await screen.findByRole('alert')).textContent).toContain('3-3');
  await pane.user.click(screen.getByRole('button', { name: '重试' }));
  await screen.findByRole('button', { name: '重新检查' });
});

test('a clean book says so', async () => {
  const pane = await renderPane({ engine: { check: () => result([], [], { relations }) } });
  await check(pane);
  expect(screen.getByText('未发现需要处理的问题')).toBeTruthy();
});

test('a book without tables says so', async () => {
  const pane = await renderPane({
    engine: { check: () => ({ ...result([]), book: { tables: [], others: [] } }) },
  });
  await check(pane);
  expect(screen.getByText('没有识别出预算表')).toBeTruthy();
});

test('a finding shows what stands and what should; opened, the sum in words, the basis, and its cell in Excel', async () => {
  const pane = await renderPane({ engine: { check: two } });
  await check(pane);
  const row = within(list()).getByRole('button', { name: /现为 9 万元.*应为 10 万元/ });
  await pane.user.click(row);
  expect(row.getAttribute('aria-expanded')).toBe('true');
  expect(pane.workbook.selected).toEqual([place('1!B4')]);
  const details = list().textContent ?? '';
  for (const words of ['填列9 万元', '应为10 万元', '差额-1 万元', '= 分项1 6', '＋ 分项2 4', '依据'])
    expect(details).toContain(words);
  await pane.user.click(within(list()).getByRole('button', { name: '6' }));
  expect(pane.workbook.selected.at(-1)).toEqual(place('1!B5'));
});

test('severities are filtered, words are searched, groups are made by table or by rule', async () => {
  const pane = await renderPane({ engine: { check: two } });
  await check(pane);
  const { user } = pane;
  await user.click(screen.getByRole('button', { name: '0 提示' }));
  expect(screen.getByText('没有符合筛选条件的问题')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '1 错误' }));
  expect(rows()).toHaveLength(1);
  expect(within(list()).getByRole('button', { name: /现为 9/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '1 错误' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '分组方式' }), 'rule');
  expect(rows()).toHaveLength(2);
  await user.type(screen.getByRole('searchbox', { name: '搜索问题、科目或单元格' }), 'H9');
  expect(rows()).toHaveLength(1);
  await user.type(screen.getByRole('searchbox'), 'nowhere');
  await user.click(await screen.findByRole('button', { name: '清除筛选' }));
  expect(rows()).toHaveLength(2);
});

test('arrow keys walk the list, End and Home reach its ends', async () => {
  const pane = await renderPane({ engine: { check: two } });
  await check(pane);
  const all = within(list()).getAllByRole('button');
  all[0]!.focus();
  const at = () => all.indexOf(document.activeElement as HTMLElement);
  const press = async (key: string) => {
    await pane.user.keyboard(key);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  await press('{ArrowDown}');
  expect(at()).toBe(1);
  await press('{End}');
  expect(at()).toBe(all.length - 1);
  await press('{ArrowUp}');
  expect(at()).toBe(all.length - 2);
  await press('{Home}');
  expect(at()).toBe(0);
});

test('a finding is set aside with a reason, shown on demand, and taken back', async () => {
  const pane = await renderPane({ engine: { check: () => result([text]) } });
  await check(pane);
  const { user } = pane;
  await user.click(within(list()).getByRole('button', { name: /H9/ }));
  await user.click(screen.getByRole('button', { name: '忽略…' }));
  const dialog = await screen.findByRole('dialog');
  const confirm = within(dialog).getByRole('button', { name: '忽略' });
  expect(confirm).toHaveProperty('disabled', true);
  await user.type(within(dialog).getByRole('textbox', { name: /理由/ }), '已与财政局核实');
  await user.click(confirm);
  await user.click(await screen.findByRole('button', { name: '显示已忽略的 1 项' }));
  expect(await screen.findByText('已忽略：已与财政局核实')).toBeTruthy();
  expect(pane.workbook.kept.get('ignored')).toContain('已与财政局核实');
  await user.click(await screen.findByRole('button', { name: '恢复' }));
  expect(screen.queryByText(/已忽略：/)).toBeNull();
});

describe('a diagnosis', () => {
  const suspect = (origin: 'typed' | 'formula') =>
    diagnosis({ cell: '1!B4', stated: 9, suggested: 10, explains: [0], origin });

  test('stands first, with the findings that it explains folded under it', async () => {
    const pane = await renderPane({ engine: { check: () => result([wrong, text], [suspect('typed')]) } });
    await check(pane);
    const items = within(list()).getAllByRole('listitem');
    expect(items[0]!.textContent).toContain('1!B4 应为 10 万元（现为 9 万元');
    expect(within(list()).queryByRole('button', { name: /现为 9 万元.*应为/ })).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: '展开 1 项' }));
    expect(within(list()).getByRole('button', { name: /现为 9 万元.*应为/ })).toBeTruthy();
  });

  test('is taken over on the person’s word, with a way back', async () => {
    const pane = await renderPane({ engine: { check: () => result([wrong], [suspect('typed')]) } });
    await check(pane);
    await pane.user.click(screen.getByRole('button', { name: /^采用建议值/ }));
    expect(await screen.findByText(/1!B4 已改为 10 万元（原为 9 万元）/)).toBeTruthy();
    expect(pane.workbook.cellAt(place('1!B4'))?.value).toBe(10);
    await pane.user.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByText(/1!B4 已恢复原来的内容/)).toBeTruthy();
    expect(pane.workbook.cellAt(place('1!B4'))?.value).toBe(9);
  });

  test('of a formula asks first, and Cancel leaves it', async () => {
    const pane = await renderPane({ engine: { check: () => result([wrong], [suspect('formula')]) } });
    await check(pane);
    await pane.user.click(screen.getByRole('button', { name: /^采用建议值/ }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('写入 10 万元 会替换公式');
    await pane.user.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(pane.workbook.cellAt(place('1!B4'))?.value).toBe(9);
    // The page behind a dialog comes back a moment after it.
    await pane.user.click(await screen.findByRole('button', { name: /^采用建议值/ }));
    await pane.user.click(await screen.findByRole('button', { name: '仍要替换公式' }));
    await screen.findByText(/1!B4 已改为/);
    expect(pane.workbook.cellAt(place('1!B4'))?.value).toBe(10);
  });

  test('without a value names the suspect and offers none to take over', async () => {
    const open = diagnosis({ cell: '1!B4', stated: 9, explains: [0] });
    const pane = await renderPane({ engine: { check: () => result([wrong], [open]) } });
    await check(pane);
    expect(within(list()).getByText(/1!B4 可能有误（现为 9 万元/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^采用建议值/ })).toBeNull();
  });
});

test('the relations of the selected cell are at hand', async () => {
  const pane = await renderPane({ engine: { check: two } });
  await check(pane);
  await act(() => pane.workbook.select(place('1!B5')));
  await pane.user.click(await screen.findByText('1!B5 参与的勾稽关系（1）'));
  expect(screen.getByRole('list', { name: /参与的勾稽关系/ }).textContent).toContain('不符');
  await act(() => pane.workbook.select(place('1!Z9')));
  expect(await screen.findByText('1!Z9 不参与任何勾稽关系')).toBeTruthy();
});

test('thousands of findings keep the page small', async () => {
  const many = Array.from({ length: 5000 }, (_, i) => finding({ cells: [`1!A${i + 1}`] }));
  const pane = await renderPane({ engine: { check: () => result(many) } });
  await check(pane);
  const items = within(list()).getAllByRole('listitem');
  expect(items.length).toBeGreaterThan(5);
  expect(items.length).toBeLessThan(80);
  expect(items[0]!.getAttribute('aria-setsize')).toBe('5001');
});
