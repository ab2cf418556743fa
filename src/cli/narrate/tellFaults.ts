import type { Narrative } from '../../narrative/Narrative';
import type { Sources } from '../../narrative/review/sources';
import { check, type CheckOptions } from '../../pipeline/check';
import { textFaults } from '../../pipeline/textFaults';
import { causesOf } from '../../diagnose/causes';
import { diagnosisSentence } from '../../report/diagnoses';
import { findingLines } from '../../report/findingLines';
import { PLAIN } from '../../report/lines';
import { sentenceOf } from '../../report/relationSentence';
import { say } from '../../report/translate';
import type { Grid } from '../../workbook/Grid';
import type { CliContext } from '../CliContext';
import { colours } from '../colours';

/** Says in one line what is wrong in the tables that a text is written from: its figures are theirs, wrong ones as well. */
export function tellBookFaults(grids: readonly Grid[], options: CheckOptions, { io, t }: CliContext): void {
  const { findings, diagnoses } = check(grids, options);
  const errors = findings.filter((f) => f.severity === 'error');
  const [first] = errors;
  if (!first) return;
  const cause = causesOf(diagnoses)[0]?.diagnoses[0];
  const told = cause ? diagnosisSentence(cause, t) : sentenceOf(first, t);
  io.err(`${say(t, 'narrative.book-faults', { count: errors.length, first: told })}\n`);
}

/** Says what the review finds wrong in a text of ours, before it is written. */
export function tellTextFaults(narrative: Narrative, sources: Sources, { io, t }: CliContext): void {
  const faults = textFaults(narrative, sources);
  if (faults.length === 0) return;
  const lines = findingLines(faults, t, io.colour ? colours : PLAIN);
  io.err([say(t, 'narrative.text-faults', { count: faults.length }), ...lines, ''].join('\n'));
}
