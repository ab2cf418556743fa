/** Why Excel did not do what was asked: something a person can act on. */
export type ExcelFailure =
  | 'no-sheet'
  | 'hidden-sheet'
  | 'protected-sheet'
  | 'protected-workbook'
  | 'mixed-font'
  | 'cell-edit'
  | 'too-large'
  | 'host';

const MESSAGE_IDS: Readonly<Record<ExcelFailure, string>> = {
  'no-sheet': 'excel.failure.no-sheet',
  'hidden-sheet': 'excel.failure.hidden-sheet',
  'protected-sheet': 'excel.failure.protected-sheet',
  'protected-workbook': 'excel.failure.protected-workbook',
  'mixed-font': 'excel.failure.mixed-font',
  'cell-edit': 'excel.failure.cell-edit',
  'too-large': 'excel.failure.too-large',
  host: 'excel.failure.host',
};

/** Excel refused. `messageId` and `data` say so to a person; the message is for developers. */
export class ExcelHostError extends Error {
  override readonly name = 'ExcelHostError';
  readonly messageId: string;

  /** @param data gaps of the message: `sheet`, `cell`, or `code` of a failure of the host itself */
  constructor(
    readonly failure: ExcelFailure,
    readonly data: Readonly<Record<string, string>> = {},
    cause?: unknown,
  ) {
    super(`Excel: ${failure} ${JSON.stringify(data)}`, { cause });
    this.messageId = MESSAGE_IDS[failure];
  }
}

/** The parts of the client's own error that are used. */
interface RichError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const isRichError = (e: unknown): e is RichError =>
  e instanceof Error && typeof (e as unknown as { code?: unknown }).code === 'string';

/** The error's code, such as `ItemNotFound`; undefined for an error that isn't the host's. */
const codeOf = (e: unknown): string | undefined => (isRichError(e) ? e.code : undefined);

/** `Class.member` that failed, as far as the host tells. */
export const locationOf = (e: unknown): string => (isRichError(e) ? (e.debugInfo?.errorLocation ?? '') : '');

const TOO_LARGE = ['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded'];

export const isTooLarge = (e: unknown): boolean => TOO_LARGE.includes(codeOf(e) ?? '');

/** The client's error as one of ours; anything else (our own bugs) as it is. */
export function translated(e: unknown): unknown {
  const code = codeOf(e);
  if (code === undefined) return e;
  if (code === 'InvalidOperationInCellEditMode') return new ExcelHostError('cell-edit', {}, e);
  if (isTooLarge(e)) return new ExcelHostError('too-large', {}, e);
  return new ExcelHostError('host', { code }, e);
}
