import library from './index.cjs';

export const {
  check,
  inWords,
  narrate,
  readText,
  readWorkbook,
  review,
  UnknownOutlineError,
  UnreadableTextError,
  UnreadableWorkbookError,
} = library;
