import { normalName } from '../../budget/names';
import type { Grid } from '../../workbook/Grid';
import { codesInBook, nameInBook } from '../measures';
import type { BudgetBook } from '../../budget/BudgetBook';
import { readInputs } from './readInputs';
import type { InputRecord } from './Inputs';

/** Inputs that hold from year to year until somebody says otherwise. Reasons, priorities and numbers do not. */
const LASTING = [
  /^单位简称$/,
  /^职能简介$/,
  /^财政级次$/,
  /^机关运行经费口径$/,
  /^大型设备单位价值标准$/,
  /用途/,
  /^名词解释/,
  /^科目名称/,
];

/**
 * What last year's workbook suggests for this year's inputs: its own sheet of inputs, else what its narrative says.
 * Only what lasts; the sheet of inputs says where it comes from, so that people look at it.
 * @param book this year's book: purposes are taken over for subjects that occur in it
 */
export function prefill(prior: readonly Grid[], book: BudgetBook): InputRecord {
  const lines = prior.flatMap((g) => textLines(g));
  return { ...fromNarrative(lines, book), ...lasting(readInputs(prior)) };
}

const lasting = (record: InputRecord): InputRecord =>
  Object.fromEntries(Object.entries(record).filter(([name]) => LASTING.some((re) => re.test(name))));

/** Lines of a sheet that is text: one column of sentences. */
function textLines(grid: Grid): readonly string[] {
  const first = grid.cells
    .filter((c) => c.column === 1 && typeof c.value === 'string')
    .map((c) => String(c.value).trim());
  const long = first.filter((t) => t.length > 40).length;
  return long >= 3 ? first.flatMap((t) => t.split(/\r?\n/)).filter((t) => t !== '') : [];
}

/** A heading: numbered, short, without a full stop at its end. */
const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。]{0,40}$/;
const PENDING = /【待填/;

function fromNarrative(lines: readonly string[], book: BudgetBook): InputRecord {
  const record: Record<string, string> = {};
  const duties = under(lines, /职能/);
  if (duties !== '') record['职能简介'] = duties;
  for (const line of lines) {
    const level = /指([^，。；]{1,3}级)财政/.exec(line)?.[1];
    if (level) record['财政级次'] = level;
    const purpose = /(（款）)([^（]+(?:（[^项]+）)?)（项）.*主要用于[：:]?([^，。；：]+)。/.exec(line);
    const section = /（类）(.+?)（款）/.exec(line)?.[1];
    const code = purpose && codeOf(book, section ?? '', purpose[2]!);
    if (purpose && code)
      record[`主要用途（${code}${nameInBook(book, code, 'functional') ?? ''}）`] = purpose[3]!;
  }
  return Object.fromEntries(Object.entries(record).filter(([, text]) => !PENDING.test(text)));
}

/** The paragraphs under the last heading that fits, up to the next heading. */
function under(lines: readonly string[], title: RegExp): string {
  const from = lines.findLastIndex((l) => HEADING.test(l) && title.test(l));
  if (from < 0) return '';
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((l) => HEADING.test(l));
  return rest.slice(0, to < 0 ? 0 : to).join('\n');
}

/** The 项 of this name; where several bear it, the one whose 款 has the name too. */
function codeOf(book: BudgetBook, section: string, item: string): string | undefined {
  const key = normalName(item);
  const named = codesInBook(book, 'functional').filter(
    (c) => c.length === 7 && normalName(nameInBook(book, c, 'functional') ?? '') === key,
  );
  if (named.length <= 1) return named[0];
  return named.find(
    (c) => normalName(nameInBook(book, c.slice(0, 5), 'functional') ?? '') === normalName(section),
  );
}
