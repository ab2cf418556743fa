import type { TextDocument } from '../../budget/TextDocument';
import { periodOf, type NamedPeriod, type Period } from '../Period';
import type { Lexed } from '../tokens/lex';
import { withoutNames } from '../vocabulary/opaque';

/** `2024预算`. */
const YEAR_OF_BOOK = /(?<!\d)((?:19|20)\d{2})(?=预算|决算|执行)/g;

/** The period that words name; `named` when they name a year. */
export function periodIn(words: string, { year }: TextDocument, stage: Period['stage']): NamedPeriod {
  const plain = withoutNames(words.replace(YEAR_OF_BOOK, '$1年'));
  const said = periodOf(plain, year, stage);
  const plan: Period['plan'] | undefined = /年初/.test(plain)
    ? 'initial'
    : /全年预算|调整后?的?预算|调整数/.test(plain)
      ? 'full'
      : undefined;
  return said.period.stage === 'budget' && plan ? { ...said, period: { ...said.period, plan } } : said;
}

/** Which budget of the year words name, where a plan is spoken of. */
export const planIn = (words: string): Period['plan'] | undefined =>
  /年初/.test(words) ? 'initial' : /全年|调整/.test(words) ? 'full' : undefined;

/** The year that a sentence begins with, before its first figure: it holds for all that names none. */
export function leadingYear(lexed: Lexed, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    const { kind, start, end } = lexed.tokens[i]!;
    if (kind === 'M' || kind === 'N' || kind === 'P') return '';
    if (kind === 'Y' || kind === 'l' || kind === 't') {
      const before = lexed.text.slice(Math.max(0, start - 3), start);
      return /截[至止]/.test(before) || /^\d{1,2}月/.test(lexed.text.slice(end, end + 3))
        ? ''
        : lexed.text.slice(start, end);
    }
  }
  return '';
}
