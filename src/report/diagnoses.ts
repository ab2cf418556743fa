import type { Diagnosis } from '../diagnose/Diagnosis';
import { placeKey } from '../budget/Place';
import { say, showCell, type Translate } from './translate';

/** One line: the figure, what it should be, why that is likely, and how many findings it explains. */
export function diagnosisSentence(d: Diagnosis, t: Translate): string {
  const { place } = d.figure;
  const cell = place.kind === 'cell' ? place : place.cell;
  const why = whyOf(d, t);
  return t({
    id: d.suggested ? 'report.diagnosis' : 'report.diagnosis-open',
    data: {
      cell: cell ? showCell(cell) : placeKey(place),
      stated: d.stated,
      ...(d.suggested ? { suggested: d.suggested } : {}),
      why: why && say(t, 'report.diagnosis-why', { why }),
      count: d.explains.length,
    },
  });
}

/** The slips that would explain the figure; empty when there is none. */
const whyOf = (d: Diagnosis, t: Translate): string =>
  d.why.map((kind) => say(t, `diagnose.${kind}`)).join(say(t, 'list.separator'));
