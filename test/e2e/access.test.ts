import { LOCALES } from '../../src/locales';
import { overflowing, paneFrame } from './support/axe';
import { describeInBrowser, TEST_LIMIT } from './support/browser';
import { check, openSample, sampleButton, type OpenPane } from './support/pane';

jest.setTimeout(TEST_LIMIT);

describeInBrowser('access', (bench) => {
  test('the keyboard alone is enough: check, walk the findings, open one, land on its cell', async () => {
    const open = await openSample(bench, 'putuo-fuliyuan-2024-unit.xlsx');
    const { page, pane } = open;
    const press = (key: string) => page.keyboard.press(key);
    const focused = () => pane.locator(':focus');
    await pane.getByRole('tab', { selected: true }).focus();
    await press('Tab');
    await press('Enter');
    await open.button('pane.check.again').waitFor();
    for (
      let i = 0;
      i < 20 &&
      !(await focused()
        .getAttribute('data-row')
        .catch(() => null));
      i++
    )
      await press('Tab');
    await press('ArrowDown'); // the focus follows with the next frame
    await pane.locator(':focus[aria-expanded=false]').waitFor();
    await press('Enter');
    await pane.locator(':focus[aria-expanded=true]').waitFor();
    await page
      .getByRole('status', { name: open.t('workbench.name-box') })
      .filter({ hasText: /^[A-Z]+\d+$/ })
      .waitFor();
    await press('End');
    await press('Home');
    expect(await focused().count()).toBe(1);
  });

  test.each(LOCALES)('%s is spoken everywhere', async (locale) => {
    const open = await openSample(bench, 'zhaohua-2023.xlsx', { locale });
    await check(open);
    for (const name of ['overview', 'narrative', 'review', 'settings', 'check'] as const)
      await open.tab(name);
    expect(await paneFrame(open).evaluate(() => document.documentElement.lang)).toBe(locale);
    const text = await pane(open).innerText();
    expect(text).not.toMatch(/\bpane\.|\{\{/);
    if (locale === 'en-US') expect(text).toContain('Check again');
  });

  test.each([320, 350])('at %i pixels nothing runs over', async (width) => {
    const open = await openSample(bench, 'suining-2025.xlsx');
    await open.page.evaluate(
      (w) => localStorage.setItem('gouji-workbench', JSON.stringify({ paneWidth: w })),
      width,
    );
    await open.page.reload();
    await sampleButton(open.page, 'suining-2025.xlsx').click();
    await open.pane.getByRole('tablist').waitFor();
    await check(open);
    for (const name of ['check', 'overview', 'narrative', 'review', 'settings'] as const) {
      await open.tab(name);
      expect(await overflowing(open)).toEqual([]);
    }
  });
});

const pane = ({ pane: frame }: OpenPane) => frame.locator('body');
