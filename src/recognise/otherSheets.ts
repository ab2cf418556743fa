import type { OtherSheet } from '../budget/BudgetBook';
import { normalName, withoutSpaces } from '../budget/names';
import { readHeader } from './header';
import { isText, type SheetView } from './SheetView';
import { readTitle, type TitleLine } from './titles';

/** Names of the sheets that Gouji writes itself. */
const OWN_SHEETS = ['检查结果', '审核结果', '编制说明要素', '编制说明模板'] as const;

const LONG = 30;

/** Among so many texts from the top stands the title, with what may stand beside it. */
const TOP = 6;

/** What a sheet without a budget table is, and why none was recognised. */
export function classifySheet(view: SheetView, titles: readonly TitleLine[]): OtherSheet {
  const { name, visibility } = view.grid;
  const texts = view.rows.flatMap((row) =>
    view
      .cellsOf(row)
      .filter(isText)
      .map((c) => c.text),
  );
  const first = texts[0] === undefined ? undefined : withoutSpaces(texts[0]).slice(0, LONG * 2);
  const base = {
    sheet: name,
    ...(first === undefined ? {} : { title: first }),
    ...(visibility === 'visible' ? {} : { hidden: true }),
  };
  if (view.grid.isMissing) return { ...base, kind: 'unrecognised', reason: 'recognise.no-content' };
  if (view.rows.length === 0) return { ...base, kind: 'empty' };
  if (OWN_SHEETS.some((own) => normalName(name).startsWith(own))) return { ...base, kind: 'own' };
  if (isContents(texts, titles)) return { ...base, kind: 'contents' };
  // A narrative names the forms of its annexes, which are no forms for that.
  if (texts.slice(0, TOP).some((t) => /编制说明$/.test(normalName(t))) && isNarrative(view))
    return { ...base, kind: 'narrative' };
  if (titles.some((t) => t.other === 'performance')) return { ...base, kind: 'form' };
  if (titles.some((t) => t.other === 'final-accounts'))
    return { ...base, kind: 'unrecognised', reason: 'recognise.final-accounts' };
  if (/说明$/.test(normalName(first ?? '')) || isNarrative(view)) return { ...base, kind: 'narrative' };
  if (texts.length > 0 && view.rows.length <= 12 && numbersOf(view) <= 3) return { ...base, kind: 'cover' };
  if (titles.some((t) => t.definition))
    return { ...base, kind: 'unrecognised', reason: 'recognise.no-header' };
  return {
    ...base,
    ...(titles[0] ? { title: titles[0].title } : {}),
    kind: 'unrecognised',
    reason: titles.length > 0 ? 'recognise.unknown-title' : 'recognise.no-title',
  };
}

/** Tables of other kinds on a sheet that holds one of ours: 政府采购预算表 below 一般公共预算支出表. */
export function tablesBeside(view: SheetView, titles: readonly TitleLine[]): OtherSheet[] {
  return titles.flatMap((t, i): OtherSheet[] => {
    if (t.definition || t.continued) return [];
    const end = titles.slice(i + 1).find((next) => next.row > t.row)?.row ?? Infinity;
    if (
      readHeader(
        view,
        view.rows.filter((r) => r > t.row && r < end),
      ) === null
    )
      return [];
    const base = { sheet: view.grid.name, title: t.title };
    if (t.other === 'performance') return [{ ...base, kind: 'form' }];
    const reason = t.other === 'final-accounts' ? 'recognise.final-accounts' : 'recognise.unknown-title';
    return [{ ...base, kind: 'unrecognised', reason }];
  });
}

/** A heading 目录 among the first texts, or a list of tables' titles, with or without their pages. */
function isContents(texts: readonly string[], titles: readonly TitleLine[]): boolean {
  if (texts.slice(0, 3).some((t) => /(目录|目次)$/.test(normalName(t)))) return true;
  if (titles.length >= 3 && titles.length * 2 >= texts.length) return true;
  const listed = texts.filter((t) => readTitle(t) !== null).length;
  return listed >= 3 && listed * 2 >= texts.filter((t) => !/^[\d.…—-]+$/.test(t.trim())).length;
}

/**
 * Sentences: several long texts, or a long text with full stops, and few numbers in cells of their own. Only the column with
 * most of them is looked at: beside a text may stand notes on where its figures come from.
 */
function isNarrative(view: SheetView): boolean {
  const columns = new Map<number, { texts: number; sentences: number }>();
  for (const row of view.rows) {
    for (const cell of view.cellsOf(row).filter(isText)) {
      const column = columns.get(cell.column) ?? { texts: 0, sentences: 0 };
      columns.set(cell.column, column);
      const { text } = cell;
      column.texts++;
      if (text.length >= LONG && /[。；：，]/.test(text)) column.sentences++;
    }
  }
  const [most] = [...columns.values()].sort((a, b) => b.sentences - a.sentences);
  if (!most || most.sentences === 0) return false;
  return most.sentences * 4 >= most.texts && numbersOf(view) <= most.sentences;
}

const numbersOf = (view: SheetView): number =>
  view.rows.reduce((n, row) => n + view.cellsOf(row).filter((c) => typeof c.value === 'number').length, 0);
