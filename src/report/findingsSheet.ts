import { cellsOf, type CannotTell, type Finding } from '../budget/Finding';
import { addressOfPlace, type CellPlace } from '../budget/Place';
import type { CheckResult } from '../pipeline/results';
import type { DocumentCell, SheetDocument } from '../workbook/SheetDocument';
import { diagnosisSentence } from './diagnoses';
import { countOf } from './inputs';
import { sentenceOf } from './relationSentence';
import type { Made } from './Made';
import { RowKeys } from './rowKeys';
import { aboutLine, figureCells, resultSheet, text, type ResultColumn, type ResultRow } from './sheetCells';
import { tableAt, tableName } from './tables';
import { say, type Translate } from './translate';
import { ruleTitle } from './words';

const COLUMNS: readonly ResultColumn[] = [
  { id: 'sheet.number', width: 6 },
  { id: 'sheet.severity', width: 9 },
  { id: 'sheet.rule', width: 22 },
  { id: 'sheet.table', width: 34 },
  { id: 'sheet.cell', width: 9 },
  { id: 'sheet.stated', width: 15 },
  { id: 'sheet.expected', width: 15 },
  { id: 'sheet.difference', width: 14 },
  { id: 'sheet.explanation', width: 60 },
];

/**
 * The sheet 检查结果: a row per finding with a link to its cell, then what the rules could not tell. A4, landscape.
 * @param made what is said of its making
 */
export function findingsSheet(result: CheckResult, t: Translate, made: Made = {}): SheetDocument {
  const { findings, cannotTell } = result;
  const keys = new RowKeys();
  return resultSheet(
    {
      name: say(t, 'sheet.findings'),
      title: say(t, 'sheet.title'),
      summary: summaryOf(result, t),
      about: aboutLine(result.book, made, t),
      columns: COLUMNS,
    },
    [
      ...findings.map((f, i): ResultRow => ({ keys: keys.ofFinding(f), cells: findingRow(result, f, i, t) })),
      ...cannotTell.map((c, i): ResultRow => ({
        keys: keys.ofCannotTell(c),
        cells: cannotTellRow(result, c, findings.length + i, t),
      })),
    ],
    t,
  );
}

const summaryOf = ({ findings, relations, cannotTell }: CheckResult, t: Translate): string =>
  say(t, 'report.summary', {
    relations: relations.length,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    infos: countOf(findings, 'info'),
    cannotTell: cannotTell.length,
  });

function findingRow(result: CheckResult, f: Finding, index: number, t: Translate): readonly DocumentCell[] {
  const diagnosed = result.diagnoses
    .filter((d) => d.explains.includes(index))
    .map((d) => diagnosisSentence(d, t));
  return [
    { number: index + 1, style: 'cell' },
    text(say(t, `severity.${f.severity}`)),
    text(ruleTitle(f.rule, t)),
    ...where(result, cellsOf(f)[0]?.place),
    ...figureCells(f, t),
    text([sentenceOf(f, t), ...diagnosed].join('\n')),
  ];
}

function cannotTellRow(
  result: CheckResult,
  c: CannotTell,
  index: number,
  t: Translate,
): readonly DocumentCell[] {
  const cell = c.places[0]?.place;
  return [
    { number: index + 1, style: 'cell' },
    text(say(t, 'sheet.cannot-tell')),
    text(ruleTitle(c.rule, t)),
    ...where(result, cell?.kind === 'cell' ? cell : cell?.cell),
    text(''),
    text(''),
    text(''),
    text(t(c.reason)),
  ];
}

/** The table, or the sheet of a cell outside all tables, and the cell with a link to it. */
function where({ book }: CheckResult, place: CellPlace | undefined): readonly [DocumentCell, DocumentCell] {
  if (!place) return [text(''), text('')];
  const table = tableAt(book, place);
  return [
    text(table ? tableName(table) : place.sheet),
    { text: addressOfPlace(place), style: 'cell', link: place },
  ];
}
