import type { Locale } from '../../locales';
import type { OfficeThemeSource } from '../theme/useThemeName';

/** Excel's language, as far as the pane speaks it: Chinese of any region is 简体中文, everything else English. */
export function hostLocale(): Locale {
  const language = Office.context?.displayLanguage ?? navigator.language;
  return language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}

/** What the page around the pane says when its language changes. */
export interface LocaleMessage {
  readonly goujiLocale: Locale;
}

/** Tells of a change of the host's language while the pane is open: the workbench has such, Excel starts anew. */
export function watchHostLocale(onChange: (locale: Locale) => void): void {
  addEventListener('message', ({ source, data }: MessageEvent<Partial<LocaleMessage> | null>) => {
    const locale = data?.goujiLocale;
    const isOurs = source === window.parent && window.parent !== window;
    if (isOurs && (locale === 'zh-CN' || locale === 'en-US')) onChange(locale);
  });
}

/** How often Office is asked for its colours where it has no event for them, in milliseconds. */
const THEME_INTERVAL = 2000;

/** The documented name, and the one that Excel for Windows hands over as it is. */
interface ThemeColors {
  readonly bodyBackgroundColor: string;
  readonly primaryBackgroundColor: string;
}

/** Office's colours. Excel has no event for a change of theme, so a visible pane looks now and then. */
export const officeTheme: OfficeThemeSource = {
  background: () => {
    const theme = Office.context?.officeTheme as Partial<ThemeColors> | undefined;
    return theme?.bodyBackgroundColor ?? theme?.primaryBackgroundColor;
  },
  watch(onChange) {
    let last = officeTheme.background();
    const timer = setInterval(() => {
      const now = officeTheme.background();
      if (document.visibilityState === 'hidden' || now === last) return;
      last = now;
      onChange();
    }, THEME_INTERVAL);
    return () => clearInterval(timer);
  },
};
