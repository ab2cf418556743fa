import * as zhCN from './zh-CN';
import * as enUS from './en-US';

export type Locale = 'zh-CN' | 'en-US';
export const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];
export const DEFAULT_LOCALE: Locale = 'zh-CN';

/** Message id → text with `{{gaps}}`. Each file of a locale holds the messages of one area, as a flat record. */
export type Messages = Readonly<Record<string, string>>;

const merge = (areas: Readonly<Record<string, Messages>>): Messages =>
  Object.assign({}, ...Object.values(areas));

type Area = (typeof zhCN)[keyof typeof zhCN];
/** The id of a message: each stands in every locale. */
export type MessageId = Area extends infer A ? (A extends unknown ? keyof A & string : never) : never;

/** All messages by locale. zh-CN is the source; en-US has the same ids and the same gaps (tested). */
export const MESSAGES: Readonly<Record<Locale, Messages>> = {
  'zh-CN': merge(zhCN),
  'en-US': merge(enUS),
};
