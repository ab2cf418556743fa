import { withSheet } from '../../HighlightRecord';
import type { SheetDocument } from '../../SheetDocument';
import type { Persons } from '../../kept/Persons';
import { hasPersons } from '../../kept/personsIn';
import { withPersons } from '../../kept/withPersons';
import type { OpcPackage } from '../package/OpcPackage';
import { personsOn } from '../record/persons';
import { loadRecord, saveRecord } from '../record/recordPart';
import { StyleSheet } from '../styles/StyleSheet';
import { stylesPartOf } from '../styles/stylesPart';
import { addSheet } from './addSheet';
import { addCharts } from './charts/addCharts';
import { DocumentStyles } from './documentStyles';
import { removeOurSheets } from './removeSheet';
import { freeSheetName } from '../../sheetNames';
import { sheetNames } from './sheetNames';
import { printNames, quotedSheet, sheetXml } from './sheetXml';

/**
 * Writes a sheet of ours, last in the workbook.
 * @param earlier people's words in an earlier copy, for a sheet on which there are none
 * @returns the name it was given
 */
export function writeSheet(
  pkg: OpcPackage,
  workbookPart: string,
  wanted: SheetDocument,
  earlier: readonly Persons[] = [],
): string {
  const own = personsOn(pkg, workbookPart, wanted);
  const { document, written } = withPersons(wanted, own.some(hasPersons) ? own : earlier);
  removeOurSheets(pkg, workbookPart, document.name);
  const name = freeSheetName(document.name, sheetNames(pkg, workbookPart));
  const stylesPart = stylesPartOf(pkg, workbookPart);
  const styles = new StyleSheet(pkg.text(stylesPart));
  const xml = sheetXml(document, new DocumentStyles(styles));
  pkg.write(stylesPart, styles.toXml());
  const part = addSheet(pkg, workbookPart, name, xml, printNames(document, name));
  addCharts(pkg, part, quotedSheet(name), document.charts ?? [], (row, column) => {
    const cell = document.rows[row - 1]?.cells[column - 1];
    return cell?.number ?? cell?.text ?? null;
  });
  saveRecord(pkg, workbookPart, withSheet(loadRecord(pkg), name, written));
  return name;
}
