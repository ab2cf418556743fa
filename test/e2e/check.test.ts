import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { check, openBytes, openSample, save, type } from './support/pane';

jest.setTimeout(TEST_LIMIT);

/** The parts of a package that say what sheets hold and how cells look. */
function sheetsAndStyles(bytes: Uint8Array): Record<string, string> {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) =>
    /^xl\/(?:worksheets\/[^/]+\.xml|styles\.xml)$/.test(name),
  );
  return Object.fromEntries(names.sort().map((name) => [name, new TextDecoder().decode(parts[name])]));
}

describeInBrowser('检查 in the workbench', (bench) => {
  test.each([
    'zhaohua-2023.xlsx',
    'suining-2025.xlsx',
    'putuo-fuliyuan-2024-unit.xlsx',
    'shanghai-caizhengju-2025-unit.xlsx',
  ])('%s is opened and checked', async (sample) => {
    const open = await openSample(bench, sample);
    await check(open);
    await open.tab('overview');
    expect(await open.pane.getByRole('heading', { level: 2 }).first().textContent()).not.toBe(
      open.t('pane.overview.no-department'),
    );
    expect(await open.pane.locator('table').count()).toBeGreaterThan(0);
  });

  test('an edit makes its finding appear, and the diagnosis names the cell with its value', async () => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    await check(open);
    await type(open, '3-3', [9, 8], '2.59');
    await open.pane.getByText(/新增 [1-9]\d* 项，解决 0 项/).waitFor();
    await open.pane.getByText(/3-3!H9 应为 2\.95 万元（现为 2\.59 万元/).waitFor();
    await open.pane.getByText(/可同时解释 3 项不符/).waitFor();
  });

  test('a suggested value is taken over on one click, and taken back', async () => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    await check(open);
    await type(open, '3-3', [9, 8], '2.59');
    await open.button('pane.diagnosis.apply').click();
    const cell = open.page.locator('#cell-9-8');
    await expect2(() => cell.textContent(), '2.95');
    await open.pane.getByText(/新增 0 项，解决 [1-9]\d* 项/).waitFor();
    await open.button('pane.undo').click();
    await expect2(() => cell.textContent(), '2.59');
    await open.pane.getByText(/新增 [1-9]\d* 项/).waitFor();
  });

  test('a click on a finding selects its cell', async () => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    await check(open);
    await type(open, '3-3', [9, 8], '2.59');
    await open.pane.getByText(/3-3!H9/).waitFor();
    await open.page.getByRole('tab', { name: '1', exact: true }).click();
    await open.button('pane.diagnosis.go').click();
    await open.page.getByRole('tab', { name: '3-3', exact: true, selected: true }).waitFor();
    await expect2(
      () => open.page.getByRole('status', { name: open.t('workbench.name-box') }).textContent(),
      'H9',
    );
  });

  test('marks are saved, and clearing them in the reopened file leaves every style as it was', async () => {
    const sample = 'zhaohua-2023.xlsx';
    const open = await openSample(bench, sample);
    await check(open);
    await type(open, '3-3', [9, 8], '2.59');
    await open.pane.getByText(/3-3!H9 应为/).waitFor();
    const before = sheetsAndStyles(await save(open));
    await open.button('pane.mark').click();
    await open.pane.getByText(/已标记 [1-9]\d* 个单元格/).waitFor();
    const marked = await save(open);
    expect(sheetsAndStyles(marked)['xl/styles.xml']).toContain('FFC7CE');
    await openBytes(open, 'marked.xlsx', marked);
    await open.button('pane.check.again').waitFor();
    await open.button('pane.clear').click();
    await open.pane.getByText(/已清除标记，[1-9]\d* 个单元格恢复原样/).waitFor();
    const cleared = sheetsAndStyles(await save(open));
    for (const name of Object.keys(before))
      if (name.includes('worksheets')) expect(cleared[name]).toBe(before[name]);
    const original = sheetsAndStyles(readFileSync(`samples/${sample}`));
    expect(Object.keys(cleared)).toEqual(Object.keys(original));
  });

  test('an untouched workbook is saved byte for byte', async () => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    expect((await save(open)).equals(readFileSync('samples/zhaohua-2023.xlsx'))).toBe(true);
    await open.page.getByText('已下载“昭化区委群众工作局2023年部门预算.xlsx”。').waitFor();
  });

  test('a reopened pane is as it was left: tab, filter, and what was set aside', async () => {
    const open = await openSample(bench, 'putuo-fuliyuan-2024-unit.xlsx');
    await check(open);
    await open.pane.locator('[data-row][aria-expanded=false]').nth(1).click();
    await open.button('pane.finding.ignore').click();
    await open.pane.getByRole('textbox', { name: open.t('pane.ignore.reason') }).fill('已核实');
    await open.pane.getByRole('button', { name: open.t('pane.ignore.confirm'), exact: true }).click();
    const shown = open.pane.getByRole('button', { name: /显示已忽略的 1 项/ });
    await shown.waitFor();
    await open.pane.getByRole('searchbox').fill('科目');
    await open.page
      .locator('iframe')
      .evaluate((frame: HTMLIFrameElement) => frame.contentWindow!.location.reload());
    await shown.waitFor();
    await expect2(() => open.pane.getByRole('searchbox').inputValue(), '科目');
  });

  test('what is no workbook is refused with the reason, and the page stays usable', async () => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx');
    await open.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'x.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no') });
    await open.page.getByText(/无法打开“x\.xlsx”/).waitFor();
    await check(open);
  });
});

/** Waits until a reading is what it should be; fails with the last one. */
async function expect2(read: () => Promise<string | null>, wanted: string): Promise<void> {
  let last: string | null = null;
  for (let i = 0; i < 600; i++) {
    last = await read();
    if (last === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(last).toBe(wanted);
}
