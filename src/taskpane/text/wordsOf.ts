import type { Finding, Measured, Message } from '../../budget/Finding';
import type { Cause } from '../../diagnose/causes';
import type { Locale, MessageId } from '../../locales';
import { decimalsFor, showNumber } from '../../report/numbers';
import { sentenceOf } from '../../report/relationSentence';
import { say, sayOr, translator } from '../../report/translate';

/** Everything that turns data into the reader's language. */
export interface Words {
  readonly locale: Locale;
  /** The text of a message id with its gaps filled. */
  t(id: MessageId, data?: Message['data']): string;
  message(message: Message): string;
  /** A label that may be the id of a message, or the workbook's own words. */
  nameOf(label: string): string;
  /** The sentence of a finding; of one that follows from a cause, with what it disagrees. */
  sentence(finding: Finding, cause?: Cause): string;
  /** `1,234.5万元`; several together get the digits that tell them apart. */
  amounts(measured: readonly Measured[]): readonly string[];
}

const made = new Map<Locale, Words>();

export function wordsOf(locale: Locale): Words {
  const known = made.get(locale);
  if (known) return known;
  const translate = translator(locale);
  const words: Words = {
    locale,
    t: (id, data) => say(translate, id, data),
    message: translate,
    nameOf: (label) => sayOr(translate, label, label),
    sentence: (finding, cause) => sentenceOf(finding, translate, cause),
    amounts(measured) {
      const decimals = decimalsFor(measured.map((m) => m.value));
      return measured.map((m) => showNumber(m.value, decimals) + say(translate, `unit.${m.unit}`));
    },
  };
  made.set(locale, words);
  return words;
}
