import type { Diagnosis, Undetermined } from '../diagnose/Diagnosis';
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

/** That no figure can be named for a group of findings, why, and where to look first. */
export const undeterminedSentence = ({ reason, candidates }: Undetermined, t: Translate): string =>
  say(t, `diagnose.undetermined.${reason}`, {
    cells: candidates.map(({ place }) => (place.kind === 'cell' ? showCell(place) : placeKey(place))),
  });

/** The slips that would explain the figure; empty when there is none. */
const whyOf = (d: Diagnosis, t: Translate): string =>
  d.why.map((kind) => say(t, `diagnose.${kind}`)).join(say(t, 'list.separator'));
