import { CONTENT_TYPES, setContentType } from '../package/contentTypes';
import type { OpcPackage } from '../package/OpcPackage';
import { addRelationship, relatedPart } from '../package/relationships';

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs></styleSheet>';

/** The styles part; made when the workbook has none. */
export function stylesPartOf(pkg: OpcPackage, workbookPart: string): string {
  const found = relatedPart(pkg, workbookPart, 'styles');
  if (found !== undefined) return found;
  const part = pkg.freeName((n) => `xl/styles${n > 1 ? n : ''}.xml`);
  pkg.write(part, EMPTY);
  setContentType(pkg, part, CONTENT_TYPES.styles);
  addRelationship(pkg, workbookPart, 'styles', part);
  return part;
}
