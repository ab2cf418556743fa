import {
  relationshipsPart,
  relativeTarget,
  resolveTarget,
} from '../../../../src/workbook/file/package/partNames';

const SHEET = 'xl/worksheets/sheet1.xml';

describe('part names', () => {
  it.each([
    [SHEET, '../comments1.xml', 'xl/comments1.xml'],
    [SHEET, '/xl/comments1.xml', 'xl/comments1.xml'],
    [SHEET, './x.xml', 'xl/worksheets/x.xml'],
    [SHEET, '../media/%E5%9B%BE.png', 'xl/media/图.png'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['', '../customXml/item1.xml', 'customXml/item1.xml'],
  ])('seen from %s, %s is %s', (part, target, name) => {
    expect(resolveTarget(part, target)).toBe(name);
  });

  it.each([
    [SHEET, 'xl/comments1.xml', '../comments1.xml'],
    ['xl/workbook.xml', SHEET, 'worksheets/sheet1.xml'],
    ['xl/workbook.xml', 'customXml/item1.xml', '../customXml/item1.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
    ['customXml/item1.xml', 'customXml/itemProps1.xml', 'itemProps1.xml'],
  ])('from %s to %s it is %s, and back', (from, to, target) => {
    expect(relativeTarget(from, to)).toBe(target);
    expect(resolveTarget(from, target)).toBe(to);
  });

  it('relationships stand beside their part', () => {
    expect(relationshipsPart(SHEET)).toBe('xl/worksheets/_rels/sheet1.xml.rels');
    expect(relationshipsPart('')).toBe('_rels/.rels');
  });
});
