import type { Locale } from '../../locales';

/** How the page looks; kept on the machine. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  /** Width of the pane in pixels. */
  readonly paneWidth: number;
}

export const NARROWEST_PANE = 320;
export const WIDEST_PANE = 640;
const KEY = 'gouji-workbench';

/** What was kept, what the address asks for (`?lang=en-US&theme=dark`), or what the system prefers. */
export function readPreferences(
  search: string,
  storage: Pick<Storage, 'getItem'>,
  system: Preferences,
): Preferences {
  const kept = parse(storage.getItem(KEY));
  const asked = new URLSearchParams(search);
  const locale = asked.get('lang') ?? kept['locale'];
  const theme = asked.get('theme') ?? kept['theme'];
  const { paneWidth } = kept;
  return {
    locale: locale === 'zh-CN' || locale === 'en-US' ? locale : system.locale,
    theme: theme === 'light' || theme === 'dark' ? theme : system.theme,
    paneWidth: typeof paneWidth === 'number' ? clampPane(paneWidth) : system.paneWidth,
  };
}

export const keepPreferences = (storage: Pick<Storage, 'setItem'>, preferences: Preferences): void =>
  storage.setItem(KEY, JSON.stringify(preferences));

export const clampPane = (width: number): number => Math.min(Math.max(width, NARROWEST_PANE), WIDEST_PANE);

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // Somebody else's text under our key.
  }
}
