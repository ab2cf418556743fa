import { strToU8, zipSync } from 'fflate';
import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import { DEFAULT_UNPACK_LIMIT } from '../package/openPackage';
import { OpcPackage } from '../package/OpcPackage';
import { MOST_CELLS, tooManyCells } from '../read/tooManyCells';
import { CheckedScanner } from '../../xml/CheckedScanner';
import { ZipArchive } from '../zip/ZipArchive';
import type { ConvertedSheets } from './ConvertedSheets';
import { sheetsOf } from './fromLibrary';
import { readThroughLibrary } from './library';

const DETAIL = 'ods';

/** What the library reads of an .ods, and wants to be there. */
const PARTS = ['META-INF/manifest.xml', 'content.xml', 'styles.xml', 'settings.xml'];

/**
 * Reads an OpenDocument spreadsheet. The library has no limits of its own: it gets only what was unpacked within ours.
 * @throws UnreadableWorkbookError
 */
export async function readOds(bytes: Uint8Array): Promise<ConvertedSheets> {
  const pkg = new OpcPackage(new ZipArchive(bytes, DEFAULT_UNPACK_LIMIT));
  if (/<manifest:encryption-data\b/.test(partOf(pkg, PARTS[0]!)))
    throw new UnreadableWorkbookError('encrypted');
  if (pkg.find('content.xml') === undefined) throw new UnreadableWorkbookError('damaged', 'content.xml');
  pkg.scan('content.xml', assertBounded);
  if (!/<office:spreadsheet\b/.test(pkg.peek('content.xml'))) throw new UnreadableWorkbookError('word');
  const parts = PARTS.map((name) => [name, strToU8(partOf(pkg, name) || '<none/>')] as const);
  const plain = zipSync(Object.fromEntries(parts), { level: 0, mtime: new Date(1980, 0, 1) });
  return sheetsOf(await readThroughLibrary(plain, DETAIL), DETAIL);
}

const partOf = (pkg: OpcPackage, name: string): string =>
  pkg.find(name) === undefined ? '' : pkg.peek(name).replace(/^\ufeff/, '');

/** Rows and cells say how often they are repeated: a few characters can stand for a sheet full of cells. */
function assertBounded(xml: string): void {
  const tag = new CheckedScanner(xml);
  let total = 0;
  let rows = 1;
  while (tag.next()) {
    if (tag.isClosing) continue;
    if (tag.local === 'table-row') rows = repeated(tag.attribute('table:number-rows-repeated'));
    else if (tag.local === 'table-cell' || tag.local === 'covered-table-cell') {
      const isEmpty = tag.isSelfClosing && tag.attribute('table:formula') === undefined;
      if (!isEmpty) total += rows * repeated(tag.attribute('table:number-columns-repeated'));
      if (total > MOST_CELLS) throw tooManyCells();
    }
  }
}

const repeated = (count: string | undefined): number => {
  const n = Number(count ?? 1);
  return n >= 1 ? n : 1;
};
