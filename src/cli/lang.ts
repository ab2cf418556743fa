import { Option } from 'commander';
import { DEFAULT_LOCALE, type Locale } from '../locales';
import { say, type Translate } from '../report/translate';

const LOCALE_OF: Readonly<Record<string, Locale>> = { zh: 'zh-CN', en: 'en-US' };

/** `--lang` of every command. */
export const langOption = (t: Translate): Option =>
  new Option('--lang <zh|en>', say(t, 'cli.lang')).choices(Object.keys(LOCALE_OF)).default('zh');

/** The language asked for. Read before the command line is parsed, so that mistakes in it are told in that language too. */
export function localeOf(argv: readonly string[]): Locale {
  const at = argv.findIndex((a) => a === '--lang' || a.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1]);
  return (asked && LOCALE_OF[asked]) || DEFAULT_LOCALE;
}
