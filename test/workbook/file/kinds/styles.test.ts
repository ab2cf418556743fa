import { run } from '../../../../src/cli/run';
import { openWorkbook, readGrids } from '../../../../src/workbook/file';
import { assertWellFormed } from '../../../../src/workbook/xml/CheckedScanner';
import { memoryIo } from '../../../cli/memoryIo';
import { budgetPackage, WRONG_ROWS } from '../../../support/workbooks/budgetPackage';
import { original } from '../../../support/workbooks/originals';
import { marksFor, partsOf, textOf } from '../../../../src/tools/roundtrip/packages';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const withStyles = (xml: string, cell = '<c r="B5" s="1"><v>310.25</v></c>') =>
  budgetPackage({ rows: WRONG_ROWS, cells: { B5: cell }, parts: { 'xl/styles.xml': xml } });

/** The styles part of the marked copy that `check` writes, and of that once it is cleared. */
async function markedAndCleared(
  bytes: Uint8Array,
): Promise<{ marked: string; cleared: string; sheet: string }> {
  const io = memoryIo({ 'a.xlsx': bytes });
  expect(await run(['check', 'a.xlsx', '--out', 'out'], io)).toBe(1);
  expect(await run(['clear', 'out/a.checked.xlsx'], io)).toBe(0);
  const part = (file: string, name: string) => textOf(partsOf(io.files.get(file)!)[name]!);
  return {
    marked: assertWellFormed(part('out/a.checked.xlsx', 'xl/styles.xml')),
    cleared: assertWellFormed(part('out/a.cleared.xlsx', 'xl/styles.xml')),
    sheet: part('out/a.cleared.xlsx', 'xl/worksheets/sheet1.xml'),
  };
}

describe('a styles part that is one closed tag', () => {
  test.each([
    `<styleSheet xmlns="${MAIN}"/>`,
    `<x:styleSheet xmlns:x="${MAIN}"/>`,
    `<?xml version="1.0"?><styleSheet xmlns="${MAIN}" />`,
    `<styleSheet xmlns="${MAIN}"></styleSheet>`,
    `<styleSheet xmlns="${MAIN}"><fonts/><fills count="0"/><borders/><cellXfs/></styleSheet>`,
  ])('%s gets what it needs, in the order of the schema', async (xml) => {
    const { marked } = await markedAndCleared(withStyles(xml, '<c r="B5"><v>310.25</v></c>'));
    const order = [...marked.matchAll(/<(?:x:)?(fonts|fills|borders|cellXfs)\b/g)].map((m) => m[1]);
    expect(order).toEqual(['fonts', 'fills', 'borders', 'cellXfs']);
  });

  test('and something else than styles is refused when it would have to be changed', async () => {
    for (const xml of ['<html/>', '<html><styleSheet/></html>']) {
      const bytes = withStyles(xml, '<c r="B5"><v>310.25</v></c>');
      const book = await openWorkbook(bytes);
      await expect(book.highlight(marksFor(await book.read()))).rejects.toMatchObject({
        reason: 'malformed',
        detail: 'xl/styles.xml',
      });
    }
  });

  test.each(['styles-empty-element.xlsx', 'styles-html.xlsx'])('%s', async (name) => {
    const bytes = original(name);
    if (!bytes) return;
    const io = memoryIo({ 'a.xlsx': bytes });
    await run(['check', 'a.xlsx', '--out', 'out'], io);
    expect(io.stdout()).toContain('识别出 1 张表');
    expect(io.stderr()).not.toContain('内部错误');
  });
});

describe('a choice between old and new around a format', () => {
  const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const xf = (format: number, more = '') =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0"${more}/>`;
  const choice = (fallback: string) =>
    `<mc:AlternateContent ${MC}><mc:Choice Requires="q" xmlns:q="urn:q">${xf(9, ' q:more="1"')}</mc:Choice>` +
    `<mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
  const sheet = (xfs: string) =>
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="1"><border/></borders><cellXfs count="3">${xfs}</cellXfs></styleSheet>`;

  test.each([
    ['around the second', xf(0) + choice(xf(4)) + xf(1), ['310.25', '310.25', '310']],
    ['around the first', choice(xf(1)) + xf(4) + xf(2), ['310', '310.25', '310.25']],
    ['around two at once', choice(xf(1) + xf(4)) + xf(1), ['310', '310.25', '310']],
    [
      'with an alignment inside',
      choice('<xf numFmtId="1"><alignment indent="2"/></xf>') + xf(0) + xf(4),
      ['310', '310.25', '310.25'],
    ],
  ])('%s: the fallback is meant', async (_what, xfs, shown) => {
    for (const [style, text] of shown.entries()) {
      const bytes = withStyles(sheet(xfs), `<c r="B5" s="${style}"><v>310.25</v></c>`);
      const [grid] = await readGrids(bytes);
      expect(grid!.cells.find((c) => c.row === 5 && c.column === 2)!.text).toBe(text);
      const { marked, cleared, sheet: after } = await markedAndCleared(bytes);
      for (const xml of [marked, cleared]) {
        expect(xml).not.toMatch(/AlternateContent[^>]*fillId/);
        expect(xml.match(/<mc:AlternateContent/g)).toHaveLength(1);
      }
      expect(after).toContain(`<c r="B5" s="${style}"><v>310.25</v></c>`);
    }
  });

  test('styles-alternate-content.xlsx', async () => {
    const bytes = original('styles-alternate-content.xlsx');
    if (bytes) await markedAndCleared(bytes);
  });
});

describe('an entry that a format names and the list does not have', () => {
  const styles = (attributes: string) =>
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    `<borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" ${attributes}/></cellXfs></styleSheet>`;
  const entries = (xml: string, list: string, item: string) =>
    new RegExp(`<${list}[^>]*>(.*)</${list}>`).exec(xml)![1]!.split(new RegExp(`(?=<${item}[ />])`));

  test.each([
    ['fonts', 'font', 'fontId', 1],
    ['fonts', 'font', 'fontId', 7],
    ['fills', 'fill', 'fillId', 2],
    ['fills', 'fill', 'fillId', 40],
    ['borders', 'border', 'borderId', 1],
    ['borders', 'border', 'borderId', 3],
  ])('%s: none of ours becomes that one (%s %s %i)', async (list, item, attribute, number) => {
    const { marked } = await markedAndCleared(withStyles(styles(`${attribute}="${number}"`)));
    const found = entries(marked, list, item);
    expect(found.length).toBeGreaterThan(number);
    expect(found[number]).toBe(found[0]);
  });

  test('nor is the list filled up to a number that no list reaches', async () => {
    const { marked } = await markedAndCleared(
      withStyles(styles('fontId="4294967295" fillId="-3" borderId="x"')),
    );
    expect(entries(marked, 'fonts', 'font').length).toBeLessThan(30);
  });

  test.each(['font-number-out-of-range.xlsx', 'fill-number-out-of-range.xlsx'])('%s', async (name) => {
    const bytes = original(name);
    if (bytes) await markedAndCleared(bytes);
  });
});
