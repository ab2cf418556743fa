import type { Grid } from '../../Grid';
import { asUnreadable } from '../package/OpcPackage';
import type { OpenedPackage } from '../package/openPackage';
import { relatedPart } from '../package/relationships';
import { listSheets } from '../package/WorkbookPart';
import { attributeOf, childNamed, rootOf } from '../xml/elements';
import { CellFormats } from './CellFormats';
import { SheetReader } from './SheetReader';
import { readSharedStrings } from './strings';

/** All worksheets of a package, in the order of their tabs. @throws UnreadableWorkbookError */
export function readWorkbook({ pkg, workbookPart }: OpenedPackage): Grid[] {
  const stylesPart = relatedPart(pkg, workbookPart, 'styles');
  const stringsPart = relatedPart(pkg, workbookPart, 'sharedStrings');
  const context = {
    formats: new CellFormats(stylesPart && pkg.text(stylesPart), countsFrom1904(pkg.text(workbookPart))),
    strings:
      stringsPart === undefined
        ? []
        : asUnreadable(stringsPart, () => readSharedStrings(pkg.peek(stringsPart))),
  };
  return listSheets(pkg, workbookPart).map(({ part, name, visibility }) =>
    asUnreadable(part, () => new SheetReader(pkg.peek(part), context).read(name, visibility)),
  );
}

function countsFrom1904(workbookXml: string): boolean {
  const properties = childNamed(rootOf(workbookXml), 'workbookPr');
  const value = properties && attributeOf(workbookXml, properties, 'date1904');
  return value === '1' || value === 'true';
}
