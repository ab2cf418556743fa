import type { Diagnosis, TableFaultKind, Undetermined } from '../diagnose/Diagnosis';
import { placeKey } from '../budget/Place';
import { say, showCell, type Translate } from './translate';
import { cellList, ruleTitle } from './words';

/** One line: the figure, what it should be, why that is likely, and how many findings it explains. */
export function diagnosisSentence(d: Diagnosis, t: Translate): string {
  return say(t, 'report.diagnosis-explains', { text: claimOf(d, t), count: d.explains.length });
}

/** Of an explanation that stands beside another: `或者：…`, or `同样可能：…` where nothing tells the two apart. */
export const alternative = (d: Diagnosis, text: string, t: Translate): string =>
  say(t, d.asLikely ? 'report.diagnosis-as-likely' : 'report.diagnosis-or', { text });

/** What is wrong and what should be: `3-3!H9 应为 2.95（现为 2.59，数字颠倒）`. */
export function claimOf(d: Diagnosis, t: Translate): string {
  if (d.kind === 'formula') return formulaClaim(d, t);
  if (d.kind !== 'cell') return tableClaim(d, d.table?.what ?? d.kind, t);
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
    },
  });
}

/** A formula is not overwritten: what is wrong with it, and how it should read. */
function formulaClaim(d: Diagnosis, t: Translate): string {
  const { place } = d.figure;
  const { fault = 'other', stands, right, cells = [] } = d.formula ?? {};
  const named = cells.slice(0, FORMULA_CELLS).map(showCell).join(say(t, 'list.separator'));
  return say(t, right === undefined ? 'report.formula-open' : 'report.formula', {
    cell: place.kind === 'cell' ? showCell(place) : placeKey(place),
    fault: say(t, `diagnose.formula.${fault}`, {
      cells: cells.length > FORMULA_CELLS ? say(t, 'relation.cells-shortened', { cells: named }) : named,
    }),
    stands: stands === undefined ? '' : `=${stands}`,
    ...(right === undefined ? {} : { right: `=${right}` }),
    ...(d.suggested
      ? { suggested: say(t, 'report.formula-result', { amount: d.suggested }) }
      : { suggested: '' }),
  });
}
const FORMULA_CELLS = 4;

/** What a whole table, or a part of it, has in common. */
function tableClaim(d: Diagnosis, what: TableFaultKind, t: Translate): string {
  const places = (d.cells ?? []).flatMap(({ figure: { place } }) =>
    place.kind === 'cell' ? [{ place, role: 'cell' as const }] : [],
  );
  return say(t, `diagnose.table.${what}`, {
    table: d.table?.name ?? '',
    others: othersOf(d.table?.others ?? [], t),
    cells: cellList({ places }, t),
    count: places.length,
  });
}

/** Tables that are named; of more, the number says the rest. */
const OTHERS_NAMED = 3;

function othersOf(others: readonly string[], t: Translate): string {
  const names = others.slice(0, OTHERS_NAMED).join(say(t, 'list.separator'));
  if (others.length <= OTHERS_NAMED) return names;
  return say(t, 'diagnose.table.others', { names, count: others.length });
}

/** That no figure can be named for a group of findings, why, and where to look first. */
export function undeterminedSentence({ reason, moved, candidates }: Undetermined, t: Translate): string {
  const cells = candidates.map(({ place }) => (place.kind === 'cell' ? showCell(place) : placeKey(place)));
  if (!moved) return say(t, `diagnose.undetermined.${reason}`, { cells });
  const { value, unit } = moved.difference;
  return say(t, cells.length > 1 ? 'diagnose.undetermined.moved-several' : 'diagnose.undetermined.moved', {
    title: ruleTitle(moved.rule, t),
    gap: say(t, value.isNegative() ? 'relation.less' : 'relation.more', {
      amount: { value: value.abs(), unit },
    }),
    cells,
  });
}

/** The slips that would explain the figure; empty when there is none. */
const whyOf = (d: Diagnosis, t: Translate): string =>
  d.why.map((kind) => say(t, `diagnose.${kind}`)).join(say(t, 'list.separator'));
