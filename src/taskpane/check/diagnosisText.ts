import type { CellPlace } from '../../budget/Place';
import type { Diagnosis } from '../../diagnose/Diagnosis';
import { isMessageId, showCell } from '../../report/translate';
import type { Words } from '../text/wordsOf';

/** The cell that a diagnosis points at, also for a figure in a sheet's text. */
export const cellOf = ({ figure: { place } }: Diagnosis): CellPlace | undefined =>
  place.kind === 'cell' ? place : place.cell;

/** `3-3!H9 应为 2.95（现为 2.59，数字颠倒）` */
export function suspicion(diagnosis: Diagnosis, words: Words): string {
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
