import { addressOf, parseAddress } from '../../../budget/address';
import { looksSame } from '../../../workbook/excel/marks/fills';
import type { HighlightRecord, RecordedCell, RecordedFill } from '../../../workbook/HighlightRecord';
import { editCells } from '../../../workbook/file/cells/editCells';
import type { OpcPackage } from '../../../workbook/file/package/OpcPackage';
import { cellSet } from '../../../workbook/file/cells/cellSet';
import { describeFill } from '../../../workbook/file/styles/fills';
import type { Palette } from '../../../workbook/file/styles/Palette';
import type { StyleSheet } from '../../../workbook/file/styles/StyleSheet';

/** How a fill of a cell was written in the file: exactly, with theme colours and all. */
export interface FillSource {
  readonly xml: string;
  /** Number of the cell's format, if it had one. */
  readonly style?: number;
  readonly made?: 'cell' | 'row';
}

/**
 * Remembers how fills were written, which the add-in's interface does not show: those of the opened file, and those that an
 * earlier record in it kept. With them a mark that is taken back leaves the very format that was there before.
 */
export class FillSources {
  private readonly earlier: ReadonlyMap<string, RecordedCell>;
  private readonly inFile = new Map<string, FillSource>();

  /**
   * @param opened the record that the file held when it was opened
   * @param cells all cells that will be asked for, by part
   */
  constructor(
    pkg: OpcPackage,
    styles: StyleSheet,
    private readonly palette: Palette,
    opened: HighlightRecord,
    cells: readonly {
      readonly sheet: string;
      readonly part: string;
      readonly addresses: readonly string[];
    }[],
  ) {
    this.earlier = new Map(opened.cells.map((c) => [key(c.sheet, c.address), c]));
    for (const { sheet, part, addresses } of cells) {
      const places = addresses.flatMap((a) => parseAddress(a) ?? []);
      // Nothing is edited: this only looks.
      editCells(pkg.text(part), cellSet(places), ({ row, column, style, hasStyle, missing }) => {
        const found = {
          xml: styles.fillOf(style),
          ...(hasStyle && { style }),
          ...(missing !== null && { made: missing }),
        };
        this.inFile.set(key(sheet, addressOf(row, column)), found);
        return null;
      });
    }
  }

  /** How the fill was written when the cell last looked so; undefined when it never did. */
  find(sheet: string, address: string, wanted: RecordedFill): FillSource | undefined {
    const earlier = this.earlier.get(key(sheet, address));
    if (earlier && looksSame(earlier.before, wanted))
      return {
        xml: earlier.before.xml ?? '',
        ...(earlier.style !== undefined && { style: earlier.style }),
        ...(earlier.made !== undefined && { made: earlier.made }),
      };
    const there = this.inFile.get(key(sheet, address));
    if (!there) return undefined;
    // A cell that is not in the file shows no fill here, though its column may have one: it is taken out again.
    const looked = there.made === undefined ? describeFill(there.xml, this.palette) : UNFILLED;
    return looksSame(looked, wanted) ? there : undefined;
  }

  /** The record with the file's own words for the fills before, so that the file adapter can restore them exactly too. */
  enriched(record: HighlightRecord): HighlightRecord {
    return {
      ...record,
      cells: record.cells.map((cell) => {
        const source = this.find(cell.sheet, cell.address, cell.before);
        if (!source) return cell;
        const { xml, ...hints } = source;
        const isKnown = xml !== '' && hints.made === undefined;
        return { ...cell, before: { ...cell.before, ...(isKnown && { xml }) }, ...hints };
      }),
    };
  }
}

const UNFILLED: RecordedFill = { pattern: 'none' };

const key = (sheet: string, address: string): string => `${address},${sheet}`;
