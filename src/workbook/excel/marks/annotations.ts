import { parseAddress } from '../../../budget/address';
import { fullAddress, localAddress, sheetName } from '../addresses';
import { notesOf, type NoteCollection } from './notesApi';

/** A note or threaded comment in the workbook, and where it is. */
export interface Annotation {
  readonly kind: 'note' | 'comment';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  /** Answers of people to a comment. */
  readonly replies: number;
  readonly item: { content: string; delete(): void };
}

/** The collections of the workbook that hold annotations: notes only where the host knows them. */
export interface AnnotationStore {
  readonly notes: NoteCollection | null;
  readonly comments: Excel.CommentCollection;
}

/** Asks for all annotations, without their cells. */
export function loadAnnotations(context: Excel.RequestContext): AnnotationStore {
  const { comments } = context.workbook;
  comments.load('items/id,items/content');
  const notes = notesOf(context.workbook);
  notes?.load('items/content');
  return { notes, comments };
}

export const hasAnnotations = (store: AnnotationStore): boolean =>
  store.comments.items.length > 0 || (store.notes?.items.length ?? 0) > 0;

/** Asks for the cells of all annotations. @returns a function that takes the answer after the sync */
export function locateAnnotations(store: AnnotationStore): () => Annotation[] {
  const comments = store.comments.items.map((item) => ({
    kind: 'comment' as const,
    item,
    content: item.content,
    range: item.getLocation().untrack().load('address'),
    replies: item.replies.getCount(),
  }));
  const notes = (store.notes?.items ?? []).map((item) => ({
    kind: 'note' as const,
    item,
    content: item.content,
    range: item.getLocation().untrack().load('address'),
    replies: undefined,
  }));
  return () =>
    [...comments, ...notes].flatMap(({ kind, item, content, range, replies }) => {
      const cell = parseAddress(localAddress(range.address).split(':')[0]!);
      if (!cell) return [];
      return { kind, item, content, ...cell, sheet: sheetName(range.address), replies: replies?.value ?? 0 };
    });
}

/** Queues a new annotation: a note where the host knows notes, a comment otherwise. */
export function addAnnotation(
  store: AnnotationStore,
  sheet: string,
  row: number,
  column: number,
  text: string,
): void {
  const cell = fullAddress(sheet, row, column);
  if (store.notes) store.notes.add(cell, text);
  else store.comments.add(cell, text);
}
