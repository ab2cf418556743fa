import type { BudgetBook } from '../budget/BudgetBook';
import type { TextDocument } from '../budget/TextDocument';
import { MANIFEST, manifestOf } from '../narrative/outlines/manifest';
import { outlineById, type Outline } from '../narrative/outlines';
import { readOutline } from '../narrative/outlines/readOutline';
import { outlineOfText } from '../narrative/roll/saved/outlineOfText';
import { uncheckedText } from '../narrative/write/checkMark';
import { writeNarrative, yearInputOf } from '../narrative/write/writeNarrative';
import { paragraphsOfText } from '../text/document/paragraphsOfText';
import { readDocument } from '../text/document/readDocument';
import { recognise } from '../recognise';
import type { Grid } from '../workbook/Grid';
import { narrativeOf } from './review';
import { NoLastTextError } from './rollNarrative';

/** The files of an outline by their names without an ending: the manifest and its templates. */
export type OutlineFiles = Readonly<Record<string, string>>;

/** A paragraph that the saved outline writes from the text's own book in other figures than the text has. */
export interface OtherFigures {
  readonly before: string;
  /** Undefined where it is not written at all. */
  readonly now?: string;
}

/** An outline made of a text, and how far it gives the text back. */
export interface SavedText {
  readonly files: OutlineFiles;
  /** What no table tells: it stays as it is, in a mark. */
  readonly open: readonly string[];
  readonly rows: number;
  readonly others: readonly OtherFigures[];
}

/**
 * Turns a text into an outline by its workbook, and writes it again from the same workbook to see whether its figures come back. Pure.
 * @param text the text; else the one that stands in the workbook
 * @throws NoLastTextError
 */
export function saveText(
  grids: readonly Grid[],
  named: Pick<Outline, 'id' | 'name'>,
  text?: TextDocument | string,
): SavedText {
  const book = recognise(grids);
  const document =
    typeof text === 'string' ? readDocument(paragraphsOfText(text)) : (text ?? narrativeOf(grids, book));
  if (!document) throw new NoLastTextError('no text of last year');
  const saved = outlineOfText(book, document, named);
  return { ...saved, others: othersOf(book, document, saved.files) };
}

function othersOf(book: BudgetBook, document: TextDocument, files: OutlineFiles): readonly OtherFigures[] {
  const { [MANIFEST]: manifest = '', ...templates } = files;
  const outline = readOutline(manifest, templates);
  const inputs =
    document.year === undefined ? {} : { [yearInputOf(outline.document)]: String(document.year) };
  const again = writeNarrative({ book, outline, inputs });
  const written = new Map(again.paragraphs.map((p) => [p.id, uncheckedText(p.text)]));
  const said = [...written.values()];
  return document.paragraphs.flatMap((p): OtherFigures[] => {
    const before = p.text.trim();
    if (p.row || figuresIn(before) === '') return [];
    // A title has the name of its template.
    const now = written.get(`p${p.index + 1}`) ?? said.find((text) => text === before);
    if (now === undefined) return [{ before }];
    return figuresIn(before) === figuresIn(now) ? [] : [{ before, now }];
  });
}

/** The numbers of a text in their order. */
const figuresIn = (text: string): string => (text.match(/\d[\d,.]*/g) ?? []).join(' ').replaceAll(',', '');

/** The files of an outline as it is used. */
export const filesOf = (outline: Outline): OutlineFiles => {
  const base = outline.follows === undefined ? undefined : outlineById(outline.follows);
  const own = Object.entries(outline.templates).filter(([name, text]) => base?.templates[name] !== text);
  return { [MANIFEST]: manifestOf(outline, outline.follows), ...Object.fromEntries(own) };
};
