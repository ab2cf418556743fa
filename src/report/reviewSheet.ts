import { textAt, type TextDocument } from '../budget/TextDocument';
import { cellsOf, type CannotTell, type Finding } from '../budget/Finding';
import { placeKey, type Place, type TextPlace } from '../budget/Place';
import { sentenceAt } from '../narrative/review/correction';
import type { ReviewResult } from '../pipeline/results';
import type { DocumentCell, SheetDocument } from '../workbook/SheetDocument';
import { basisRows } from './basisRows';
import { countOf } from './inputs';
import { sentenceOf } from './relationSentence';
import type { Made } from './Made';
import { reviewKey } from './reviewKey';
import { RowKeys } from './rowKeys';
import { aboutLine, figureCells, resultSheet, text, type ResultColumn, type ResultRow } from './sheetCells';
import { say, showCell, type Translate } from './translate';
import { unreadSentence } from './unread';
import { cellList, ruleTitle } from './words';

const COLUMNS: readonly ResultColumn[] = [
  { id: 'sheet.number', width: 6 },
  { id: 'sheet.severity', width: 9 },
  { id: 'sheet.rule', width: 18 },
  { id: 'sheet.place', width: 20 },
  { id: 'sheet.quote', width: 44 },
  { id: 'sheet.in-text', width: 15 },
  { id: 'sheet.expected', width: 15 },
  { id: 'sheet.difference', width: 14 },
  { id: 'sheet.explanation', width: 56 },
];

/**
 * The sheet 审核结果: a row per finding of a reviewed narrative with its sentence, a link to it where it stands in the
 * workbook, the corrected sentence and the cells it was held against; then what could not be told. A4, landscape.
 * @param made what is said of its making
 */
export function reviewSheet(result: ReviewResult, t: Translate, made: Made = {}): SheetDocument {
  const { findings, cannotTell, document, bases } = result;
  const keys = new RowKeys(reviewKey(document));
  return resultSheet(
    {
      name: say(t, 'sheet.review'),
      title: say(t, 'sheet.review.title'),
      summary: summaryOf(result, t),
      about: aboutLine(result.book, made, t),
      columns: COLUMNS,
    },
    [
      ...findings.map((f, i): ResultRow => ({
        keys: keys.ofFinding(f),
        cells: findingRow(f, i + 1, document, t),
      })),
      ...cannotTell.map((c, i): ResultRow => ({
        keys: keys.ofCannotTell(c),
        cells: cannotTellRow(c, findings.length + i + 1, document, t),
      })),
      ...basisRows(bases, COLUMNS, t),
    ],
    t,
  );
}

const summaryOf = ({ findings, claims, document }: ReviewResult, t: Translate): string =>
  [summaryLine({ findings, claims }, t), ...claims.unread.map((p) => unreadSentence(document, p, t))].join(
    '\n',
  );

const summaryLine = ({ findings, claims }: Pick<ReviewResult, 'findings' | 'claims'>, t: Translate): string =>
  say(t, 'sheet.review.summary', {
    found: claims.found,
    checked: claims.checked,
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    infos: countOf(findings, 'info'),
  });

function findingRow(
  f: Finding,
  number: number,
  document: TextDocument,
  t: Translate,
): readonly DocumentCell[] {
  const { quote, correction } = f;
  const own = quote?.place.cell && placeKey(quote.place.cell);
  const compared = cellsOf(f).filter(({ place }) => placeKey(place) !== own);
  const cells = cellList({ places: compared }, t);
  const explanation = [
    sentenceOf(f, t),
    ...(correction ? [say(t, 'report.correction', { correction })] : []),
    ...(cells ? [say(t, 'report.cells', { cells })] : []),
  ];
  return [
    { number, style: 'cell' },
    text(say(t, `severity.${f.severity}`)),
    text(ruleTitle(f.rule, t)),
    where(quote?.place ?? f.places[0]?.place, t),
    text(quote ? writtenSentence(document, quote.place) : ''),
    ...figureCells(f, t),
    text(explanation.join('\n')),
  ];
}

function cannotTellRow(
  { rule, reason, places: [first] }: CannotTell,
  number: number,
  document: TextDocument,
  t: Translate,
): readonly DocumentCell[] {
  const place = first?.place;
  return [
    { number, style: 'cell' },
    text(say(t, 'sheet.cannot-tell')),
    text(ruleTitle(rule, t)),
    where(place, t),
    text(place?.kind === 'text' ? writtenSentence(document, place) : ''),
    text(''),
    text(''),
    text(''),
    text(t(reason)),
  ];
}

/** The sentence that the words stand in, as it reads now; the words alone outside of sentences. */
const writtenSentence = (document: TextDocument, place: TextPlace): string =>
  textAt(document, sentenceAt(document, place) ?? place).trim();

/** A link to the cell, where there is one; else the paragraph, or that it is the text as a whole. */
function where(place: Place | undefined, t: Translate): DocumentCell {
  if (!place) return text(say(t, 'sheet.whole-text'));
  const cell = place.kind === 'cell' ? place : place.cell;
  if (cell) return { text: showCell(cell), style: 'cell', link: cell };
  return text(place.kind === 'text' ? say(t, 'review.place', { paragraph: place.paragraph + 1 }) : '');
}
