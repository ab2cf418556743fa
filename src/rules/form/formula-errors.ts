import type { AmountCell } from '../../budget/BudgetBook';
import type { CannotTell, Finding, Message } from '../../budget/Finding';
import type { BookRule } from '../Rule';
import { cannotTell, formFinding } from './support/findings';
import { cellsOf } from './support/tableCells';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'formula-errors',
  category: 'form',
  severity: 'error',
  basis: basis(practice('公式出错的单元格没有金额，引用它的合计也随之出错')),
} as const;

/** Formulas that yield an error. Those saved without a result are counted: worked out where they can be, or left unjudged. */
export const rule: BookRule = {
  on: 'book',
  meta,
  check({ book }) {
    const findings: Finding[] = [];
    const unjudged: CannotTell[] = [];
    for (const { table, errors, formulas } of cellsOf(book)) {
      for (const c of errors) {
        findings.push(
          formFinding(meta, { id: 'formula-errors.error', data: { table: table.title, error: c.text } }, [
            c.place,
          ]),
        );
      }
      const say = (id: Message['id'], cells: readonly AmountCell[]): void => {
        if (cells.length === 0) return;
        const data = { table: table.title, count: cells.length };
        const places = cells.map((c) => c.place);
        unjudged.push(cannotTell(meta, { id, data }, places));
      };
      say(
        'formula-errors.calculated',
        formulas.filter((c) => c.calculated),
      );
      say(
        'formula-errors.uncalculated',
        formulas.filter((c) => c.state === 'blank' && c.text === ''),
      );
    }
    return { findings, cannotTell: unjudged };
  },
};
