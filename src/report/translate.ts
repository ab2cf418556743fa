import { Decimal } from 'decimal.js';
import { createInstance } from 'i18next';
import type { Measured, Message, MessageValue } from '../budget/Finding';
import { addressOfPlace, type CellPlace } from '../budget/Place';
import { DEFAULT_LOCALE, MESSAGES, type Locale, type MessageId } from '../locales';
import { nestQuotes } from './nestQuotes';
import { decimalsFor, decimalsForDifference, showNumber } from './numbers';

/** Renders a message in one language. */
export type Translate = (message: Message) => string;

const made = new Map<Locale, Translate>();

/**
 * The sentence of a message in a locale.
 * Amounts appear as people write them, with as many digits as it takes to tell the figures of one message apart; cells as
 * `sheet!C7`; lists joined as the language does; a text that is itself the id of a message (`table.three-public`) as that
 * message. A gap without data stays visible, and so does an id that no locale knows.
 */
export function translator(locale: Locale): Translate {
  const known = made.get(locale);
  if (known) return known;
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    fallbackLng: DEFAULT_LOCALE,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    pluralSeparator: '|plural|',
    contextSeparator: '|context|',
    showSupportNotice: false,
    resources: Object.fromEntries(
      Object.entries(MESSAGES).map(([l, messages]) => [l, { translation: messages }]),
    ),
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (_text: string, gap: RegExpExecArray) => gap[0],
  });
  /** Where a message is looked for: said here, so that i18next need not find it out for each. */
  const lngs = [locale, DEFAULT_LOCALE];
  const filled = (id: string, data: Readonly<Record<string, string>>): string =>
    i18n.t(id, { lngs, replace: data, nest: false } as Record<string, unknown>);
  /** Units and separators stand in nearly every sentence. */
  const plain = new Map<string, string>();
  const words = (id: string): string => {
    let text = plain.get(id);
    if (text === undefined) plain.set(id, (text = filled(id, {})));
    return text;
  };
  const translate: Translate = (message) => {
    const decimals = decimalsIn(message);
    const data = Object.entries(message.data).map(
      ([gap, value]) => [gap, show(value, decimals, words)] as const,
    );
    return data.length === 0 ? words(message.id) : nestQuotes(filled(message.id, Object.fromEntries(data)));
  };
  made.set(locale, translate);
  return translate;
}

/** Whether a text is the id of a message. */
export const isMessageId = (id: string): id is MessageId => Object.hasOwn(MESSAGES[DEFAULT_LOCALE], id);

/** A message without data, or with it, from its id. */
export const say = (translate: Translate, id: MessageId, data: Message['data'] = {}): string =>
  translate({ id, data });

/** The message of an id where there is one; else a text. */
export const sayOr = (translate: Translate, id: string, text: string): string =>
  isMessageId(id) ? say(translate, id) : text;

function show(value: MessageValue, decimals: number, words: (id: string) => string): string {
  if (typeof value === 'string') return isMessageId(value) ? words(value) : value;
  if (typeof value === 'number') return showNumber(new Decimal(value), decimals);
  if (isMeasured(value)) return showNumber(value.value, decimals) + words(`unit.${value.unit}`);
  if (isCell(value)) return showCell(value);
  return value.map((v) => show(v, decimals, words)).join(words('list.separator'));
}

/** `3-3!C7` */
export const showCell = (place: CellPlace): string => `${place.sheet}!${addressOfPlace(place)}`;

const isMeasured = (v: MessageValue): v is Measured => typeof v === 'object' && 'value' in v;
const isCell = (v: MessageValue): v is CellPlace => typeof v === 'object' && 'kind' in v;

function decimalsIn({ data }: Message): number {
  const numbers = Object.values(data).flatMap((v) => (isMeasured(v) ? [v.value] : []));
  const { stated, expected, difference } = data;
  const all = decimalsFor(numbers);
  if (stated === undefined || expected === undefined || difference === undefined) return all;
  if (!isMeasured(stated) || !isMeasured(expected) || !isMeasured(difference)) return all;
  return Math.max(all, decimalsForDifference(stated.value, expected.value, difference.value));
}
