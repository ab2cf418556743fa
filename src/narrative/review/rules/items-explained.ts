import type { AmountCell, BudgetBook, BudgetRow, BudgetTable } from '../../../budget/BudgetBook';
import { measured } from '../../../budget/Finding';
import { levelOf } from '../../../budget/Subject';
import { tableOf } from '../../measures';
import type { Claim, Reading } from '../../../text/Reading';
import { isInBook } from '../findCell';
import { comparable, cellByNames, codeOf } from '../subjects';
import { labelOf } from '../terms';
import type { TextRule } from '../../../rules/Rule';
import type { TextFinding } from '../../../rules/TextFinding';
import type { TextInput } from '../../../rules/TextInput';
import { article, basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'items-explained',
  category: 'wording',
  severity: 'warning',
  basis: basis(
    article('预算法实施条例', '第六条第三款'),
    practice('各地的公开范本要求一般公共预算支出逐项说明到项'),
  ),
} as const;

/** In outlines that list the 项: every row with an amount has its sentence, and no sentence lacks its row. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => {
    const items = itemClaims(input.reading);
    if (!input.book || items.length < 2) return { relations: [] };
    return {
      relations: [],
      findings: [...withoutSentence(input.book, items), ...withoutRow(input, input.book, items)],
    };
  },
};

const itemClaims = (reading: Reading): readonly Claim[] =>
  reading.claims.filter(
    (c) =>
      c.role === 'level' &&
      c.period.when === 'this' &&
      c.measure?.subject?.itemName !== undefined &&
      c.measure.part === 'total',
  );

function withoutSentence(book: BudgetBook, items: readonly Claim[]): readonly TextFinding[] {
  const fund =
    items.filter((c) => c.measure?.fund === 'fund').length > items.length / 2
      ? 'fund-expenditure'
      : 'general-expenditure';
  const table = tableOf(book, fund);
  if (!table) return [];
  const codes = new Set(items.map((c) => codeOf(book, c.measure!.subject!)));
  const names = new Set(items.map((c) => comparable(c.measure!.subject!.itemName!)));
  const seen = new Set<string>();
  return itemRows(table).flatMap(({ row, cell }) => {
    if (
      codes.has(row.code) ||
      (!row.code && names.has(comparable(row.name))) ||
      isNamedByPath(book, items, cell) ||
      seen.has(row.code ?? row.name)
    )
      return [];
    seen.add(row.code ?? row.name);
    return [
      {
        finding: {
          rule: meta.id,
          severity: meta.severity,
          verdict: 'form',
          message: {
            id: 'items-explained.no-sentence',
            data: {
              item: row.name,
              code: row.code ?? '',
              amount: measured(cell.figure!.value, cell.figure!.unit),
              table: table.title,
            },
          },
          places: [{ place: cell.place, role: 'cell' }],
        },
      } satisfies TextFinding,
    ];
  });
}

/** 项 rows with an amount: those of seven digits, and the deepest ones where the code is broken. */
function itemRows(table: BudgetTable): readonly { row: BudgetRow; cell: AmountCell }[] {
  return table.blocks.flatMap((block) => {
    const column = block.columns.findIndex((c) => c.measure === 'total');
    return block.rows.flatMap((row, i) => {
      const cell = row.cells[column];
      const leaf = !block.rows.some((r) => r.parent === i);
      const item =
        row.code !== undefined && (levelOf(row.code) === 'item' || (levelOf(row.code) === undefined && leaf));
      return row.kind === 'subject' && item && cell?.figure && !cell.figure.value.isZero()
        ? [{ row, cell }]
        : [];
    });
  });
}

const isNamedByPath = (book: BudgetBook, items: readonly Claim[], cell: AmountCell): boolean =>
  items.some((c) => cellByNames(book, 'general-expenditure', c.measure!.subject!)?.cell === cell);

function withoutRow(input: TextInput, book: BudgetBook, items: readonly Claim[]): readonly TextFinding[] {
  return items.flatMap((c) => {
    if (c.figure.value.isZero() || isInBook(book, c) || c.figure.place.kind !== 'text') return [];
    const place = c.figure.place;
    return [
      {
        finding: {
          rule: meta.id,
          severity: 'error',
          verdict: 'form',
          message: { id: 'items-explained.no-row', data: { item: labelOf(input.document, c) } },
          places: [{ place, role: 'stated' }],
          quote: {
            text: input.document.paragraphs[place.paragraph]!.text.slice(place.start, place.end),
            place,
          },
        },
        claims: [c],
      } satisfies TextFinding,
    ];
  });
}
