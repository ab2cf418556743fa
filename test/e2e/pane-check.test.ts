import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { check, openSample, type, type OpenPane } from './support/pane';

jest.setTimeout(TEST_LIMIT);

const SAMPLE = 'zhaohua-2023.xlsx';

/** Shows a sheet in the grid. */
const sheet = ({ page }: OpenPane, name: string) => page.getByRole('tab', { name, exact: true }).click();
const cell = ({ page }: OpenPane, row: number, column: number) => page.locator(`#cell-${row}-${column}`);

/** One wrong figure: 3-3!H9 is 2.95. */
const slip = (open: OpenPane) => type(open, '3-3', [9, 8], '2.59');

/** Two wrong figures that only together explain what is off: 1-2!G6 and H6 are 133.5345 and 45.64. */
async function jointSlip(open: OpenPane): Promise<void> {
  await type(open, '1-2', [6, 7], '142.5345');
  await type(open, '1-2', [6, 8], '47.64');
}

describeInBrowser('检查 in real hands', (bench) => {
  test('#13 a joint cause is adopted in one go, and taken back in one', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await jointSlip(open);
    await open.pane.getByText(/须同时更正 1-2!/).waitFor();
    await open.pane.getByRole('button', { name: /^全部采用（2 处）/ }).click();
    await open.pane.getByText('已同时更正 2 处：1-2!G6、1-2!H6').waitFor();
    await open.pane.getByText(/须同时更正 1-2!/).waitFor({ state: 'detached' });
    await sheet(open, '1-2');
    await cell(open, 6, 7).filter({ hasText: '133.53' }).waitFor();
    await cell(open, 6, 8).filter({ hasText: '45.64' }).waitFor();
    await open.button('pane.undo').first().click();
    await cell(open, 6, 7).filter({ hasText: '142.53' }).waitFor();
    await cell(open, 6, 8).filter({ hasText: '47.64' }).waitFor();
    await open.pane.getByText(/须同时更正 1-2!/).waitFor();
  });

  test('#14 the changes made are a list, each with its way back, and all of them together', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await open.button('pane.diagnosis.apply').click();
    await open.pane.getByText(/3-3!H9 已改为 2\.95/).waitFor();
    await type(open, '1-2', [8, 8], '54.64');
    await open.pane.getByText(/1-2!H8 应为 45\.64/).waitFor();
    await open.button('pane.diagnosis.apply').click();
    await open.pane.getByText(/1-2!H8 已改为 45\.64/).waitFor();
    await open.tab('overview');
    await open.tab('check');
    await open.button('pane.check.again').click();
    await open.pane.getByText('修改记录（2）').click();
    const list = open.pane.getByRole('list', { name: '修改记录（2）' });
    expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/3-3!H9 2\.59 → 2\.95/),
      expect.stringMatching(/1-2!H8 54\.64 → 45\.64/),
    ]);
    await open.pane.getByRole('button', { name: '撤销：3-3!H9' }).last().click();
    await sheet(open, '3-3');
    await cell(open, 9, 8).filter({ hasText: '2.59' }).waitFor();
    // Somebody changes the other cell: it is said, and left.
    await type(open, '1-2', [8, 8], '46');
    await open.pane.getByRole('button', { name: '撤销：1-2!H8' }).click();
    await open.pane.getByText('1-2!H8 后来又改动过，没有撤销。').waitFor();
    await cell(open, 8, 8).filter({ hasText: '46' }).waitFor();
    await open.pane.getByText('此后又有改动，保留现状').waitFor();
  });

  test('#14 全部撤销 takes every change back', async () => {
    const open = await openSample(bench, SAMPLE);
    await check(open);
    await slip(open);
    await open.button('pane.diagnosis.apply').click();
    await type(open, '1-2', [8, 8], '54.64');
    await open.button('pane.diagnosis.apply').click();
    await open.pane.getByText('修改记录（2）').click();
    await open.button('pane.made.undo-all').click();
    await cell(open, 8, 8).filter({ hasText: '54.64' }).waitFor();
    await sheet(open, '3-3');
    await cell(open, 9, 8).filter({ hasText: '2.59' }).waitFor();
    await open.pane.getByText(/修改记录/).waitFor({ state: 'detached' });
  });
});
