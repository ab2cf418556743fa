import { openWorkbook } from '../../../src/workbook/file';
import { load, packagesAtHand } from './workbooks';
import { changedParts, marksFor, partsOf } from './packages';

/** Parts that highlighting has a reason to touch. */
const TOUCHED =
  /^\[Content_Types\]\.xml$|worksheets\/|\/comments\d*\.xml$|\.vml$|styles\.xml$|workbook\.xml(\.rels)?$|^customXml\/|^xl\/comments/i;

describe.each(packagesAtHand())('%s', (_name, path) => {
  const bytes = load(path);

  it('comes out as it went in when nothing is done', async () => {
    expect((await openWorkbook(bytes)).save()).toBe(bytes);
  });

  it('keeps every part that highlighting does not concern, byte for byte', async () => {
    const workbook = await openWorkbook(bytes);
    const grids = await workbook.read();
    const marks = marksFor(grids);
    const outcome = await workbook.highlight(marks);
    const highlighted = workbook.save();
    expect(outcome.marked).toBeGreaterThan(0);
    expect(changedParts(bytes, highlighted).filter((name) => !TOUCHED.test(name))).toEqual([]);
    const reread = await (await openWorkbook(highlighted)).read();
    expect(reread).toEqual(grids);
  });

  it('is the same again after highlight and clear, but for formats that nothing uses', async () => {
    const workbook = await openWorkbook(bytes);
    await workbook.highlight(marksFor(await workbook.read()));
    const reopened = await openWorkbook(workbook.save());
    const outcome = await reopened.clear([]);
    expect(outcome.left).toEqual([]);
    const cleared = reopened.save();
    const withoutSpans = (part: string): string => part.replace(/ spans="[\d:]*"/g, '');
    const [before, after] = [partsOf(bytes), partsOf(cleared)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [name, part] of Object.entries(before))
      if (!/styles\d*\.xml$/.test(name) && after[name] !== part) {
        // Rows that held a cell of ours keep a wider hint of where their cells are.
        expect(name).toMatch(/worksheets\/sheet\d+\.xml$/);
        expect(withoutSpans(after[name]!)).toBe(withoutSpans(part));
      }
  });
});
