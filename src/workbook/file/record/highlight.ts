import { addressOf, inRange, parseRange } from '../../../budget/address';
import { fillOf, gravityOf, type Mark } from '../../Mark';
import type { RecordedCell } from '../../HighlightRecord';
import type { HighlightOutcome } from '../../WorkbookPort';
import { cellSet } from '../cells/cellSet';
import { editCells } from '../cells/editCells';
import { mergesOf } from '../cells/merges';
import { addNotes } from '../notes/sheetNotes';
import type { OpcPackage } from '../package/OpcPackage';
import { listSheets } from '../package/WorkbookPart';
import { describeFill, solidFill } from '../styles/fills';
import { Palette } from '../styles/Palette';
import { StyleSheet } from '../styles/StyleSheet';
import { stylesPartOf } from '../styles/stylesPart';
import { groupBy } from '../../../budget/groupBy';
import { loadRecord, saveRecord } from './recordPart';

/** Fills the cells of the marks, adds their notes and records what was there. The package must have no marks. */
export function highlight(pkg: OpcPackage, workbookPart: string, marks: readonly Mark[]): HighlightOutcome {
  const sheets = new Map(listSheets(pkg, workbookPart).map((s) => [s.name, s.part]));
  const skipped: HighlightOutcome['skipped'][number][] = [];
  const cells: RecordedCell[] = [];
  const stylesPart = stylesPartOf(pkg, workbookPart);
  const styles = new StyleSheet(pkg.text(stylesPart));
  const palette = Palette.of(pkg, workbookPart, pkg.text(stylesPart));
  for (const [sheet, ofSheet] of groupBy(marks, (m) => m.place.sheet)) {
    const part = sheets.get(sheet);
    if (part === undefined) skipped.push({ sheet, reason: 'workbook.skipped.no-sheet' });
    else {
      const marked = new Map(
        onShownCells(pkg.text(part), ofSheet).map((m) => [addressOf(m.place.row, m.place.column), m]),
      );
      const painted = paint(pkg, part, marked, styles, palette);
      const notes = addNotes(pkg, part, new Map([...marked].map(([address, m]) => [address, m.note])));
      for (const cell of painted) {
        const note = notes.get(cell.address);
        cells.push(note && note !== 'thread' ? { ...cell, note } : cell);
        if (note === 'thread')
          skipped.push({ sheet, address: cell.address, reason: 'workbook.skipped.threaded-comment' });
      }
    }
  }
  if (cells.length > 0) {
    pkg.write(stylesPart, styles.toXml());
    saveRecord(pkg, workbookPart, { ...loadRecord(pkg), cells });
  }
  return { marked: cells.length, skipped };
}

function paint(
  pkg: OpcPackage,
  part: string,
  marks: ReadonlyMap<string, Mark>,
  styles: StyleSheet,
  palette: Palette,
): RecordedCell[] {
  const recorded: RecordedCell[] = [];
  const xml = editCells(pkg.text(part), cellSet([...marks.values()].map((m) => m.place)), (cell) => {
    const address = addressOf(cell.row, cell.column);
    const mark = marks.get(address)!;
    const painted = fillOf(mark);
    recorded.push({
      sheet: mark.place.sheet,
      address,
      painted,
      before: describeFill(styles.fillOf(cell.style), palette),
      ...(cell.hasStyle && { style: cell.style }),
      ...(cell.missing !== null && { made: cell.missing }),
    });
    return styles.withFill(cell.style, solidFill(painted));
  });
  pkg.write(part, xml);
  return recorded;
}

/** A merged cell shows the fill and note of its first cell only. Marks that meet there become one, the gravest in front. */
function onShownCells(sheetXml: string, marks: readonly Mark[]): Mark[] {
  const merges = mergesOf(sheetXml);
  const byCell = groupBy(marks, ({ place }) => {
    const merge = merges.find((m) => inRange(m, place.row, place.column));
    return merge ? addressOf(merge.top, merge.left) : addressOf(place.row, place.column);
  });
  return [...byCell].map(([address, group]) => {
    const [gravest] = [...group].sort((a, b) => gravityOf(b) - gravityOf(a));
    const { top, left } = parseRange(address)!;
    const notes = [...new Set(group.map((m) => m.note))];
    return { ...gravest!, place: { ...gravest!.place, row: top, column: left }, note: notes.join('\n') };
  });
}
