import { MESSAGES, type Locale } from '../../../src/locales';

/** @returns what gives the text of a message; it throws for one that isn't there */
export const messagesOf =
  (locale: Locale) =>
  (id: string): string => {
    const text = MESSAGES[locale][id];
    if (text === undefined) throw new Error(`no message ${id}`);
    return text;
  };
