import type { AmountCell, BudgetBook } from '../budget/BudgetBook';
import { measuredOf } from '../budget/Finding';
import { placeKey, type CellPlace } from '../budget/Place';
import { figuresOf } from '../budget/Relation';
import type { Coverage } from '../diagnose/coverage';
import type { Explanation } from '../diagnose/explain';
import { indented } from './lines';
import { judgedSentence } from './relationSentence';
import { say, showCell, type Translate } from './translate';
import { cellList, ruleTitle } from './words';

/** Every relation that a cell takes part in, with the figures filled in; those that don't hold first. */
export function explainText(
  book: BudgetBook,
  place: CellPlace,
  explanations: readonly Explanation[],
  coverage: Coverage,
  t: Translate,
): string {
  const cell = showCell(place);
  if (explanations.length === 0) {
    const unwatched = coverage.cells.find((c) => placeKey(c.cell.place) === placeKey(place))?.reason;
    const reason = unwatched ? `coverage.${unwatched}` : 'explain.not-amount';
    return `${say(t, 'explain.none', { cell, reason })}\n`;
  }
  const broken = explanations.filter((e) =>
    ['inconsistent', 'truncated'].includes(e.judgement.verdict),
  ).length;
  const lines = [
    say(t, 'explain.heading', { cell, amount: amountAt(book, place, t), count: explanations.length, broken }),
    ...explanations.flatMap((e) => indented(explanationLines(e, t))),
  ];
  return `${lines.join('\n')}\n`;
}

function explanationLines(e: Explanation, t: Translate): readonly string[] {
  const { rule } = e.relation;
  const places = figuresOf(e.relation).map(({ figure, role }) => ({ place: figure.place, role }));
  const heading = {
    verdict: `verdict.${e.judgement.verdict}`,
    title: ruleTitle(rule, t),
    rule,
    role: `role.${e.role}`,
  };
  const details = [judgedSentence(e, t), say(t, 'report.cells', { cells: cellList({ places }, t) })];
  return [say(t, 'explain.relation', heading), ...indented(details)];
}

/** What stands in the cell: its amount, or its text when it can't be read as one. */
function amountAt(book: BudgetBook, place: CellPlace, t: Translate): string {
  const cell = cellAt(book, place);
  if (!cell?.figure) return say(t, 'explain.text', { text: cell?.text ?? '' });
  return t({ id: 'explain.amount', data: { amount: measuredOf(cell.figure) } });
}

const cellAt = (book: BudgetBook, place: CellPlace): AmountCell | undefined => {
  const key = placeKey(place);
  for (const table of book.tables)
    for (const block of table.blocks)
      for (const row of block.rows) for (const c of row.cells) if (placeKey(c.place) === key) return c;
  return undefined;
};
