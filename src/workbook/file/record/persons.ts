import type { SheetDocument } from '../../SheetDocument';
import type { Persons } from '../../kept/Persons';
import { hasPersons, personsIn } from '../../kept/personsIn';
import { COLUMN_HEADS, writtenRows } from '../../kept/WrittenRow';
import type { OpcPackage } from '../package/OpcPackage';
import { readWorkbook } from '../read/readWorkbook';
import { isNameOrNumbered } from '../../sheetNames';
import { loadRecord } from './recordPart';

/** What people have written on the sheets that a document would replace. */
export function personsOn(pkg: OpcPackage, workbookPart: string, document: SheetDocument): Persons[] {
  if (!document.keeps) return [];
  const { sheets, written = {} } = loadRecord(pkg);
  const ours = new Set(sheets.filter((name) => isNameOrNumbered(name, document.name)));
  if (ours.size === 0) return [];
  const headings = writtenRows(document).find(({ keys }) => keys[0] === COLUMN_HEADS)?.cells;
  return readWorkbook({ pkg, workbookPart }, (name) => ours.has(name)).map((grid) =>
    personsIn(grid, written[grid.name] ?? [], headings),
  );
}

/** Those of our sheets that are to go, but on which people have written. */
export function sheetsWithPersons(
  pkg: OpcPackage,
  workbookPart: string,
  wanted: readonly string[],
): string[] {
  const { sheets, written = {} } = loadRecord(pkg);
  const ours = new Set(
    sheets.filter((name) => written[name] && wanted.some((w) => isNameOrNumbered(name, w))),
  );
  if (ours.size === 0) return [];
  return readWorkbook({ pkg, workbookPart }, (name) => ours.has(name))
    .filter((grid) => hasPersons(personsIn(grid, written[grid.name]!)))
    .map((grid) => grid.name);
}
