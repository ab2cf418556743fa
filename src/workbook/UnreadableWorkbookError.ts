import type { Message } from '../budget/Finding';

/** Why a file cannot be worked on. Each has its message in locales/…/workbook.ts. */
export type UnreadableReason = keyof typeof MESSAGE_IDS;

const MESSAGE_IDS = {
  /** Nothing at all. */
  empty: 'workbook.unreadable.empty',
  /** What Office leaves beside a file while it is open. */
  'lock-file': 'workbook.unreadable.lock-file',
  /** A document of Word or WPS, old or new. */
  word: 'workbook.unreadable.word',
  presentation: 'workbook.unreadable.presentation',
  /** A PDF, or its Chinese counterpart, OFD. */
  pdf: 'workbook.unreadable.pdf',
  image: 'workbook.unreadable.image',
  /** A zip, a rar, … of something else. */
  archive: 'workbook.unreadable.archive',
  /** A web page without a table, or one in a single file. */
  page: 'workbook.unreadable.page',
  /** A text that is no table. */
  text: 'workbook.unreadable.text',
  /** No workbook, and nothing that we know. */
  'not-a-workbook': 'workbook.unreadable.not-a-workbook',
  /** Needs a password. */
  encrypted: 'workbook.unreadable.encrypted',
  /** Carries a digital signature, which any change would break. */
  signed: 'workbook.unreadable.signed',
  /** .xlsb. */
  binary: 'workbook.unreadable.binary',
  /** Saved as Strict Open XML. */
  strict: 'workbook.unreadable.strict',
  /** A part with a DOCTYPE, which packages forbid: a way to attack readers. */
  doctype: 'workbook.unreadable.doctype',
  /** Would unpack to more than the limit. */
  'too-large': 'workbook.unreadable.too-large',
  /** More cells with content than are read. */
  'too-many-cells': 'workbook.unreadable.too-many-cells',
  /** Cut off or changed on its way. */
  damaged: 'workbook.unreadable.damaged',
  /** A part whose XML is broken. */
  malformed: 'workbook.unreadable.malformed',
  /** A part in another encoding than UTF-8. */
  'not-utf8': 'workbook.unreadable.not-utf8',
  /** Only chart or macro sheets. */
  'no-worksheet': 'workbook.unreadable.no-worksheet',
} as const;

export const UNREADABLE_REASONS = Object.keys(MESSAGE_IDS) as readonly UnreadableReason[];

/** A file that is refused, with the reason. Nothing has been written when it is thrown. */
export class UnreadableWorkbookError extends Error {
  override readonly name = 'UnreadableWorkbookError';

  constructor(
    readonly reason: UnreadableReason,
    /** The part of the package where it was seen, or the size for `too-large`. */
    readonly detail: string = '',
    options?: ErrorOptions,
  ) {
    super(detail ? `${reason}: ${detail}` : reason, options);
  }

  /** What is wrong, where, and what to do, for the reader. */
  get explanation(): Message {
    return { id: MESSAGE_IDS[this.reason], data: { detail: this.detail } };
  }
}
