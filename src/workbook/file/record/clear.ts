import { addressOf, parseAddress } from '../../../budget/address';
import type { RecordedCell } from '../../HighlightRecord';
import type { ClearOutcome } from '../../WorkbookPort';
import { cellSet } from '../cells/cellSet';
import { editCells } from '../cells/editCells';
import { coveredCells } from '../cells/merges';
import { removeNotes } from '../notes/sheetNotes';
import type { OpcPackage } from '../package/OpcPackage';
import { listSheets } from '../package/WorkbookPart';
import { describeFill, fillFromRecord } from '../styles/fills';
import { Palette } from '../styles/Palette';
import { StyleSheet } from '../styles/StyleSheet';
import { stylesPartOf } from '../styles/stylesPart';
import { groupBy } from '../../../budget/groupBy';
import { loadRecord, saveRecord } from './recordPart';
import type { MessageId } from '../../../locales';

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
    const leave = (address: string, reason: MessageId): number => left.push({ sheet, address, reason });
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
  const text = pkg.text(part);
  const recorded = new Map(cells.map((c) => [c.address, c]));
  const ourColors = new Set(cells.map((c) => c.painted));
  const firstCells = coveredCells(text);
  // Fills of first cells of merges, as they are left: these come before the cells that they cover.
  const left = new Map<string, string>();
  const addresses = [...recorded.keys(), ...firstCells.keys(), ...firstCells.values()];
  const xml = editCells(text, cellSet(addresses.flatMap((a) => parseAddress(a) ?? [])), (found) => {
    const address = addressOf(found.row, found.column);
    const cell = recorded.get(address);
    const fill = styles.fillOf(found.style);
    const { pattern, color = '' } = describeFill(fill, palette);
    const isPainted = found.missing === null && pattern === 'solid';
    left.set(address, fill);
    if (!cell) {
      const above = left.get(firstCells.get(address) ?? '');
      return isPainted && ourColors.has(color) && above !== undefined
        ? styles.withFill(found.style, above)
        : null;
    }
    if (!isPainted || color !== cell.painted) {
      kept.push(address);
      return null;
    }
    const before = fillFromRecord(cell.before);
    left.set(address, before);
    if (cell.made !== undefined && found.isEmpty) return cell.made === 'row' ? 'remove-row' : 'remove';
    const style = styles.withFill(found.style, before, cell.style ?? 0);
    return style === 0 && cell.style === undefined ? 'bare' : style;
  });
  pkg.write(part, xml);
  return kept;
}
