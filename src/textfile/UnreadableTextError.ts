/** Why a file can't be read as a text. Each has its message in locales/…/review.ts. */
export type UnreadableText = keyof typeof MESSAGE_IDS;

const MESSAGE_IDS = {
  empty: 'text.unreadable.empty',
  'lock-file': 'text.unreadable.lock-file',
  /** A document of an older Word, of WPS or Works, or RTF, OpenDocument, Word's XML. */
  'old-document': 'text.unreadable.old-document',
  presentation: 'text.unreadable.presentation',
  pdf: 'text.unreadable.pdf',
  image: 'text.unreadable.image',
  archive: 'text.unreadable.archive',
  page: 'text.unreadable.page',
  /** A workbook, where none is expected. */
  workbook: 'text.unreadable.workbook',
  /** Lines of fields with numbers: .csv. */
  table: 'text.unreadable.table',
  encrypted: 'text.unreadable.encrypted',
  /** A .docx that can't be opened. */
  damaged: 'text.unreadable.damaged',
  'too-large': 'text.unreadable.too-large',
  unknown: 'text.unreadable.unknown',
} as const;

export const UNREADABLE_TEXTS = Object.keys(MESSAGE_IDS) as readonly UnreadableText[];

/** A file that is refused as a text, with the reason. */
export class UnreadableTextError extends Error {
  override readonly name = 'UnreadableTextError';

  constructor(
    readonly reason: UnreadableText,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }

  /** What is wrong, and what to do, as a message for the reader. */
  get explanation(): {
    readonly id: (typeof MESSAGE_IDS)[UnreadableText];
    readonly data: Readonly<Record<string, string>>;
  } {
    return { id: MESSAGE_IDS[this.reason], data: {} };
  }
}
