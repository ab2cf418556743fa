/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { engine } from '../../../src/taskpane/engine/engine';
import { finalAccountSamples } from '../../../src/tools/samples/finalAccountSamples';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { check, renderPane } from './render';

jest.setTimeout(180_000);

jest.mock('../../../src/taskpane/overview/charts/ShareChart', () => ({
  __esModule: true,
  default: () => null,
}));
jest.mock('../../../src/taskpane/overview/charts/YearChart', () => ({
  __esModule: true,
  default: () => null,
}));

const { 'yunling-2024-final.xlsx': grids, 'yunling-2024-budget.xlsx': budget } = finalAccountSamples();
const file = new File(['x'], '2024预算.xlsx');

/** The pane on a final account, with the engine itself; what is chosen from disk is the budget of its year. */
const open = () => renderPane({ engine, workbook: new FakeWorkbook(grids!), readFile: async () => budget! });

test('overview: the year’s budget is asked for; with it, what was spent stands beside the plan, class by class', async () => {
  const pane = await open();
  await check(pane);
  await pane.user.click(screen.getByRole('tab', { name: '概览' }));
  const parts = await screen.findByRole('table', { name: '“三公”经费构成' });
  expect(within(parts).getByRole('rowheader', { name: '公务用车运行费' })).toBeTruthy();
  const before = await screen.findByRole('table', { name: '预算执行' });
  expect(within(before).queryByRole('row', { name: /公共安全支出/ })).toBeNull();
  await pane.user.upload(screen.getByLabelText('选择当年预算…'), file);
  await screen.findByText('当年预算：2024预算.xlsx');
  const execution = screen.getByRole('table', { name: '预算执行' });
  const row = await within(execution).findByRole('row', { name: /公共安全支出/ });
  expect(row.textContent).toContain('93.5%');
});

test('narrative: the budget is offered beside last year’s book, and its plans need not be filled in', async () => {
  const pane = await open();
  await pane.user.click(screen.getByRole('tab', { name: '编制说明' }));
  await pane.user.upload(await screen.findByLabelText('选择当年预算…'), file);
  expect(screen.getByLabelText('选择上年工作簿…')).toBeTruthy();
  await pane.user.click(await screen.findByRole('button', { name: '生成说明' }));
  const text = await screen.findByRole('article', { name: '说明预览' });
  expect(text.textContent).toMatch(/年初预算为[\d.]+万元，支出决算为/);
  expect(text.textContent).not.toContain('【待填：2024年年初预算');
});

test('settings: only the outlines of what the workbook holds are offered', async () => {
  const pane = await open();
  await pane.user.click(screen.getByRole('tab', { name: '设置' }));
  const choice = await screen.findByRole('combobox', { name: '说明的体例' });
  await waitFor(() =>
    expect(
      within(choice)
        .getAllByRole('option')
        .map((o) => o.textContent),
    ).toEqual(['按工作簿自动选择', '决算体例']),
  );
});
