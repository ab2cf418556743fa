import { isMoney } from '../../../budget/Unit';
import { inUnit, type Figure } from '../../../budget/Figure';
import type { Claim } from '../../../text/Reading';
import type { Linked } from '../../../rules/TextInput';
import type { TextRule } from '../../../rules/Rule';
import type { TextRelation } from '../../../rules/TextFinding';
import type { LinearRelation, Term } from '../../../budget/Relation';
import { decide } from '../decide';
import { subjectOfClaim } from '../terms';
import { article, basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'claim-equals-cell',
  category: 'wording',
  severity: 'error',
  basis: basis(
    article('政府信息公开条例', '第六条第一款'),
    article('地方预决算公开操作规程', '第四条'),
    practice('编制说明所列金额与公开表格一致'),
  ),
} as const;

/** The cell at its word; a text that writes more decimals than the table prints is held to what the table prints. */
function held(cell: Linked, { figure }: Claim): Figure {
  const own = figure.precision;
  const printed = isMoney(figure.unit) ? inUnit(cell.printed, figure.unit).precision : cell.printed.precision;
  const finer = own.kind === 'written' && printed.kind === 'written' && own.decimals > printed.decimals;
  return finer ? cell.printed : cell.figure;
}

/** Every amount of a text is the amount of its cell, in the text's own unit and to its own decimals. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: ({ document, reading, links }) => ({
    relations: [...reading.claims, ...reading.cells].flatMap((claim): TextRelation[] => {
      const cell = links.of(claim);
      if (!cell || claim.role !== 'level' || !isMoney(claim.figure.unit)) return [];
      const { unit } = claim.figure;
      const stating = (parts: readonly Term[]): LinearRelation => ({
        kind: 'linear',
        rule: meta.id,
        subject: subjectOfClaim(document, claim),
        total: claim.figure,
        totalLabel: cell.label,
        parts,
        comparison: 'equal',
      });
      const exact = stating([{ figure: inUnit(held(cell, claim), unit), weight: 1, label: cell.table }]);
      const printed = cell.sources?.map((t) => ({ ...t, figure: inUnit(t.figure, unit) }));
      return [
        {
          // A sum of cells that are rounded each by itself misses the sum that is rounded once.
          relation: decide(exact, undefined, printed && stating(printed)),
          claim,
          claims: [claim],
          statedIsWrong: true,
        },
      ];
    }),
  }),
};
