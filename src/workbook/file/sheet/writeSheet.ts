import { withSheet } from '../../HighlightRecord';
import type { SheetDocument } from '../../SheetDocument';
import type { OpcPackage } from '../package/OpcPackage';
import { loadRecord, saveRecord } from '../record/recordPart';
import { StyleSheet } from '../styles/StyleSheet';
import { stylesPartOf } from '../styles/stylesPart';
import { addSheet } from './addSheet';
import { addCharts } from './charts/addCharts';
import { DocumentStyles } from './documentStyles';
import { removeOurSheets } from './removeSheet';
import { freeSheetName, sheetNames } from './sheetNames';
import { printNames, quotedSheet, sheetXml } from './sheetXml';

/** Writes a sheet of ours, last in the workbook. @returns the name it was given */
export function writeSheet(pkg: OpcPackage, workbookPart: string, document: SheetDocument): string {
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
  saveRecord(pkg, workbookPart, withSheet(loadRecord(pkg), name));
  return name;
}
