/** @jest-environment jsdom */
import axe from 'axe-core';
import { screen, waitFor, within } from '@testing-library/react';
import type { Narrative } from '../../../src/narrative/Narrative';
import { buildBook } from '../../support/book';
import { diagnosis, figure, finding, place, result } from '../results';
import { ofTheirYears } from '../control/setUp';
import { check, renderPane, type Rendered } from './render';

jest.setTimeout(180_000);

// The drawing needs a layout; what stands in it stands in the table beside it.
jest.mock('../../../src/taskpane/overview/charts/ShareChart', () => ({
  __esModule: true,
  default: () => null,
}));
jest.mock('../../../src/taskpane/overview/charts/YearChart', () => ({
  __esModule: true,
  default: () => null,
}));

/** A book whose parts are known. */
const overview = {
  ...result([]),
  book: buildBook([
    {
      kind: 'expenditure-summary',
      sheet: '1-2',
      title: '部门支出总表',
      columns: ['total', 'basic<total', 'project<total'],
      rows: ['合计 | 10 | 6 | 4', '2010101 行政运行 | 10 | 6 | 4'],
    },
  ]),
};

const narrative: Narrative = {
  outline: 'sichuan',
  department: '某局',
  year: 2023,
  sheet: '编制说明',
  paragraphs: [
    { id: 'title', style: 'title', text: '某局2023年部门预算编制说明', figures: [], pending: [] },
    {
      id: 'total',
      style: 'body',
      text: '收支总预算10万元，职能：【待填：职能简介】。',
      figures: [
        {
          start: 5,
          end: 9,
          figure: figure('1!B5', 10),
          exact: figure('1!B5', 10).value,
          kind: 'this-year',
          sources: [{ book: 'this', place: place('1!B5') }],
        },
      ],
      pending: [{ start: 13, end: 22, input: '职能简介' }],
    },
  ],
  inputs: [
    { name: '职能简介', kind: 'text', optional: false, usedIn: ['total'] },
    { name: '车辆数', kind: 'number', unit: '辆', optional: true, usedIn: [], value: 'x', invalid: true },
  ],
  missing: [{ name: '职能简介', kind: 'text', optional: false, usedIn: ['total'] }],
  tables: [],
} as unknown as Narrative;

const tab = async ({ user }: Rendered, name: string) => {
  await user.click(screen.getByRole('tab', { name }));
  return screen.findByRole('tabpanel', { name });
};

/** What axe-core finds; colours and layout are looked at in a real browser. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
}

describe('概览', () => {
  test('asks for a check first, then shows what was recognised, each part with its table', async () => {
    const pane = await renderPane({ engine: { check: () => overview } });
    await tab(pane, '概览');
    await pane.user.click(await screen.findByRole('button', { name: '开始检查' }));
    expect(await screen.findByRole('heading', { name: '基本支出与项目支出' })).toBeTruthy();
    const table = screen.getByRole('table', { name: '基本支出与项目支出' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((h) => h.textContent),
    ).toEqual(['项目', '金额', '占比']);
    await pane.user.click(screen.getByRole('button', { name: '部门支出总表' }));
    expect(pane.workbook.selected.at(-1)?.sheet).toBe('1-2');
  });

  test('compares with last year once its workbook is chosen', async () => {
    const pane = await renderPane({
      engine: {
        check: () => overview,
        recognise: ofTheirYears(overview.book),
      },
    });
    await check(pane);
    await tab(pane, '概览');
    await pane.user.upload(await screen.findByLabelText('选择上年工作簿…'), new File(['x'], '2022.xlsx'));
    const table = await screen.findByRole('table', { name: '与上年比较' });
    expect(within(table).getByRole('row', { name: /支出总计/ }).textContent).toContain('0%');
  });
});

describe('说明', () => {
  const open = async () => {
    const pane = await renderPane({ engine: { narrate: () => narrative } });
    await tab(pane, '编制说明');
    await pane.user.click(await screen.findByRole('button', { name: '生成说明' }));
    await screen.findByRole('article', { name: '说明预览' });
    return pane;
  };

  test('a figure leads to its cell', async () => {
    const pane = await open();
    const link = screen.getByRole('link', { name: '10万元' });
    expect(link.getAttribute('title')).toBe('取自 1!B5');
    link.focus();
    await pane.user.keyboard('{Enter}');
    expect(pane.workbook.selected).toEqual([place('1!B5')]);
  });

  test('a gap leads to its field, and what is typed is kept in the workbook', async () => {
    const pane = await open();
    await pane.user.click(
      within(screen.getByRole('article')).getByRole('button', { name: '【待填：职能简介】' }),
    );
    const field = await screen.findByRole('textbox', { name: /职能简介/ });
    expect(document.activeElement).toBe(field);
    await pane.user.type(field, '管理');
    await screen.findByDisplayValue('管理');
    await waitFor(() => expect(pane.workbook.kept.get('inputs')).toBe('{"职能简介":"管理"}'));
    expect(screen.getByText('请填写数字')).toBeTruthy();
  });

  test('the text goes into a sheet, to the clipboard, into a file', async () => {
    const pane = await open();
    await pane.user.click(screen.getByRole('button', { name: '写入工作表' }));
    const question = await screen.findByRole('alertdialog', { name: '还有 1 处待填' });
    expect(within(question).getByRole('listitem').textContent).toBe('职能简介');
    expect(pane.workbook.written).toEqual([]);
    await pane.user.click(within(question).getByRole('button', { name: '仍然写入' }));
    await screen.findByText('已写入工作表“某局”，其中 1 处待填');
    expect(pane.workbook.selected.at(-1)?.sheet).toBe('某局');
    // Of the same gaps nobody is asked twice, but before a document that leaves the workbook.
    await pane.user.click(await screen.findByRole('button', { name: '复制全文' }));
    await screen.findByText('全文已复制到剪贴板，其中 1 处待填');
    expect(pane.copied).toEqual(['某局2023年部门预算编制说明\n收支总预算10万元，职能：【待填：职能简介】。']);
    await pane.user.click(await screen.findByRole('button', { name: '存为 Word' }));
    await pane.user.click(await screen.findByRole('button', { name: '仍然保存' }));
    await waitFor(() => expect([...pane.downloads.keys()]).toEqual(['某局-2023-编制说明.docx']));
  });

  test('what writing would do to the text in the sheet is shown word by word', async () => {
    const decide = () => [
      { kind: 'same' as const, id: 'title', text: '标题' },
      {
        kind: 'update' as const,
        id: 'total',
        diff: [
          { kind: 'same' as const, text: '收支总预算' },
          { kind: 'removed' as const, text: '9万元' },
          { kind: 'added' as const, text: '10万元' },
        ],
      },
      { kind: 'own' as const, text: '自己写的一段' },
    ];
    const pane = await renderPane({ engine: { narrate: () => narrative, decide } });
    await tab(pane, '编制说明');
    await pane.user.click(await screen.findByRole('button', { name: '生成说明' }));
    await pane.user.click(await screen.findByRole('button', { name: '与工作表中的说明相比（1 处）' }));
    const changes = await screen.findByText('将更新');
    const item = changes.closest('li')!;
    expect(item.querySelector('del')?.textContent).toBe('9万元');
    expect(item.querySelector('ins')?.textContent).toBe('10万元');
  });

  test('a template that fails is said, and can be tried again', async () => {
    const pane = await renderPane();
    await tab(pane, '编制说明');
    await pane.user.click(await screen.findByRole('button', { name: '生成说明' }));
    expect((await screen.findByRole('alert')).textContent).toContain('not in this test');
  });
});

describe('设置', () => {
  test('a wrong tolerance is said and not taken', async () => {
    const pane = await renderPane();
    await tab(pane, '设置');
    const field = await screen.findByRole('textbox', { name: /收起不超过此金额/ });
    await pane.user.clear(field);
    await pane.user.type(field, '0.5');
    expect(pane.store.get().settings.displayTolerance).toBe('0.5');
    await pane.user.type(field, 'x');
    expect(screen.getByText('请填写 0 或正数，例如 0.5')).toBeTruthy();
    expect(pane.store.get().settings.displayTolerance).toBe('0.5');
  });

  test('a rule is switched off and all are switched on again', async () => {
    const pane = await renderPane();
    await tab(pane, '设置');
    const [first] = await screen.findAllByRole('checkbox');
    await pane.user.click(first!);
    expect(pane.store.get().settings.rulesOff).toHaveLength(1);
    await pane.user.click(screen.getByRole('button', { name: '全部启用' }));
    expect(pane.store.get().settings.rulesOff).toEqual([]);
    expect(pane.machine.get('rules-off')).toEqual([]);
  });

  test('the language changes at once', async () => {
    const pane = await renderPane();
    await tab(pane, '设置');
    await pane.user.selectOptions(await screen.findByRole('combobox', { name: '界面语言' }), 'en-US');
    expect(screen.getByRole('tab', { name: 'Settings' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en-US');
  });
});

describe('looks', () => {
  test.each([
    ['#ffffff', 'light'],
    ['#292929', 'dark'],
  ])('on Office’s %s the pane is %s', async (background, theme) => {
    await renderPane({ background });
    expect(document.querySelector('[data-theme]')?.getAttribute('data-theme')).toBe(theme);
  });

  test('axe-core finds nothing in any tab', async () => {
    const wrong = finding({ cells: ['1!B4'], stated: 9, expected: 10 });
    const suspect = diagnosis({ cell: '1!B4', stated: 9, suggested: 10, explains: [0] });
    const engine = {
      check: () => result([wrong, finding({ cells: ['3-3!A1'] })], [suspect]),
      narrate: () => narrative,
    };
    const pane = await renderPane({ engine });
    const found = await violations();
    await check(pane);
    found.push(...(await violations()));
    for (const name of ['概览', '编制说明', '设置']) {
      await tab(pane, name);
      if (name === '编制说明') {
        await pane.user.click(await screen.findByRole('button', { name: '生成说明' }));
        await screen.findByRole('article');
      }
      found.push(...(await violations()));
    }
    expect(found).toEqual([]);
  });
});
