import { addressOf, parseAddress } from '../../../budget/address';
import type { RecordedCell } from '../../HighlightRecord';
import type { ClearOutcome } from '../../WorkbookPort';
import { editCells } from '../cells/editCells';
import { removeNotes } from '../notes/sheetNotes';
import type { OpcPackage } from '../package/OpcPackage';
import { listSheets } from '../package/WorkbookPart';
import { describeFill, fillFromRecord } from '../styles/fills';
import { Palette } from '../styles/Palette';
import { StyleSheet } from '../styles/StyleSheet';
import { stylesPartOf } from '../styles/stylesPart';
import { cellSet } from './highlight';
import { groupBy } from '../groupBy';
import { loadRecord, saveRecord } from './recordPart';

/** Takes back the fills and notes that the record names, and forgets them. Sheets of ours stay. */
export function clearMarks(pkg: OpcPackage, workbookPart: string): ClearOutcome {
  const record = loadRecord(pkg);
  if (record.cells.length === 0) return { restored: 0, left: [] };
  const sheets = new Map(listSheets(pkg, workbookPart).map((s) => [s.name, s.part]));
  const left: ClearOutcome['left'][number][] = [];
  const stylesPart = stylesPartOf(pkg, workbookPart);
  const styles = new StyleSheet(pkg.text(stylesPart));
  const palette = Palette.of(pkg, workbookPart, pkg.text(stylesPart));
  let restored = 0;
  for (const [sheet, cells] of groupBy(record.cells, (c) => c.sheet)) {
    const part = sheets.get(sheet);
    const leave = (address: string, reason: string): number => left.push({ sheet, address, reason });
    if (part === undefined) {
      for (const { address } of cells) leave(address, 'workbook.left.no-sheet');
      continue;
    }
    const kept = restoreFills(pkg, part, cells, styles, palette);
    restored += cells.length - kept.length;
    for (const address of kept) leave(address, 'workbook.left.recoloured');
    const notes = new Map(cells.flatMap(({ address, note }) => (note ? [[address, note] as const] : [])));
    for (const address of removeNotes(pkg, part, notes)) leave(address, 'workbook.left.note-changed');
  }
  pkg.write(stylesPart, styles.toXml());
  saveRecord(pkg, workbookPart, { ...record, cells: [] });
  return { restored, left };
}

/** @returns the addresses whose fill is no longer ours */
function restoreFills(
  pkg: OpcPackage,
  part: string,
  cells: readonly RecordedCell[],
  styles: StyleSheet,
  palette: Palette,
): string[] {
  const kept: string[] = [];
  const byAddress = new Map(cells.map((c) => [c.address, c]));
  const places = cells.flatMap((c) => parseAddress(c.address) ?? []);
  const xml = editCells(pkg.text(part), cellSet(places), ({ row, column, style, missing, isEmpty }) => {
    const recorded = byAddress.get(addressOf(row, column))!;
    const now = describeFill(styles.fillOf(style), palette);
    if (missing !== null || now.pattern !== 'solid' || now.color !== recorded.painted) {
      kept.push(recorded.address);
      return null;
    }
    if (recorded.made !== undefined && isEmpty) return recorded.made === 'row' ? 'remove-row' : 'remove';
    const before = styles.withFill(style, fillFromRecord(recorded.before), recorded.style ?? 0);
    return before === 0 && recorded.style === undefined ? 'bare' : before;
  });
  pkg.write(part, xml);
  return kept;
}
