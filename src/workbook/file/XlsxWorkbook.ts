import type { Grid } from '../Grid';
import type { Persons } from '../kept/Persons';
import type { Mark } from '../Mark';
import type { SheetDocument } from '../SheetDocument';
import type { ClearOutcome, HighlightOutcome } from '../WorkbookPort';
import type { FileWorkbook } from './FileWorkbook';
import type { OpenedPackage } from './package/openPackage';
import { readWorkbook } from './read/readWorkbook';
import { clearMarks } from './record/clear';
import { highlight } from './record/highlight';
import { personsOn, sheetsWithPersons } from './record/persons';
import { removeOurSheets } from './sheet/removeSheet';
import { writeSheet } from './sheet/writeSheet';

/** An .xlsx or .xlsm that is edited in place: what is not touched stays byte for byte. */
export class XlsxWorkbook implements FileWorkbook {
  constructor(
    private readonly opened: OpenedPackage,
    readonly format: FileWorkbook['format'] = opened.format,
  ) {}

  async read(): Promise<readonly Grid[]> {
    return readWorkbook(this.opened);
  }

  async highlight(marks: readonly Mark[]): Promise<HighlightOutcome> {
    const { pkg, workbookPart } = this.opened;
    return pkg.wholeOrNot(() => {
      clearMarks(pkg, workbookPart);
      return highlight(pkg, workbookPart, marks);
    });
  }

  async clear(sheets: readonly string[]): Promise<ClearOutcome> {
    const { pkg, workbookPart } = this.opened;
    return pkg.wholeOrNot(() => {
      const outcome = clearMarks(pkg, workbookPart);
      const kept = sheetsWithPersons(pkg, workbookPart, sheets);
      for (const name of sheets) removeOurSheets(pkg, workbookPart, name, (s) => kept.includes(s));
      return kept.length > 0 ? { ...outcome, kept } : outcome;
    });
  }

  async writeSheet(document: SheetDocument, earlier: readonly Persons[] = []): Promise<string> {
    const { pkg, workbookPart } = this.opened;
    return pkg.wholeOrNot(() => writeSheet(pkg, workbookPart, document, earlier));
  }

  personsOn(document: SheetDocument): readonly Persons[] {
    const { pkg, workbookPart } = this.opened;
    return personsOn(pkg, workbookPart, document);
  }

  save(): Uint8Array {
    return this.opened.pkg.save();
  }
}
