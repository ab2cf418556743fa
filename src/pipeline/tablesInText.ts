import type { BudgetBook, BudgetRow, BudgetTable } from '../budget/BudgetBook';
import type { Figure } from '../budget/Figure';
import type { CellPlace, TextPlace } from '../budget/Place';
import { cellPlace } from '../budget/Place';
import { isOrganisation } from '../budget/organisation';
import type { Relation, Term } from '../budget/Relation';
import type { TextDocument } from '../budget/TextDocument';
import type { OwnTables, RecognisedTables, TableRelation } from '../narrative/review/sources';
import { recognise } from '../recognise';
import { evaluate } from '../rules/evaluate';
import { bookRules } from '../rules/registry';
import { isGovernmentReport } from '../text/document/government';
import { gridsOf } from '../text/tables/grids';

/** `重点项目支出表`: such a table leaves out what does not matter to it. */
const OF_SOME = /重点|主要|部分|典型|若干|前[一二三四五六七八九十\d]+[项名]/;

/** The budget tables that stand in a text, recognised as those of a workbook are. */
export interface TablesInText {
  /** Those of its own year that its sentences mean; undefined when there is none. */
  readonly own?: OwnTables;
  /** All of them, and what must hold in and between them. */
  readonly recognised: RecognisedTables;
}

/**
 * The budget tables of a text; undefined when there is none. Of two tables of one kind nobody can tell which one the sentences
 * mean, and a government's report has tables of several levels: nothing is held against those. Pure.
 */
export function tablesInText(document: TextDocument): TablesInText | undefined {
  const { grids, placeOf } = gridsOf(document);
  if (grids.length === 0 || isGovernmentReport(document)) return undefined;
  const { year } = document;
  const book = recognise(grids, year === undefined ? {} : { priorYear: year - 1 });
  const whole = book.tables.filter((t) => !OF_SOME.test(t.title) && !isUnplaced(t));
  const beside = (book.beside ?? []).filter((t) => !OF_SOME.test(t.title) && isTree(t));
  const meant = whole.filter((t) => isMeant(t, book, document));
  if (whole.length + beside.length === 0) return undefined;
  const { year: _year, ...rest } = book;
  const own = { ...rest, tables: meant, beside, ...(year === undefined ? {} : { year }) };
  const apart = whole.filter((t) => !meant.includes(t)).map((t) => ({ ...rest, tables: [t], beside: [] }));
  return {
    ...(meant.length > 0 ? { own: { book: own, placeOf } } : {}),
    recognised: {
      lines: new Set([...whole, ...beside].flatMap((t) => linesOf(t, placeOf))),
      relations: [own, ...apart].flatMap((b) => relationsOf(b, placeOf)),
    },
  };
}

const isMeant = (table: BudgetTable, book: BudgetBook, { year }: TextDocument): boolean =>
  (table.year === undefined || year === undefined || table.year === year) &&
  book.tables.filter((t) => t.kind === table.kind).length === 1;

/** A table whose rows are neither subjects nor units, like 基本支出 and 项目支出: the words of the text are what they are named by. */
const isUnplaced = ({ blocks }: BudgetTable): boolean =>
  blocks.every(({ rows }) => {
    const parts = rows.filter((r) => r.kind !== 'total');
    return parts.length > 0 && parts.every(isNameless);
  });

const isNameless = ({ kind, unitCode, name }: BudgetRow): boolean =>
  kind === 'closing' || (kind === 'unit' && unitCode === undefined && !isOrganisation(name));

/** A table of no known kind whose rows stand below each other by codes or names. */
const isTree = ({ blocks }: BudgetTable): boolean =>
  blocks.some(({ rows }) => rows.some((r) => r.code !== undefined || r.level > 1));

type PlaceOf = (cell: CellPlace) => TextPlace | undefined;

/** The lines of the text on which the cells of a table stand. */
function linesOf({ sheet, range }: BudgetTable, placeOf: PlaceOf): readonly number[] {
  const lines: number[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) {
      const place = placeOf(cellPlace(sheet, row, column));
      if (place) lines.push(place.paragraph);
    }
  return lines;
}

/** What must hold of the amounts of a text's tables, as of those of a workbook. */
function relationsOf(book: BudgetBook, placeOf: PlaceOf): readonly TableRelation[] {
  const severities = new Map(bookRules.map(({ meta }) => [meta.id, meta.severity]));
  return evaluate(bookRules, { book }).relations.map(({ relation }) => ({
    relation: placed(relation, placeOf),
    severity: severities.get(relation.rule) ?? 'error',
  }));
}

/** A relation whose figures stand where the text has them. */
function placed(relation: Relation, placeOf: PlaceOf): Relation {
  const at = (figure: Figure): Figure => {
    const place = figure.place.kind === 'cell' ? placeOf(figure.place) : undefined;
    return place ? { ...figure, place } : figure;
  };
  const all = (terms: readonly Term[]): readonly Term[] => terms.map((t) => ({ ...t, figure: at(t.figure) }));
  return relation.kind === 'linear'
    ? { ...relation, total: at(relation.total), parts: all(relation.parts) }
    : {
        ...relation,
        stated: at(relation.stated),
        numerator: all(relation.numerator),
        denominator: all(relation.denominator),
      };
}
