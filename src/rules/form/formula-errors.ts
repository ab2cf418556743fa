import type { CannotTell, Finding } from '../../budget/Finding';
import type { FormRule } from '../Rule';
import { cannotTell, formFinding } from './support/findings';
import { cellsOf } from './support/tableCells';

const meta = {
  id: 'formula-errors',
  category: 'form',
  severity: 'error',
  basis: '公开的报表应当列示金额；公式出错的单元格没有金额，引用它的合计也随之出错',
} as const;

/** Formulas that yield an error; formulas saved without a result can't be judged and are counted. */
export const rule: FormRule = {
  kind: 'form',
  meta,
  inspect({ book }) {
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
      const uncalculated = formulas.filter((c) => c.state === 'blank' && c.text === '');
      if (uncalculated.length > 0) {
        unjudged.push(
          cannotTell(
            meta,
            { id: 'formula-errors.uncalculated', data: { table: table.title, count: uncalculated.length } },
            uncalculated.map((c) => c.place),
          ),
        );
      }
    }
    return { findings, cannotTell: unjudged };
  },
};
