/** Last year's words in their visible mark. */
export const checkMark = (text: string): string => `【请核对：${text}】`;

/** A content that still bears the mark says nothing new. */
export const isChecked = (text: string): boolean => /^【请核对：.*】$/s.test(text);

/** A text without the marks around last year's words. */
export const uncheckedText = (text: string): string => text.replace(/【请核对：([^】]*)】/g, '$1');
