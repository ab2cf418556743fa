import { CHECK_MARK } from '../../text/document/squeeze';

/** Last year's words in their visible mark. */
export const checkMark = (text: string): string => `${CHECK_MARK}${text}】`;

/** A content that still bears the mark says nothing new. */
export const isChecked = (text: string): boolean => text.startsWith(CHECK_MARK) && text.endsWith('】');

/** Whether a place of a text stands in such a mark. */
export const isInMark = (text: string, at: number): boolean =>
  text.slice(0, at).lastIndexOf(CHECK_MARK) > text.slice(0, at).lastIndexOf('】');

/** A text without the marks around last year's words. */
export const uncheckedText = (text: string): string => text.replace(/【请核对：([^】]*)】/g, '$1');
