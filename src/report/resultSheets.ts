import { LOCALES } from '../locales';
import { say, translator } from './translate';

/** The names, in each language, of the sheets with results: what {@link WorkbookPort.clear} is to remove. */
export const resultSheetNames = (): readonly string[] =>
  LOCALES.flatMap((l) => (['sheet.findings', 'sheet.review'] as const).map((id) => say(translator(l), id)));
