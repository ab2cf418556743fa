import { run } from '../../src/cli/run';
import { memoryIo } from './memoryIo';
import { addPart, sample, withPart } from './workbooks';

/** The sample with a link to another workbook, as Excel stores it. */
const linked = addPart(
  withPart(sample('suining-2025.xlsx'), 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdLink" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
    ),
  ),
  'xl/externalLinks/externalLink1.xml',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
);

test('a link to another workbook is never followed, and the figures as saved are checked', async () => {
  const asked: string[] = [];
  const io = memoryIo({ 'a.xlsx': linked });
  const watched = { ...io, readFile: (path: string) => (asked.push(path), io.readFile(path)) };
  expect(await run(['check', 'a.xlsx'], watched)).toBe(0);
  expect(asked).toEqual(['a.xlsx']);
  expect(io.stdout()).toContain('识别出 12 张表');
});
