import type { Locale } from '../../locales';
import { wordsOf } from '../text/wordsOf';

/** The page was opened outside Excel. */
export const NoHost = ({ locale }: { readonly locale: Locale }) => (
  <main className="gouji-message">{wordsOf(locale).t('pane.host.none')}</main>
);
