import { SICHUAN } from '../../src/narrative/outlines/sichuan/outline';
import { readInputGrid } from '../../src/narrative/inputs/readInputs';
import { readOutline } from '../../src/narrative/outlines/readOutline';
import { readTemplates } from '../../src/narrative/outlines/readTemplates';
import { mergeNarrative } from '../../src/narrative/write/rewrite/mergeNarrative';
import { readWritten } from '../../src/narrative/write/rewrite/readWritten';
import { writeNarrative } from '../../src/narrative/write/writeNarrative';
import { inputsSheet } from '../../src/report/inputsSheet';
import { narrativeSheet } from '../../src/report/narrativeSheet';
import { templatesSheet } from '../../src/report/templatesSheet';
import { translator } from '../../src/report/translate';
import type { Grid } from '../../src/workbook/Grid';
import type { SheetDocument } from '../../src/workbook/SheetDocument';
import { gridOf } from '../narrative/gridOf';
import { sampleBook } from '../narrative/sampleBook';

const t = translator('zh-CN');
const book = sampleBook('zhaohua-2023.xlsx');
const prior = sampleBook('zhaohua-2022.xlsx');
const write = (inputs: Record<string, string> = {}) =>
  writeNarrative({ book, prior, outline: SICHUAN, inputs });

/** What a reader of the written sheet gets. */
const readBack = (document: SheetDocument) =>
  gridOf(
    document.name,
    document.rows.map((r) => r.cells.map((c) => c?.text ?? '')),
  );

describe('the sheet 编制说明', () => {
  const narrative = write();
  const sheet = narrativeSheet(narrative, t);

  test('has one paragraph per row, printed; sources and marks beside it, not printed', () => {
    expect(sheet.columns.map((c) => c.printed)).toEqual([true, false, false]);
    const texts = sheet.rows.slice(1).map((r) => r.cells[0]!.text!.replace(/^\u3000\u3000/, ''));
    expect(texts).toEqual(narrative.paragraphs.map((p) => p.text));
  });

  test('names the cell of each figure, also in last year’s book', () => {
    const row = sheet.rows.find((r) => r.cells[2]?.text?.startsWith('budget.total '))!;
    expect(row.cells[1]!.text).toBe('179.17万元 ← 1!B31\n5.57万元 ← 1!B31、上年 1!B31');
  });

  test('shows gaps as such', () => {
    const pending = sheet.rows.filter((r) => r.cells[0]?.style === 'pending').length;
    expect(pending).toBe(narrative.paragraphs.filter((p) => p.pending.length > 0).length);
  });

  test('read back untouched, nothing is edited and nothing would change', () => {
    const decisions = mergeNarrative(readWritten(readBack(sheet)), narrative);
    expect(new Set(decisions.map((d) => d.kind))).toEqual(new Set(['same']));
  });

  test('written over an edited one, it keeps the edit and the person’s own rows, says so, and does so again', () => {
    const grid = readBack(sheet);
    const at = grid.cells.find((c) => String(c.value).includes('没有使用政府性基金预算'))!;
    const edited: Grid = {
      ...grid,
      cells: grid.cells.map((c) => (c === at ? { ...c, value: '　　我单位无政府性基金预算。' } : c)),
    };
    let current: Grid = edited;
    for (let round = 0; round < 2; round++) {
      const decisions = mergeNarrative(readWritten(current), write({ 单位简称: '群工局' }));
      const again = narrativeSheet(narrative, t, decisions);
      const row = again.rows.find((r) => r.cells[0]?.text?.includes('我单位无政府性基金预算。'))!;
      expect(row.cells[1]!.text).toBe(
        '人工修改，保留。按现有数据应为：群工局2023年没有使用政府性基金预算拨款安排的支出。',
      );
      current = readBack(again);
    }
  });

  test('a paragraph higher than a row stands in several, and is one paragraph again when read', () => {
    const text = '负责办理群众来信来访事项。'.repeat(200);
    const long = write({ 职能简介: text });
    const written = readBack(narrativeSheet(long, t));
    const rows = readWritten(written).filter((r) => r.id === 'duties.text');
    expect(rows).toMatchObject([{ text, edited: false, marks: [{ piece: 0 }, { piece: 1 }, { piece: 2 }] }]);
    const last = written.cells.findLast((c) => String(c.value).startsWith('负责办理'))!;
    let current: Grid = {
      ...written,
      cells: written.cells.map((c) =>
        c === last ? { ...c, value: `${String(c.value)}另加一句。`.repeat(3) } : c,
      ),
    };
    for (let round = 0; round < 2; round++) {
      const decisions = mergeNarrative(readWritten(current), long);
      const kept = decisions.filter((d) => d.id === 'duties.text');
      expect(kept).toMatchObject([{ kind: 'keep-edited' }]);
      expect(kept[0]!.text).toHaveLength(text.length + 2 * String(last.value).length + 15);
      expect(decisions.filter((d) => d.kind === 'own')).toEqual([]);
      current = readBack(narrativeSheet(long, t, decisions));
    }
  });

  test('text that looks like a formula stays text', () => {
    const rows = narrativeSheet(write({ 职能简介: '=1+1\n+2\n@三\n-四' }), t).rows.map((r) => r.cells[0]);
    expect(
      rows.filter((c) => c?.text && /^\u3000\u3000[=+@-]/.test(c.text)).every((c) => c!.number === undefined),
    ).toBe(true);
    expect(rows.map((c) => c?.text)).toContain('\u3000\u3000=1+1');
  });
});

describe('the sheet 编制说明要素', () => {
  test('read back, it gives what was put in, asked for or not', () => {
    const inputs = { 职能简介: '一、承办。\n二、督办。', 公务用车数: '3', 差旅费变化原因: '会议减少' };
    const usual = { 财政级次: '区级', 大型设备单位价值标准: '100万元（含）' };
    expect(readInputGrid(readBack(inputsSheet(write(inputs), t)))).toEqual({ ...inputs, ...usual });
  });

  test('says how each input stands', () => {
    const rows = inputsSheet(write({ 公务用车数: '三', 财政级次: '区级' }), t).rows.map((r) =>
      r.cells.map((c) => c?.text),
    );
    const state = (name: string) => rows.find((r) => r[0] === name)?.[3];
    expect(['公务用车数', '财政级次', '大型设备单位价值标准', '职能简介', '同口径增减额'].map(state)).toEqual(
      ['应填数字', '已填', '按通常情况，请核对', '待填', '可不填'],
    );
  });
});

test('the sheet 编制说明模板 read back is the outline’s own wording', () => {
  const { 体例: manifest, ...own } = readTemplates([readBack(templatesSheet(SICHUAN, t))]);
  expect(readOutline(manifest!, own, () => SICHUAN)).toMatchObject({
    name: SICHUAN.name,
    fits: SICHUAN.fits,
  });
  expect(Object.keys(own)).toEqual(Object.keys(SICHUAN.templates));
  expect(own['收支预算']).toBe(SICHUAN.templates['收支预算']!.trimEnd());
});
