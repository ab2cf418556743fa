/** @jest-environment jsdom */
import axe from 'axe-core';
import { screen, waitFor, within } from '@testing-library/react';
import type { ReviewRequest } from '../../../src/taskpane/engine/PaneEngine';
import { FakeWorkbook } from '../../support/FakeWorkbook';
import { grid } from '../control/setUp';
import { CHANGE, narrativeBook, review, SHARES, SHARES_CELL, TEXT, TITLE } from '../review/texts';
import { renderPane, type Rendered } from './render';

jest.setTimeout(180_000);

type Options = Parameters<typeof renderPane>[0];

/** The pane with the tab 审核 open. */
async function openReview(options: Options = {}): Promise<Rendered> {
  const pane = await renderPane({
    workbook: narrativeBook(),
    ...options,
    engine: { review, ...options?.engine },
  });
  await pane.user.click(screen.getByRole('tab', { name: options?.locale === 'en-US' ? 'Review' : '审核' }));
  return pane;
}

async function reviewed(options: Options = {}): Promise<Rendered> {
  const pane = await openReview(options);
  await pane.user.click(await screen.findByRole('button', { name: '审核工作簿中的说明' }));
  await screen.findByRole('list', { name: '审核结果' });
  return pane;
}

const card = (name: string) => within(screen.getByRole('region', { name }));

/** What axe-core finds; colours and layout are looked at in a real browser. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
}

describe('before a review', () => {
  test('there is one button for the workbook, and two ways for a text that stands elsewhere', async () => {
    await openReview();
    await screen.findByRole('button', { name: '审核工作簿中的说明' });
    expect(screen.getByRole('textbox', { name: '粘贴说明的文字' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '审核粘贴的文字' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: '选择 Word 或文本文件…' })).toBeTruthy();
    expect(screen.getByText('未选择上年工作簿')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  test('a workbook without a narrative says what to do instead', async () => {
    const pane = await openReview({ workbook: new FakeWorkbook([grid('1', { '1,1': 5 })]) });
    await pane.user.click(await screen.findByRole('button', { name: '审核工作簿中的说明' }));
    expect(await screen.findByText(/没有识别出说明所在的工作表/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: '粘贴说明的文字' })).toBeTruthy();
  });

  test('a review shows its progress and can be stopped', async () => {
    const pane = await openReview({ engine: { review: () => new Promise(() => {}) } });
    await pane.user.click(await screen.findByRole('button', { name: '审核工作簿中的说明' }));
    await screen.findByText('正在逐个核对文中的数字…');
    expect(screen.getByRole('progressbar', { name: '审核进度' })).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: '停止' }));
    expect(await screen.findByText('审核已停止，工作簿没有改动。')).toBeTruthy();
  });

  test('the focus stays in the pane from the button to the result', async () => {
    jest.spyOn(document, 'hasFocus').mockReturnValue(true); // jsdom denies it as soon as no element is focused
    const pane = await openReview();
    (await screen.findByRole('button', { name: '审核工作簿中的说明' })).focus();
    await pane.user.keyboard('{Enter}');
    await screen.findByRole('list', { name: '审核结果' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '重新审核' }));
  });

  test('a failure says why and can be tried again', async () => {
    const pane = await openReview();
    pane.workbook.failure = new Error('broken');
    await pane.user.click(await screen.findByRole('button', { name: '审核工作簿中的说明' }));
    expect((await screen.findByRole('alert')).textContent).toContain('broken');
    await pane.user.click(screen.getByRole('button', { name: '重试' }));
    await screen.findByRole('list', { name: '审核结果' });
  });
});

describe('what was found', () => {
  test('is shown in its paragraph: marked, with the verdict in words, and the sentence as it should read', async () => {
    await reviewed();
    const { container } = { container: screen.getByRole('region', { name: '编制说明!A2' }) };
    expect([...container.querySelectorAll('mark')].map((m) => m.textContent)).toEqual(['70%', '31%']);
    expect(container.querySelector('blockquote')?.textContent).toMatch(/70%①四舍五入尾差；.*31%②不符。/);
    expect(within(container).getByRole('button', { name: /②不符.*现为 31%.*应为 30%/ })).toBeTruthy();
    expect(container.querySelector('del')?.textContent).toBe('31');
    expect(container.querySelector('ins')?.textContent).toBe('30');
    expect(await violations()).toEqual([]);
  });

  test('a mistake that is in another paragraph is shown there, not where it came to light', async () => {
    const elsewhere = (request: ReviewRequest) => {
      const found = review(request)!;
      const [change] = found.findings.filter((f) => f.quote?.place.paragraph === 2);
      const moved = found.findings.map((f) =>
        f.quote?.text === '31%' ? { ...f, edits: change!.edits! } : f,
      );
      return { ...found, findings: moved };
    };
    await reviewed({ engine: { review: elsewhere } });
    const shown = screen.getByRole('region', { name: '编制说明!A2' });
    expect(shown.textContent).toContain('现为 31%与 30% 不符');
    expect(shown.textContent).toContain('应改正的在 编制说明!A3');
    expect(shown.querySelector('ins')?.textContent).toBe('251.15');
  });

  test('leads to the paragraph’s cell, and opened tells the basis', async () => {
    const pane = await reviewed();
    const row = card('编制说明!A2').getByRole('button', { name: /②不符/ });
    await pane.user.click(row);
    expect(pane.workbook.selected).toEqual([SHARES_CELL]);
    expect(row.getAttribute('aria-expanded')).toBe('true');
    expect(card('编制说明!A2').getByText('勾稽关系')).toBeTruthy();
    await pane.user.click(card('编制说明!A2').getByRole('button', { name: '编制说明!A2' }));
    expect(pane.workbook.selected).toHaveLength(2);
  });

  test('the figures that were not checked are listed with their reasons', async () => {
    const text = `${TITLE}\n2024年政府采购预算约50万元，单价100万元以上设备0台。`;
    const pane = await reviewed({
      workbook: narrativeBook({ '1,1': TITLE, '2,1': text.split('\n')[1]!, '3,1': CHANGE }),
    });
    const summary = screen.getByText(/^识别数字 \d+ 个，已核对 \d+ 个，未核对 3 个$/);
    await pane.user.click(summary);
    const list = screen.getByRole('region', { name: '文中数字的读法' });
    expect(list.textContent).toContain('约数（1 个）');
    await pane.user.click(within(list).getByRole('button', { name: '100万元' }));
    expect(pane.workbook.selected.at(-1)).toEqual(SHARES_CELL);
  });

  test.each([
    ['31%', ['占比 · 全部资金 · 项目支出', '句式：占比，如', '不符  占比等于分项除以合计']],
    ['1,251.15万元', ['增减额 · 增加', '也可读作：数额', '不符  增减额等于两年之差']],
  ])('%s says how it was read when it is asked, with the keyboard as well', async (quote, told) => {
    const pane = await reviewed();
    const how = screen.getAllByRole('button', { name: `${quote}怎么读的` })[0]!;
    how.focus();
    expect(how.getAttribute('aria-expanded')).toBe('false');
    await pane.user.keyboard('{Enter}');
    const body = document.getElementById(how.getAttribute('aria-controls')!)!;
    for (const words of told) expect(body.textContent).toContain(words);
    expect(await violations()).toEqual([]);
    await pane.user.keyboard('{Enter}');
    expect(how.getAttribute('aria-expanded')).toBe('false');
  });

  test.each([
    ['80万元', '未核对：约数'],
    ['100万元', '未核对：界限，不是金额'],
    ['70%', '核对：相符 占比等于分项除以合计'],
  ])('so does %s, in which nothing is wrong', async (quote, told) => {
    const more = '2024年政府采购预算约80万元，单价100万元以上设备0台。';
    const pane = await reviewed({ workbook: narrativeBook({ '1,1': TITLE, '2,1': SHARES, '3,1': more }) });
    await pane.user.click(screen.getByText(/^识别数字 \d+ 个，已核对/));
    const list = within(screen.getByRole('region', { name: '文中数字的读法' }));
    await pane.user.click(list.getByRole('button', { name: `${quote}怎么读的` }));
    expect(list.getAllByText(new RegExp(`^${told}`))).not.toEqual([]);
  });

  test('a text without mistakes says so', async () => {
    const pane = await openReview({
      workbook: narrativeBook({ '1,1': TITLE, '2,1': CHANGE.replace('1,251', '251') }),
    });
    await pane.user.click(await screen.findByRole('button', { name: '审核工作簿中的说明' }));
    expect(await screen.findByText('未发现需要处理的问题')).toBeTruthy();
    expect(screen.getByText(/全部核对|未核对/)).toBeTruthy();
  });

  test.each([
    ['no figures', '各项工作按计划进行。', '文中没有数字'],
    ['figures that nothing can be held against', '政府采购预算约50万元。', '没有能够核对的数字'],
  ])('a text with %s is not called right', async (_what, text, title) => {
    const pane = await openReview({ workbook: narrativeBook({ '1,1': '部门预算编制说明', '2,1': text }) });
    await pane.user.click(await screen.findByRole('button', { name: '审核工作簿中的说明' }));
    expect(await screen.findByText(title)).toBeTruthy();
  });

  test('severities are filtered, and all of them come back', async () => {
    const pane = await reviewed();
    await pane.user.click(screen.getByRole('button', { name: '0 警告' }));
    await pane.user.click(await screen.findByRole('button', { name: '清除筛选' }));
    expect(screen.getByRole('list', { name: '审核结果' })).toBeTruthy();
  });

  test('a finding is set aside with a reason, and its sentence is corrected no more', async () => {
    const pane = await reviewed();
    await pane.user.click(card('编制说明!A2').getByRole('button', { name: /②不符/ }));
    await pane.user.click(card('编制说明!A2').getByRole('button', { name: '忽略…' }));
    const dialog = await screen.findByRole('dialog');
    await pane.user.type(within(dialog).getByRole('textbox', { name: /理由/ }), '已核实');
    await pane.user.click(within(dialog).getByRole('button', { name: '忽略' }));
    await waitFor(() => expect(screen.getByRole('button', { name: '1 错误' })).toBeTruthy());
    expect(card('编制说明!A2').queryByRole('button', { name: '采用改正' })).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: '显示已忽略的 1 项' }));
    expect(await card('编制说明!A2').findByText('已忽略：已核实')).toBeTruthy();
  });

  test('it speaks English', async () => {
    const pane = await openReview({ locale: 'en-US' });
    await pane.user.click(
      await screen.findByRole('button', { name: 'Review the narrative in the workbook' }),
    );
    const list = await screen.findByRole('list', { name: 'Findings in the text' });
    expect(list.textContent).toContain('Should read');
    expect(document.body.textContent).not.toMatch(/pane\.|\{\{/);
  });
});

describe('a correction', () => {
  test('is taken over on one click and taken back on another; the focus is not lost', async () => {
    const pane = await reviewed();
    const adopt = card('编制说明!A2').getByRole('button', { name: '采用改正' });
    adopt.focus();
    await pane.user.keyboard('{Enter}');
    await screen.findByText('编制说明!A2 已采用改正后的句子');
    expect(pane.workbook.cellAt(SHARES_CELL)?.value).toBe(SHARES.replace('31%', '30%'));
    await waitFor(() => expect(screen.queryByRole('region', { name: '编制说明!A2' })).toBeNull());
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    await pane.user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByRole('region', { name: '编制说明!A2' });
    expect(pane.workbook.cellAt(SHARES_CELL)?.value).toBe(SHARES);
  });

  test('of a formula is asked about first', async () => {
    const cells = [TITLE, SHARES].map((value, i) => ({
      row: i + 1,
      column: 1,
      value,
      text: value,
      ...(i === 1 ? { formula: 'B9' } : {}),
    }));
    const pane = await reviewed({ workbook: new FakeWorkbook([{ ...grid('编制说明'), cells }]) });
    await pane.user.click(screen.getByRole('button', { name: '采用改正' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('由公式生成');
    await pane.user.click(within(dialog).getByRole('button', { name: '取消' }));
    expect(pane.workbook.cellAt(SHARES_CELL)?.formula).toBe('B9');
  });
});

describe('a text beside the workbook', () => {
  const pasted = async (): Promise<Rendered> => {
    const pane = await openReview();
    await pane.user.click(await screen.findByRole('textbox', { name: '粘贴说明的文字' }));
    await pane.user.paste(TEXT);
    await pane.user.click(screen.getByRole('button', { name: '审核粘贴的文字' }));
    await screen.findByRole('list', { name: '审核结果' });
    return pane;
  };

  test('pasted is reviewed by paragraphs; its corrections are copied, not written', async () => {
    const pane = await pasted();
    expect(screen.getByText(/审核对象：粘贴的文字/)).toBeTruthy();
    expect(screen.getByText(/没有识别出预算表/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '采用改正' })).toBeNull();
    expect(screen.queryByRole('button', { name: '标记' })).toBeNull();
    await pane.user.click(card('第 2 段').getByRole('button', { name: '复制句子' }));
    await pane.user.click(screen.getByRole('button', { name: '复制改正后的全文' }));
    await screen.findByText('改正后的全文已复制到剪贴板，共改正 2 句');
    expect(pane.copied[1]).toBe(TEXT.replace('31%', '30%').replace('1,251.15', '251.15'));
  });

  test('another text can be chosen, and what was pasted is still there', async () => {
    const pane = await pasted();
    await pane.user.click(screen.getByRole('button', { name: '换一份…' }));
    expect(await screen.findByRole('textbox', { name: '粘贴说明的文字' })).toHaveProperty('value', TEXT);
  });

  test('from a file is named', async () => {
    const pane = await openReview({ readText: async () => TEXT });
    await pane.user.upload(
      await screen.findByLabelText('选择 Word 或文本文件…'),
      new File(['x'], '说明.docx'),
    );
    expect(await screen.findByText('审核对象：说明.docx')).toBeTruthy();
  });
});
