/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import type { Narrative } from '../../../src/narrative/Narrative';
import type { Standing } from '../../../src/taskpane/engine/PaneEngine';
import { finding, place, result, total } from '../results';
import { renderPane } from './render';

jest.setTimeout(180_000);

const narrative: Narrative = {
  outline: 'sichuan',
  department: '某局',
  year: 2023,
  sheet: '编制说明',
  paragraphs: [{ id: 'p1', style: 'body', text: '2023年收支总预算为12万元。', figures: [], pending: [] }],
  tables: [],
  inputs: [],
  unused: [],
  missing: [],
};

const wrong = finding({ relation: total('1!B4', 10, ['1!B5', 6], ['1!B6', 3]), stated: 10, expected: 9 });

async function written(standing: Standing, findings: readonly (typeof wrong)[]) {
  const pane = await renderPane({
    engine: { narrate: () => narrative, standing: () => standing, check: () => result(findings) },
  });
  await pane.user.click(screen.getByRole('tab', { name: '编制说明' }));
  await pane.user.click(await screen.findByRole('button', { name: '生成说明' }));
  await screen.findByRole('article', { name: '说明预览' });
  return pane;
}

test('errors of the tables are counted above the text, with the way to them', async () => {
  const pane = await written({ since: [] }, [wrong]);
  await screen.findByText('表中有 1 处错误，说明会照抄');
  await pane.user.click(screen.getByRole('button', { name: '查看错误' }));
  expect(screen.getByRole('tab', { name: '检查' }).getAttribute('aria-selected')).toBe('true');
});

test('a text of tables without errors has no such bar; its outline is named with the reason, and can be changed', async () => {
  const pane = await written(
    { since: [], why: { id: 'narrative.outline.region', data: { name: '四川体例', word: '四川' } } },
    [],
  );
  await screen.findByText('体例：四川体例（单位名称中有“四川”）');
  expect(screen.queryByText(/说明会照抄/)).toBeNull();
  await pane.user.selectOptions(screen.getByRole('combobox', { name: '说明的体例' }), 'sichuan');
  expect(pane.store.get().settings.outline).toBe('sichuan');
});

test('that no outline fits is said, and what changed in the tables since the text in the workbook was written', async () => {
  await written(
    {
      since: [{ place: place('1!B4'), before: '9万元', now: '10万元' }],
      why: { id: 'narrative.outline.none', data: { name: '四川体例' } },
    },
    [],
  );
  await screen.findByText(/没有一种体例适合这些表，用的是四川体例/);
  await screen.findByText('表在说明写成后改过：1!B4 由 9万元 改为 10万元');
});
