import type { Grid } from '../../Grid';
import type { OpenedPackage } from '../package/openPackage';
import { relatedPart } from '../package/relationships';
import { listSheets, workbookContent } from '../package/WorkbookPart';
import { CellFormats } from './CellFormats';
import { SheetReader } from './SheetReader';
import { SharedStrings } from './SharedStrings';
import { readSharedStrings } from './strings';

/**
 * All worksheets of a package, in the order of their tabs.
 * @param wanted the sheets to read, all by default
 * @throws UnreadableWorkbookError
 */
export function readWorkbook(
  { pkg, workbookPart }: Pick<OpenedPackage, 'pkg' | 'workbookPart'>,
  wanted: (name: string) => boolean = () => true,
): Grid[] {
  const stylesPart = relatedPart(pkg, workbookPart, 'styles');
  const stringsPart = relatedPart(pkg, workbookPart, 'sharedStrings');
  const { countsFrom1904 } = workbookContent(pkg, workbookPart);
  const context = {
    formats:
      stylesPart === undefined
        ? new CellFormats(undefined, countsFrom1904)
        : pkg.scan(stylesPart, (xml) => new CellFormats(xml, countsFrom1904)),
    strings: new SharedStrings(
      stringsPart === undefined ? [] : pkg.scan(stringsPart, readSharedStrings),
      stringsPart ?? 'sharedStrings.xml',
    ),
  };
  return listSheets(pkg, workbookPart)
    .filter(({ name }) => wanted(name))
    .map(({ part, name, visibility }) =>
      pkg.scan(part, (xml) => new SheetReader(xml, context).read(name, visibility)),
    );
}
