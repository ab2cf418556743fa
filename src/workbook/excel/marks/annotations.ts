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

/** Comments whose cells are asked for in one request, of about 1 kB each. */
const PER_REQUEST = 3_500;

/**
 * Asks for the cells of all annotations; thousands of them take a sync in between.
 * @returns a function that takes the answers after the sync
 */
export async function locateAnnotations(
  context: Excel.RequestContext,
  store: AnnotationStore,
): Promise<() => Annotation[]> {
  const notes = (store.notes?.items ?? []).map((item) => ({ kind: 'note' as const, item }));
  const comments = store.comments.items.map((item) => ({ kind: 'comment' as const, item }));
  const asked: (Omit<Annotation, 'sheet' | 'row' | 'column' | 'replies'> & {
    range: Excel.Range;
    replies?: OfficeExtension.ClientResult<number>;
  })[] = [];
  for (const { kind, item } of [...comments, ...notes]) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each request that is full
    if (asked.length > 0 && asked.length % PER_REQUEST === 0) await context.sync();
    const range = item.getLocation().untrack().load('address');
    const replies = kind === 'comment' ? { replies: item.replies.getCount() } : {};
    asked.push({ kind, item, content: item.content, range, ...replies });
  }
  return () =>
    asked.flatMap(({ kind, item, content, range, replies }) => {
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
