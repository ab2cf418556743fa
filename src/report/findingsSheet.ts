import { cellsOf, type CannotTell, type Finding } from '../budget/Finding';
import { addressOfPlace, type CellPlace } from '../budget/Place';
import type { CheckResult } from '../pipeline/results';
import type { DocumentCell, SheetDocument } from '../workbook/SheetDocument';
import { causesOf, cellsOfCause, saysTheCause, type Cause } from '../diagnose/causes';
import { alternative, claimOf, diagnosisSentence } from './diagnoses';
import { basisRows } from './basisRows';
import { headline } from './headline';
import { countOf, worstOf } from './inputs';
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
 * The sheet 检查结果: each cause with the findings that follow from it, then the other findings, a row each with a link to
 * its cell, then what the rules could not tell. A4, landscape.
 * @param made what is said of its making
 */
export function findingsSheet(result: CheckResult, t: Translate, made: Made = {}): SheetDocument {
  const { findings, cannotTell } = result;
  const keys = new RowKeys();
  const causes = causesOf(result.diagnoses);
  const told = new Set<number>();
  const once = (finding: number): boolean => !told.has(finding) && !!told.add(finding);
  let rows = 0;
  const next = (): number => ++rows;
  return resultSheet(
    {
      name: say(t, 'sheet.findings'),
      title: say(t, 'sheet.title'),
      summary: summaryOf(result, t),
      about: aboutLine(result.book, made, t),
      columns: COLUMNS,
    },
    [
      ...causes.flatMap((cause): ResultRow[] => [
        { keys: keys.ofCause(cause), cells: causeRow(result, cause, next(), t) },
        ...cause.explains.filter(once).map((i): ResultRow => {
          const f = findings[i]!;
          return { keys: keys.ofFinding(f), cells: findingRow(result, f, next(), t, cause) };
        }),
      ]),
      ...findings.flatMap((f, i): ResultRow[] =>
        once(i) ? [{ keys: keys.ofFinding(f), cells: findingRow(result, f, next(), t) }] : [],
      ),
      ...cannotTell.map((c): ResultRow => ({
        keys: keys.ofCannotTell(c),
        cells: cannotTellRow(result, c, next(), t),
      })),
      ...basisRows(result.bases, COLUMNS, t),
    ],
    t,
  );
}

const summaryOf = (result: CheckResult, t: Translate): string =>
  [...headline(result, t), countsOf(result, t), ...leftOut(result, t)].join(
    say(t, 'sheet.summary-separator'),
  );

/** What was set aside, and which rules the reader has switched off: nobody should take the sheet for more than it is. */
const leftOut = ({ ignored, rulesOff }: CheckResult, t: Translate): readonly string[] => [
  ...(ignored ? [say(t, 'sheet.ignored', { count: ignored.length })] : []),
  ...(rulesOff ? [say(t, 'sheet.rules-off', { rules: rulesOff.map((id) => ruleTitle(id, t)) })] : []),
];

const countsOf = ({ findings, relations, cannotTell }: CheckResult, t: Translate): string =>
  say(t, 'report.summary', {
    relations: relations.length,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    infos: countOf(findings, 'info'),
    cannotTell: cannotTell.length,
  });

/** Of other explanations that would do as well, how many are written out. */
const MOST_ALTERNATIVES = 3;

/** What is wrong, and what it should be: in front of what follows from it. */
function causeRow(result: CheckResult, cause: Cause, number: number, t: Translate): readonly DocumentCell[] {
  const [first] = cause.diagnoses;
  const severity = worstOf(cause.explains.flatMap((i) => result.findings[i] ?? []));
  const others = cause.alternatives.slice(0, MOST_ALTERNATIVES);
  const figures = first.kind === 'cell' ? { stated: first.stated, expected: first.suggested } : {};
  return [
    { number, style: 'cell' },
    text(say(t, `severity.${severity}`)),
    text(say(t, cause.diagnoses.length > 1 ? 'sheet.joint-cause' : 'sheet.cause')),
    ...where(result, cellsOfCause(cause)[0]),
    ...figureCells(figures, t),
    text(
      [
        ...cause.diagnoses.map((d) => diagnosisSentence(d, t)),
        ...others.map((d) => alternative(d, claimOf(d, t), t)),
      ].join('\n'),
    ),
  ];
}

/** @param cause what it follows from: then it says what it disagrees with, and not what should stand there */
function findingRow(
  result: CheckResult,
  f: Finding,
  number: number,
  t: Translate,
  cause?: Cause,
): readonly DocumentCell[] {
  const follows = cause !== undefined && !saysTheCause(f, cause);
  const { expected: _, ...withoutExpected } = f;
  return [
    { number, style: 'cell' },
    text(say(t, follows ? 'sheet.consequence' : `severity.${f.severity}`)),
    text(ruleTitle(f.rule, t)),
    ...where(result, cellsOf(f)[0]?.place),
    ...figureCells(follows ? withoutExpected : f, t),
    text(sentenceOf(f, t, cause)),
  ];
}

function cannotTellRow(
  result: CheckResult,
  c: CannotTell,
  number: number,
  t: Translate,
): readonly DocumentCell[] {
  const cell = c.places[0]?.place;
  return [
    { number, style: 'cell' },
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
