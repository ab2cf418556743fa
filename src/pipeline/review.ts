import type { BudgetBook } from '../budget/BudgetBook';
import type { Finding } from '../budget/Finding';
import { placeKey } from '../budget/Place';
import type { TextDocument } from '../budget/TextDocument';
import { diagnose, type Diagnosis } from '../diagnose';
import { paragraphsOfGrid } from '../narrative/paragraphsOfGrid';
import { paragraphsOfText } from '../text/document/paragraphsOfText';
import { readDocument } from '../text/document/readDocument';
import { correctedSentence, placedEdit, writtenLike } from '../narrative/review/correction';
import { isGovernmentReport } from '../text/document/government';
import { reviewDocument } from '../narrative/review/review';
import { textRules } from '../narrative/review/rules';
import { recognise } from '../recognise';
import { basesOf } from '../rules/basesOf';
import { bookRules } from '../rules/registry';
import type { Grid } from '../workbook/Grid';
import { outsideOf } from './check';
import type { ReviewResult } from './results';
import { oneFigureOnce } from './oneFigureOnce';
import { tablesInText } from './tablesInText';
import { textFit } from './textFit';

export interface ReviewOptions {
  /** The workbook that the text explains. */
  readonly book?: BudgetBook;
  /** Last year's workbook. */
  readonly prior?: BudgetBook;
  /** The budget of the year that a final account is of. */
  readonly budget?: BudgetBook;
}

/** A sentence is corrected while a person waits, and a text rarely has two wrong figures in one sum. */
const SEARCH = { size: 2, sets: 400 };

/** Reviews a narrative: its figures against arithmetic, against each other and against the tables; and its words. Pure. */
export function review(document: TextDocument, options: ReviewOptions = {}): ReviewResult {
  const inText = tablesInText(document);
  const own = inText?.own;
  const { claims, relations, findings, cannotTell } = reviewDocument(document, {
    ...options,
    ...(own && !options.book ? { own } : {}),
    ...(inText ? { tables: inText.recognised } : {}),
  });
  const otherBook = options.book && textFit(document, options.book);
  const causes = diagnose({ relations, findings }, SEARCH).filter((d) => !turnsSign(d));
  const told = oneFigureOnce(
    document,
    findings.map((f, i) => withCorrection(document, f, i, causes)),
    causes,
    claims.figures.map((f) => f.claim),
  );
  return {
    document,
    ...(options.book ? { book: options.book } : {}),
    ...(otherBook ? { otherBook } : {}),
    isGovernmentReport: isGovernmentReport(document),
    tables: own?.book.tables.map((table) => table.title) ?? [],
    claims,
    relations,
    cannotTell,
    bases: basesOf([...textRules, ...(inText ? bookRules : [])], [...told.findings, ...cannotTell]),
    ...told,
  };
}

/** The text of the narrative sheets of a workbook; null when it has none. */
export function narrativeOf(grids: readonly Grid[], book: BudgetBook): TextDocument | null {
  const sheets = new Set(book.others.filter((o) => o.kind === 'narrative').map((o) => o.sheet));
  const paragraphs = grids.filter((g) => sheets.has(g.name)).flatMap(paragraphsOfGrid);
  return paragraphs.length === 0 ? null : readDocument(paragraphs);
}

/** What to review of a workbook, and with what. */
export interface WorkbookReviewOptions {
  /** The name of the workbook's file, which may say the year. */
  readonly file?: string | undefined;
  /** A text beside the workbook; its own narrative sheets by default. */
  readonly text?: string | undefined;
  /** Last year's workbook. */
  readonly prior?: readonly Grid[] | undefined;
  /** The budget of the year that a final account is of. */
  readonly budget?: readonly Grid[] | undefined;
}

/** Reviews the narrative of a workbook, or a text given beside it, against its tables; null when there is no text. Pure. */
export function reviewWorkbook(
  grids: readonly Grid[],
  { file, text, prior, budget }: WorkbookReviewOptions = {},
): ReviewResult | null {
  const before = prior && recognise(prior);
  const book = recognise(grids, outsideOf(file, before));
  const document = text === undefined ? narrativeOf(grids, book) : readDocument(paragraphsOfText(text));
  if (!document || document.paragraphs.every((p) => p.text.trim() === '')) return null;
  return review(document, {
    ...(book.tables.length > 0 ? { book } : {}),
    ...(before ? { prior: before } : {}),
    ...(budget ? { budget: recognise(budget) } : {}),
  });
}

/** In sentences the words say the direction: an amount that would have to change its sign is not the wrong one. */
const turnsSign = ({ figure, suggested }: Diagnosis): boolean =>
  suggested !== undefined && suggested.value.times(figure.value).isNegative();

/** A sum that one figure alone explains, or several that one figure heals at once, is corrected by correcting that figure. */
function withCorrection(
  document: TextDocument,
  finding: Finding,
  index: number,
  diagnoses: readonly Diagnosis[],
): Finding {
  if (finding.correction !== undefined || finding.verdict !== 'inconsistent') return finding;
  const by = diagnoses.find(
    (d) => d.rank === 0 && d.suggested && d.explains.includes(index) && (d.unique || d.explains.length > 1),
  );
  const place = by?.figure.place;
  if (!by?.suggested || place?.kind !== 'text') return finding;
  const edit = writtenLike(document, by.figure, by.suggested.value);
  const correction = edit ? correctedSentence(document, place, [edit]) : undefined;
  if (!edit || correction === undefined) return finding;
  const known = finding.places.some((p) => placeKey(p.place) === placeKey(place));
  return {
    ...finding,
    correction,
    edits: [placedEdit(document, place.paragraph, edit)],
    ...(known ? {} : { places: [...finding.places, { place, role: 'cell' }] }),
  };
}
