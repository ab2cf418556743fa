import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outlineById, OUTLINES } from '../../../src/narrative/outlines';
import { chooseOutline, outlineFor } from '../../../src/narrative/outlines/choose';
import { manifestOf } from '../../../src/narrative/outlines/manifest';
import { ManifestError } from '../../../src/narrative/outlines/ManifestError';
import { readOutline } from '../../../src/narrative/outlines/readOutline';
import { REGIONS } from '../../../src/generate/layouts/regions';
import { generateDepartment, type Layout } from '../../../src/generate/generateDepartment';
import { generateFinalAccount } from '../../../src/generate/finals/generateFinalAccount';
import { writeNarrative } from '../../../src/narrative/write/writeNarrative';
import { recognise } from '../../../src/recognise';
import { sampleBook } from '../sampleBook';

const FOLDERS = join(__dirname, '../../../src/narrative/outlines');
const ENDING = /\.(?:txt|liquid)$/;

/** What stands in the folder of an outline, as `--templates` reads it. */
const folder = (name: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(FOLDERS, name))
      .filter((file) => ENDING.test(file))
      .map((file) => [file.replace(ENDING, '').normalize(), readFileSync(join(FOLDERS, name, file), 'utf8')]),
  );

describe('an outline is a folder', () => {
  test.each(OUTLINES.map((o) => [o.id, o] as const))('%s: as it is shipped', (id, outline) => {
    expect(existsSync(join(FOLDERS, id, '体例.txt'))).toBe(true);
    const { 体例: manifest, ...templates } = folder(id);
    expect(readOutline(manifest!, templates, outlineById)).toEqual(outline);
  });

  test.each(OUTLINES.map((o) => [o.id, o] as const))('%s: its manifest written and read', (_id, outline) => {
    const { follows: _follows, ...whole } = outline;
    expect(readOutline(manifestOf(outline), outline.templates)).toEqual(whole);
    expect(readOutline(manifestOf(outline, 'x'), {}, () => outline)).toEqual({ ...whole, follows: 'x' });
  });

  test('what it does not say is usual, or that of the outline it follows', () => {
    const plain = readOutline('各节：甲', { 甲: '# 甲' });
    expect(plain).toMatchObject({
      id: 'own',
      name: 'own',
      sections: ['甲'],
      numbers: { unit: '万元', decimals: 2 },
    });
    const shanghai = outlineById('shanghai')!;
    const following = readOutline(
      '沿用：shanghai\n名称：某区\n单位：元\n标题编号：第一部分 一、 （一）',
      {},
      outlineById,
    );
    expect(following).toMatchObject({
      sections: shanghai.sections,
      numbers: { ...shanghai.numbers, unit: '元' },
      numbering: ['part', 'chinese', 'chinese-brackets'],
      fits: { regions: [], titles: [] },
    });
  });

  test.each([
    ['各节：甲、乙', 'no-template'],
    ['名称：甲', 'no-sections'],
    ['各节：甲\n单位：角', 'content'],
    ['各节：甲\n小数位数：两位', 'content'],
    ['各节：甲\n标题编号：一、', 'content'],
    ['各节：甲\n字体：宋体', 'name'],
    ['各节：甲\n沿用：nowhere', 'unknown-base'],
    ['甲乙丙', 'line'],
  ])('%j is refused: %s', (manifest, reason) => {
    const read = () => readOutline(manifest, { 甲: '# 甲' }, outlineById);
    expect(read).toThrow(ManifestError);
    expect(read).toThrow(`narrative.manifest.${reason}`);
  });
});

describe('the outline of a book', () => {
  const layouts: readonly (readonly [Layout, string])[] = [
    ['sichuan-zhaohua', 'sichuan'],
    ['sichuan-suining', 'sichuan'],
    ['shanghai-unit', 'shanghai'],
    ['shanghai-department', 'shanghai'],
    // Those of a place whose tables are generated; where columns speak too, a test of its own has them.
    ...OUTLINES.flatMap(({ id, fits }): [Layout, string][] =>
      id in REGIONS && fits.columns.length === 0 ? [[id as Layout, id]] : [],
    ),
  ];
  test.each(layouts)('%s: %s, by its tables', (layout, id) => {
    const { outline, why } = outlineFor(recognise(generateDepartment(3, { layout }).grids));
    expect([outline.id, why.id]).toEqual([id, 'narrative.outline.titles']);
  });

  test('by its region, before its tables are asked', () => {
    const book = recognise(generateDepartment(3, { layout: 'sichuan-zhaohua' }).grids);
    const { outline, why } = outlineFor({ ...book, department: '上海市东湖区人民政府办公室' });
    expect([outline.id, why.data['word']]).toEqual(['shanghai', '上海']);
  });

  test('that compares with what was spent last year: of central departments', () => {
    const grids = generateDepartment(3, { layout: 'central' }).grids.map((g) => ({
      ...g,
      cells: g.cells.map((c) => (c.value === '上年预算数' ? { ...c, value: '上年执行数' } : c)),
    }));
    const book = recognise(grids);
    expect(outlineFor(book).outline.id).toBe('central');
    const { paragraphs } = writeNarrative({ book, outline: outlineById('central')! });
    const items = paragraphs.filter((p) => p.id.startsWith('general.item.'));
    expect(items.length).toBeGreaterThan(0);
    for (const { text } of items) expect(text).toMatch(/(?:比|与)\d{4}年执行数/);
  });

  test('of no place that we know: the usual one, and it is said', () => {
    const { outline, why } = outlineFor(recognise(generateDepartment(3, { layout: 'gansu' }).grids));
    expect([outline.id, why.id]).toEqual(['sichuan', 'narrative.outline.none']);
  });

  test('of a final account', () => {
    expect(chooseOutline(recognise(generateFinalAccount(3).grids)).document).toBe('final');
  });

  test('of the sample workbooks', () => {
    expect(outlineFor(sampleBook('zhaohua-2023.xlsx')).why.id).not.toBe('narrative.outline.none');
  });
});
