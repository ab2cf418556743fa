import type { SubjectList } from '../../budget/SubjectList';
import type { Locale } from '../../locales';

/** What a person has set for this workbook; kept inside it, but for the choice of rules and the list of subjects. */
export interface Settings {
  /** Outline of the narrative by name; null: the one that fits the workbook. */
  readonly outline: string | null;
  /** Digits after the point of shares and rates, 0 to 4. */
  readonly shareDecimals: number;
  /** Rounding hints of up to this many 元 are folded away (never an error or a warning); as typed, a decimal. */
  readonly displayTolerance: string;
  /** Charts of the shares go into the written narrative. */
  readonly charts: boolean;
  /** Rules that don't run: the reader's own choice for all workbooks, kept on the machine. */
  readonly rulesOff: readonly string[];
  /** The office's own list of subjects: for all workbooks, kept on the machine. */
  readonly subjects: SubjectList | null;
  /** Whether the pane checks again after an edit. */
  readonly live: boolean;
  /** Language of the pane; null: Excel's. */
  readonly locale: Locale | null;
}

export const DEFAULT_SETTINGS: Settings = {
  outline: null,
  shareDecimals: 2,
  displayTolerance: '0',
  charts: false,
  rulesOff: [],
  subjects: null,
  live: true,
  locale: null,
};

export type SettingsAction =
  | { readonly type: 'settings/changed'; readonly change: Partial<Settings> }
  | { readonly type: 'settings/restored'; readonly settings: Settings };

export function settingsReducer(state: Settings, action: SettingsAction): Settings {
  switch (action.type) {
    case 'settings/changed':
      return { ...state, ...action.change };
    case 'settings/restored':
      return action.settings;
  }
}

/**
 * Reads settings kept earlier; what is missing or of another type falls back to the default. Rules that somebody switched off
 * in the workbook are not taken over, nor a list of subjects: a department's choice must not decide what its reviewer sees.
 */
export function readSettings(text: string | null): Settings {
  const kept = parse(text);
  const { outline, shareDecimals, displayTolerance, charts, live, locale } = kept;
  return {
    outline: typeof outline === 'string' ? outline : null,
    shareDecimals: isDecimals(shareDecimals) ? shareDecimals : DEFAULT_SETTINGS.shareDecimals,
    displayTolerance:
      typeof displayTolerance === 'string' && isTolerance(displayTolerance)
        ? displayTolerance
        : DEFAULT_SETTINGS.displayTolerance,
    charts: charts === true,
    rulesOff: DEFAULT_SETTINGS.rulesOff,
    subjects: DEFAULT_SETTINGS.subjects,
    live: typeof live === 'boolean' ? live : DEFAULT_SETTINGS.live,
    locale: locale === 'zh-CN' || locale === 'en-US' ? locale : null,
  };
}

/** A tolerance is a plain decimal of 0 or more, in 元. */
export const isTolerance = (text: string): boolean => /^\d{1,9}(\.\d{1,4})?$/.test(text);

const isDecimals = (n: unknown): n is number =>
  typeof n === 'number' && Number.isInteger(n) && n >= 0 && n <= 4;

function parse(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // Someone else wrote over our text: the defaults are a safe reading of it.
  }
}
