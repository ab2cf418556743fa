import type { CellPlace } from '../../budget/Place';
import type { Finding } from '../../budget/Finding';
import { placeKey } from '../../budget/Place';
import { cellsOfCause, saysTheCause, type Cause } from '../../diagnose/causes';
import type { Diagnosis } from '../../diagnose/Diagnosis';
import { claimOf } from '../../report/diagnoses';
import { isMessageId, showCell } from '../../report/translate';
import type { Words } from '../text/wordsOf';

/** The cell that a diagnosis points at, also for a figure in a sheet's text. */
export const cellOf = ({ figure: { place } }: Diagnosis): CellPlace | undefined =>
  place.kind === 'cell' ? place : place.cell;

/** What is wrong: `3-3!H9 应为 2.95（现为 2.59，数字颠倒）` */
export function suspicion(diagnosis: Diagnosis, words: Words): string {
  if (diagnosis.kind !== 'cell') return claimOf(diagnosis, words.message);
  const place = cellOf(diagnosis);
  const cell = place ? showCell(place) : words.t('pane.diagnosis.in-text');
  const { stated, suggested } = diagnosis;
  const [is = '', should] = words.amounts(suggested ? [stated, suggested] : [stated]);
  const why = diagnosis.why.flatMap((slip) => {
    const id = `diagnose.${slip}`;
    return isMessageId(id) ? [words.t(id)] : [];
  });
  const because = why.length > 0 ? words.t('pane.diagnosis.why', { why }) : '';
  return should === undefined
    ? words.t('pane.diagnosis.suspect', { cell, stated: is, because })
    : words.t('pane.diagnosis.should-be', { cell, stated: is, suggested: should, because });
}

/** Cells of a cause that are named beside what follows from it. */
const CELLS_SHOWN = 3;

/**
 * The cells that a finding disagrees with, when it follows from its cause.
 * @returns undefined where the finding says what is wrong itself
 */
export function consequenceOf(finding: Finding, cause: Cause, words: Words): string | undefined {
  if (!finding.relation || saysTheCause(finding, cause)) return undefined;
  const { place } = finding.relation.kind === 'linear' ? finding.relation.total : finding.relation.stated;
  const cells = cellsOfCause(cause).filter((c) => placeKey(c) !== placeKey(place));
  if (cells.length === 0) return words.t('pane.finding.others');
  const shown = cells.slice(0, CELLS_SHOWN).map(showCell).join(words.t('list.separator'));
  return cells.length > CELLS_SHOWN ? words.t('relation.cells-shortened', { cells: shown }) : shown;
}
