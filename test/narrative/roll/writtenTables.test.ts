import { writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { generateDepartment } from '../../../src/generate/generateDepartment';
import { lastYearOf } from '../../../src/generate/makeDepartment';
import { Random } from '../../../src/generate/Random';
import { rollForward, type Rolled } from '../../../src/narrative/roll/rollForward';
import { narrativeDocx } from '../../../src/narrative/write/docx';
import { mergeNarrative } from '../../../src/narrative/write/rewrite/mergeNarrative';
import { readWritten } from '../../../src/narrative/write/rewrite/readWritten';
import { recognise } from '../../../src/recognise';
import { narrativeSheet } from '../../../src/report/narrativeSheet';
import { translator } from '../../../src/report/translate';
import { readDocument } from '../../../src/text/document/readDocument';
import { tablesOf, type TextTable } from '../../../src/text/tables/rows';
import { docxText } from '../../../src/textfile/docxText';
import { gridOf } from '../gridOf';
import { Facts, type Manner } from './manners/Facts';
import { tableForms } from './manners/tableForms';
import { tablesOnly } from './manners/tablesOnly';

/** What a table says, cell by cell, whatever its lines look like. */
const said = ({ rows }: TextTable): readonly string[] =>
  rows.map(({ paragraph, cells }) =>
    cells
      .map((c) => paragraph.text.slice(c.start, c.end))
      .join('|')
      .replace(/\^\^/g, '')
      .replace(/\|+$/, ''),
  );

const tablesIn = (lines: readonly string[]): readonly (readonly string[])[] =>
  tablesOf(readDocument(lines.map((text) => ({ text })))).map(said);

const MANNERS: readonly (readonly [string, Manner])[] = [
  ['tablesOnly', tablesOnly],
  ['tableForms', tableForms],
];

const rolledIn = (manner: Manner): Rolled => {
  const { grids, prior, meta } = generateDepartment(747, {
    layout: 'guangdong',
    carryOver: false,
    cents: false,
  });
  const earlier = lastYearOf(new Random(3), meta.lastYear);
  const last = manner(new Facts(meta.lastYear, earlier)).map((p) => p.replace(/[⟦⟧]/g, ''));
  return rollForward({
    book: recognise(grids),
    prior: recognise(prior),
    text: readDocument(last.map((text) => ({ text }))),
  });
};

test.each(MANNERS)(
  'tables of a text in the manner of %s are tables of the Word document',
  async (name, manner) => {
    const rolled = rolledIn(manner);
    const docx = await narrativeDocx(rolled);
    if (process.env['GOUJI_DOCX']) writeFileSync(`${process.env['GOUJI_DOCX']}/${name}.docx`, docx);
    const wanted = tablesIn(rolled.paragraphs.map((p) => p.text));
    expect(wanted.length).toBeGreaterThan(5);
    expect(tablesIn((await docxText(docx)).text.split('\n'))).toEqual(wanted);
    const xml = strFromU8(unzipSync(docx)['word/document.xml']!);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(wanted.length);
    const marks = rolled.paragraphs.flatMap((p) => p.pending).length;
    expect(marks).toBeGreaterThan(0);
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(marks);
  },
);

test.each(MANNERS)(
  'tables of a text in the manner of %s stand in the sheet with their bars below one another, and are read back as they are',
  (_, manner) => {
    const rolled = rolledIn(manner);
    const sheet = narrativeSheet(rolled, translator('zh-CN'));
    const rows = sheet.rows.map((r) => r.cells.map((c) => c?.text ?? ''));
    const table = rows.map(([text]) => text!).filter((text) => text.startsWith('|'));
    expect(table).toHaveLength(rolled.paragraphs.filter((p) => p.row).length);
    const written = readWritten(gridOf(sheet.name, rows));
    const decisions = mergeNarrative(written, rolled);
    expect(new Set(decisions.map((d) => d.kind))).toEqual(new Set(['same']));
    // Written over what stands, it looks the same.
    const again = narrativeSheet(rolled, translator('zh-CN'), decisions);
    expect(again.rows.map((r) => r.cells[0]?.text)).toEqual(sheet.rows.map((r) => r.cells[0]?.text));
    // A cell that a person has changed stays.
    const changed = rows.map((r) => [r[0]!.replace(/^(\| \S+ +\| +)\d+\.\d+/, '$199.99'), ...r.slice(1)]);
    const kept = mergeNarrative(readWritten(gridOf(sheet.name, changed)), rolled);
    expect(kept.filter((d) => d.kind === 'keep-edited').length).toBeGreaterThan(0);
    expect(kept.filter((d) => d.kind === 'keep-edited' && d.text?.includes('99.99')).length).toBe(
      kept.filter((d) => d.kind !== 'same').length,
    );
  },
);
