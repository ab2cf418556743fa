import type { Grid, SheetVisibility } from '../../Grid';
import type { OpenedPackage } from '../package/openPackage';
import { relatedPart } from '../package/relationships';
import { listSheets, missingSheets, workbookContent } from '../package/WorkbookPart';
import { CellFormats } from './CellFormats';
import { SheetReader } from './SheetReader';
import { SharedStrings } from './SharedStrings';
import { readSharedStrings } from './strings';
import { MOST_CELLS } from './tooManyCells';

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
    moved: { characters: 0 },
    strings: new SharedStrings(
      stringsPart === undefined ? [] : pkg.scan(stringsPart, readSharedStrings),
      stringsPart ?? 'sharedStrings.xml',
    ),
  };
  let room = MOST_CELLS;
  const found = listSheets(pkg, workbookPart)
    .filter(({ name }) => wanted(name))
    .map(({ part, name, visibility, index }) => {
      const grid = pkg.scan(part, (xml) => new SheetReader(xml, context, room).read(name, visibility));
      room -= grid.cells.length;
      return { index, grid };
    });
  const missing = missingSheets(pkg, workbookPart)
    .filter(({ name }) => wanted(name))
    .map(({ name, visibility, index }) => ({ index, grid: missingSheet(name, visibility) }));
  return [...found, ...missing].sort((a, b) => a.index - b.index).map(({ grid }) => grid);
}

const missingSheet = (name: string, visibility: SheetVisibility): Grid => ({
  name,
  visibility,
  cells: [],
  used: null,
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  isMissing: true,
});
