/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { Narrative } from '../../../src/narrative/Narrative';
import type { NarrateRequest } from '../../../src/taskpane/engine/PaneEngine';
import { finding, result, total } from '../results';
import { ofTheirYears } from '../control/setUp';
import { renderPane } from './render';

jest.setTimeout(180_000);

const ruled: Narrative = {
  outline: 'sichuan',
  department: '某局',
  year: 2023,
  sheet: '编制说明',
  paragraphs: [
    { id: 'p1', style: 'body', text: '2023年收支总预算为12万元。', figures: [], pending: [] },
    {
      id: 'p2',
      style: 'body',
      text: '现有车辆【请核对：3辆】。',
      figures: [],
      pending: [{ start: 4, end: 12, input: '现有车辆' }],
    },
    { id: 'p3', style: 'body', text: '没有变的一段。', figures: [], pending: [] },
  ],
  tables: [],
  inputs: [],
  unused: [],
  missing: [],
};

const followed: Narrative = {
  ...ruled,
  outline: 'last-year',
  followed: {
    before: { p1: '2022年收支总预算为9万元。', p2: '现有车辆3辆。', p3: '没有变的一段。' },
    dropped: ['2.已经没有的科目。'],
    unsaid: ['政府性基金预算支出12.5万元'],
    errors: [finding({ relation: total('1!B4', 10, ['1!B5', 6], ['1!B6', 3]), stated: 10, expected: 9 })],
  },
};

test('last year’s text is chosen, needs last year’s book, and what changed is shown word by word', async () => {
  const asked: NarrateRequest[] = [];
  const pane = await renderPane({
    engine: {
      recognise: ofTheirYears({ ...result([]).book, tables: [{} as never] }),
      narrate: (request) => {
        asked.push(request);
        return request.lastText === undefined ? ruled : followed;
      },
    },
    readText: async () => '上年的说明',
  });
  await pane.user.click(screen.getByRole('tab', { name: '编制说明' }));
  await pane.user.upload(await screen.findByLabelText('沿用上年说明…'), new File(['x'], '2022.docx'));
  await screen.findByText('沿用上年说明：2022.docx');
  await screen.findByText(/还要选择上年工作簿/);
  await pane.user.click(await screen.findByRole('button', { name: '生成说明' }));
  await screen.findByRole('article', { name: '说明预览' });
  expect(asked.at(-1)?.lastText).toBe('上年的说明');

  await pane.user.click(await screen.findByRole('button', { name: '与上年说明不同：3 段' }));
  const items = await screen.findAllByRole('listitem');
  const changed = items.find((i) => i.textContent!.includes('收支总预算'))!;
  expect([...changed.querySelectorAll('del')].map((d) => d.textContent)).toContain('9万元');
  expect([...changed.querySelectorAll('ins')].map((d) => d.textContent)).toContain('12万元');
  expect(items.some((i) => i.textContent === '2.已经没有的科目。')).toBe(true);
  await pane.user.click(screen.getByRole('button', { name: /^上年说明里的问题，没有沿用：1 处/ }));
  await screen.findByText(/10 万元，应为 9 万元/);
  await pane.user.click(screen.getByRole('button', { name: '本年新有、说明没有写到：1 项' }));
  await screen.findByText('政府性基金预算支出12.5万元');

  await pane.user.click(screen.getByRole('button', { name: '不沿用' }));
  const article = await screen.findByRole('article', { name: '说明预览' });
  expect(within(article).queryByText(/已经没有/)).toBeNull();
  expect(asked.at(-1)?.lastText).toBeUndefined();
});
