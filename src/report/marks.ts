import type { Finding, Severity } from '../budget/Finding';
import { placeKey, type CellPlace } from '../budget/Place';
import type { CheckResult } from '../pipeline/results';
import type { Mark } from '../workbook/Mark';
import { diagnosisSentence } from './diagnoses';
import { SEVERITIES } from './inputs';
import { isRelationFinding, sentenceOf } from './relationSentence';
import { say, type Translate } from './translate';
import { cellList, uniqueCells } from './words';

/** A note holds no more texts than this; the rest stand in the sheet of findings. */
const MOST_TEXTS = 5;

/**
 * The cells to highlight, one mark each: the worst severity wins, the texts are joined.
 *
 * A finding that a sum does not hold paints the total, which is what it says is off; its parts are not painted, unless a
 * diagnosis names one. Where one figure must equal another, both are painted, since either may be the wrong one. A finding in
 * the text of a cell paints that cell. Other findings paint every cell that they name.
 */
export function marksOf(result: Pick<CheckResult, 'findings' | 'diagnoses'>, t: Translate): readonly Mark[] {
  const marks = new Map<string, { place: CellPlace; severity: Severity; texts: string[] }>();
  const paint = (place: CellPlace, severity: Severity, text: string): void => {
    const key = placeKey(place);
    const mark = marks.get(key) ?? { place, severity, texts: [] };
    if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(mark.severity)) mark.severity = severity;
    if (!mark.texts.includes(text)) mark.texts.push(text);
    marks.set(key, mark);
  };
  for (const d of result.diagnoses.filter((x) => x.rank === 0)) {
    const { place } = d.figure;
    const cell = place.kind === 'cell' ? place : place.cell;
    if (cell)
      paint(cell, worstOf(d.explains.flatMap((i) => result.findings[i] ?? [])), diagnosisSentence(d, t));
  }
  for (const f of result.findings) {
    for (const place of paintedCells(f)) paint(place, f.severity, noteText(f, place, t));
  }
  return [...marks.values()].map(({ place, severity, texts }) => ({ place, severity, note: join(texts, t) }));
}

const worstOf = (findings: readonly Finding[]): Severity =>
  SEVERITIES.find((s) => findings.some((f) => f.severity === s)) ?? 'warning';

function paintedCells(f: Finding): readonly CellPlace[] {
  if (f.quote?.place.cell) return [f.quote.place.cell];
  const cells = uniqueCells(f).map((c) => c.place);
  if (!isRelationFinding(f)) return cells;
  const { relation } = f;
  const twin = relation.kind === 'linear' && relation.parts.length === 1;
  return cells.slice(0, twin ? 2 : 1);
}

/** What is wrong and why, and the other cells of the comparison, which may be on other sheets. */
function noteText(f: Finding, place: CellPlace, t: Translate): string {
  const severity = say(t, `severity.${f.severity}`);
  const sentence = `【${severity}】${sentenceOf(f, t)}`;
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
