import { gravityOf, type Finding, type Severity } from '../budget/Finding';
import { placeKey, type CellPlace } from '../budget/Place';
import type { CheckResult } from '../pipeline/results';
import type { Mark } from '../workbook/Mark';
import { causeOfFinding, causesOf, saysTheCause, type Cause } from '../diagnose/causes';
import { claimOf } from './diagnoses';
import { worstOf } from './inputs';
import { isRelationFinding, sentenceOf } from './relationSentence';
import { say, type Translate } from './translate';
import { cellList, uniqueCells } from './words';

/** A note holds no more texts than this; the rest stand in the sheet of findings. */
const MOST_TEXTS = 5;

/**
 * The cells to highlight, one mark each: the worst severity wins, the texts are joined.
 *
 * A finding that a sum does not hold paints the total, which is what it says is off; its parts are not painted, unless a
 * cause is there: causes have the colour of their severity, what follows from them a colour of its own. Where one figure must equal another, both are painted, since either may be the wrong one. A finding in
 * the text of a cell paints that cell. Other findings paint every cell that they name.
 */
export function marksOf(result: Pick<CheckResult, 'findings' | 'diagnoses'>, t: Translate): readonly Mark[] {
  const marks = new Map<
    string,
    { place: CellPlace; severity: Severity; follows: boolean; texts: string[] }
  >();
  const paint = (place: CellPlace, severity: Severity, text: string, follows = false): void => {
    const key = placeKey(place);
    const mark = marks.get(key) ?? { place, severity, follows, texts: [] };
    // What is wrong itself is told before what follows from something else.
    if (mark.follows && !follows) Object.assign(mark, { severity, follows });
    else if (mark.follows === follows && gravityOf(severity) < gravityOf(mark.severity))
      mark.severity = severity;
    if (!mark.texts.includes(text)) mark.texts.push(text);
    marks.set(key, mark);
  };
  const causes = causesOf(result.diagnoses);
  for (const cause of causes) {
    for (const d of cause.diagnoses) {
      const severity = worstOf(d.explains.flatMap((i) => result.findings[i] ?? []));
      const text = `【${say(t, `severity.${severity}`)}】${claimOf(d, t)}`;
      for (const { place } of d.cells?.map((c) => c.figure) ?? [d.figure]) {
        const cell = place.kind === 'cell' ? place : place.cell;
        if (cell) paint(cell, severity, text);
      }
    }
  }
  const of = causeOfFinding(causes);
  for (const [i, f] of result.findings.entries()) {
    const cause = of.get(i);
    const follows = cause !== undefined && !saysTheCause(f, cause);
    for (const place of paintedCells(f)) paint(place, f.severity, noteText(f, place, t, cause), follows);
  }
  return [...marks.values()].map(({ place, severity, follows, texts }) => ({
    place,
    severity,
    note: join(texts, t),
    ...(follows ? { follows: true as const } : {}),
  }));
}

function paintedCells(f: Finding): readonly CellPlace[] {
  if (f.quote?.place.cell) return [f.quote.place.cell];
  const cells = uniqueCells(f).map((c) => c.place);
  if (!isRelationFinding(f)) return cells;
  const { relation } = f;
  const twin = relation.kind === 'linear' && relation.parts.length === 1;
  return cells.slice(0, twin ? 2 : 1);
}

/** What is wrong and why, and the other cells of the comparison, which may be on other sheets. */
function noteText(f: Finding, place: CellPlace, t: Translate, cause?: Cause): string {
  const follows = cause !== undefined && !saysTheCause(f, cause);
  const severity = say(t, follows ? 'sheet.consequence' : `severity.${f.severity}`);
  const sentence = `【${severity}】${sentenceOf(f, t, cause)}`;
  const others = uniqueCells(f).filter((c) => placeKey(c.place) !== placeKey(place));
  if (others.length === 0) return sentence;
  const cells = cellList({ places: others.map((c) => ({ place: c.place, role: 'cell' })) }, t);
  return `${sentence}\n${say(t, 'note.compare', { cells })}`;
}

function join(texts: readonly string[], t: Translate): string {
  if (texts.length === 1) return texts[0]!;
  const shown = texts.slice(0, MOST_TEXTS).map((text, i) => say(t, 'note.numbered', { number: i + 1, text }));
  const rest = texts.length - shown.length;
  return [...shown, ...(rest > 0 ? [say(t, 'note.shortened', { count: rest })] : [])].join('\n');
}
