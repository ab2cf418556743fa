import { normalName } from '../budget/names';
import type { DraftTable } from './readTable';
import { isTotalLabel } from './rows/labels';

/**
 * Adds the pages of a table to its first one: those marked （续）, and those that repeat a title right after it
 * where only one of the two has a 合计.
 */
export function joinPages(drafts: readonly DraftTable[]): DraftTable[] {
  const tables: DraftTable[] = [];
  for (const draft of drafts) {
    const at = indexOfFirstPage(tables, draft);
    const first = tables[at];
    if (first) tables[at] = { ...first, pages: [...first.pages, draft] };
    else tables.push(draft);
  }
  return tables;
}

function indexOfFirstPage(tables: readonly DraftTable[], draft: DraftTable): number {
  const { title } = draft.span;
  const fits = (t: DraftTable): boolean =>
    t.definition === draft.definition && t.header.columns.length === draft.header.columns.length;
  if (title.continued)
    return tables.findLastIndex((t) =>
      title.definition || title.number === undefined
        ? fits(t)
        : fits(t) && t.span.title.number === title.number,
    );
  const before = tables.at(-1);
  if (!before || !fits(before) || normalName(before.span.title.title) !== normalName(title.title)) return -1;
  const same = before.captions.department?.name === draft.captions.department?.name;
  const totals = [before, ...before.pages, draft].map(hasTotal);
  return same && totals.filter(Boolean).length === 1 && !(totals[0] && totals.length > 2)
    ? tables.length - 1
    : -1;
}

const hasTotal = ({ span, header }: DraftTable): boolean =>
  span.rows.some((r) => r > header.last && span.view.cellsOf(r).some((c) => isTotalLabel(c.words)));
