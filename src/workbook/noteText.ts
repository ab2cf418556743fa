/** What stands between a note and ours after it. */
export const joint = (before: string, added: string): string => (before === '' ? added : `\n${added}`);

/** Line ends as one character, and none at the end: programs differ. */
export const normalised = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();
