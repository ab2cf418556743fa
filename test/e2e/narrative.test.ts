import { readGrids } from '../../src/workbook/file/readGrids';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { openSample, save } from './support/pane';

jest.setTimeout(TEST_LIMIT);

describeInBrowser('说明 in the workbench', (bench) => {
  test('the narrative is written, its figures lead to their cells, and it is in the saved file', async () => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    await open.tab('narrative');
    await open.pane
      .locator('#panel-narrative input[type=file]')
      .first()
      .setInputFiles('samples/zhaohua-2022.xlsx');
    await open.pane.getByText('zhaohua-2022.xlsx').waitFor();
    await open.button('pane.narrative.start').click();
    const figure = open.pane.getByRole('link', { name: /179\.17万元/ }).first();
    await figure.waitFor();
    await figure.click();
    await open.page
      .getByRole('status', { name: open.t('workbench.name-box') })
      .filter({ hasText: /^[A-Z]+\d+$/ })
      .waitFor();
    await open.button('pane.narrative.write').click();
    await open.button('pane.gaps.go.sheet').click();
    await open.pane.getByText(/已写入工作表/).waitFor();
    const grids = await readGrids(await save(open));
    const sheet = grids.at(-1)!;
    expect(sheet.name).toContain('说明');
    expect(sheet.cells.some((c) => c.text.includes('179.17万元'))).toBe(true);
  });

  test('a gap leads to its field, and what is filled in stands in the text', async () => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    await open.tab('narrative');
    await open.button('pane.narrative.start').click();
    const gap = open.pane.getByRole('article').getByRole('button').first();
    await gap.click();
    const field = open.pane.locator('textarea:focus, input:focus');
    await field.waitFor();
    await field.fill('测试用的职能说明');
    await open.pane.getByRole('article').getByText('测试用的职能说明').waitFor();
  });

  test('it is saved as a Word document', async () => {
    const open = await openSample(bench, 'suining-2025.xlsx');
    await open.tab('narrative');
    await open.button('pane.narrative.start').click();
    await open.button('pane.narrative.word').waitFor();
    const [download] = await Promise.all([
      open.page.waitForEvent('download'),
      open
        .button('pane.narrative.word')
        .click()
        .then(() => open.button('pane.gaps.go.word').click()),
    ]);
    expect(download.suggestedFilename()).toMatch(/2025.*\.docx$/);
  });
});
