import { rangeAddress } from '../budget/address';
import type { CannotTell, Finding } from '../budget/Finding';
import { addressOfPlace, type CellPlace } from '../budget/Place';
import { causeOfFinding, causesOf, countCauses, type Cause } from '../diagnose/causes';
import type { CorrectedCell, Diagnosis, FormulaFault, Undetermined } from '../diagnose/Diagnosis';
import { claimOf, undeterminedSentence } from './diagnoses';
import { foundIn } from './foundAt';
import { isChecked, type CheckedFile, type FileOutcome, type UnreadableFile } from './inputs';
import { plainNumber } from './numbers';
import { sentenceOf } from './relationSentence';
import { hasFinals } from '../narrative/measures';
import { executionOf, type Execution } from './execution';
import { sharesOf, type ShareGroup } from './shares';
import { isMessageId, say, type Translate } from './translate';
import { uniqueCells } from './words';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The report for programs on inputs that are all at hand: {@link jsonDocument} of their {@link jsonEntry}s. */
export const jsonReport = (outcomes: readonly FileOutcome[], t: Translate): string =>
  jsonDocument(
    outcomes.filter(isChecked).map((o) => jsonEntry(o, t)),
    outcomes.filter((o) => !isChecked(o)).map((o) => jsonEntry(o, t)),
  );

/**
 * The report for programs (version 1). Amounts are decimal strings in the unit named beside them; a field without a value
 * is left out. Inputs that can't be read are under `unreadable`, which is left out when there are none.
 */
export function jsonDocument(workbooks: readonly Json[], unreadable: readonly Json[]): string {
  const report: Json = { version: 1, workbooks, ...(unreadable.length > 0 ? { unreadable } : {}) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** What the report says of one input: a workbook with its findings, or why it can't be read. */
export const jsonEntry = (o: FileOutcome, t: Translate): Json =>
  isChecked(o) ? workbook(o, t) : unreadable(o, t);

const unreadable = ({ file, sha256, reason }: UnreadableFile, t: Translate): Json => ({
  file,
  sha256,
  reason: t(reason),
});

function workbook({ file, sha256, prior, subjects, result }: CheckedFile, t: Translate): Json {
  const { book, findings, relations, cannotTell, diagnoses, undetermined } = result;
  const causeOf = causeOfFinding(causesOf(diagnoses));
  const { places, relations: broken } = countCauses(result);
  return {
    file,
    sha256,
    prior,
    subjects: subjects?.file,
    department: book.department,
    year: book.year,
    found: foundIn(book).map(({ what, value, from, place }) => ({
      what,
      value,
      from,
      ...(place ? cellJson(place) : {}),
    })),
    tables: book.tables.map((table) => ({
      kind: table.kind,
      title: table.title,
      sheet: table.sheet,
      range: rangeAddress(table.range),
      unit: table.unit,
    })),
    checked: { relations: relations.length, cannotTell: cannotTell.length },
    wrong: { places: places.error, relations: broken },
    bases: result.bases,
    findings: findings.map((f, i) => findingJson(f, t, causeOf.get(i))),
    diagnoses: diagnoses.flatMap((d) => diagnosisJson(d, t)),
    ...(undetermined.length > 0 ? { undetermined: undetermined.map((u) => undeterminedJson(u, t)) } : {}),
    ...(result.ignored
      ? { ignored: result.ignored.map((a) => ({ ...findingJson(a.finding, t), reason: a.reason })) }
      : {}),
    ...(result.rulesOff ? { rulesOff: result.rulesOff } : {}),
    cannotTell: cannotTell.map((c) => cannotTellJson(c, t)),
    shares: sharesOf(book).map((g) => shareJson(g, t)),
    ...(hasFinals(book)
      ? { execution: executionOf(book, result.budget, RATE_DECIMALS).map((e) => executionJson(e, t)) }
      : {}),
  };
}

const cellJson = (place: CellPlace): { sheet: string; address: string } => ({
  sheet: place.sheet,
  address: addressOfPlace(place),
});

/**
 * One finding, of a workbook or of a text.
 * @param cause what it follows from
 */
export function findingJson(
  f: Finding,
  t: Translate,
  cause?: Cause,
): { readonly [key: string]: Json | undefined } {
  const unit = f.stated?.unit ?? f.expected?.unit;
  return {
    rule: f.rule,
    severity: f.severity,
    verdict: f.verdict,
    message: sentenceOf(f, t, cause),
    cause: cause?.index,
    cells: uniqueCells(f).map(({ place, role }) => ({ ...cellJson(place), role })),
    quote: f.quote?.text,
    start: f.quote?.place.start,
    end: f.quote?.place.end,
    correction: f.correction,
    stated: f.stated && plainNumber(f.stated.value),
    expected: f.expected && plainNumber(f.expected.value),
    difference: f.difference && plainNumber(f.difference.value),
    unit,
  };
}

/** A cell of a fault that several have in common. */
const correctedJson = ({ figure, suggested }: CorrectedCell): Json[] =>
  figure.place.kind !== 'cell'
    ? []
    : [
        {
          ...cellJson(figure.place),
          stated: plainNumber(figure.value),
          suggested: suggested && plainNumber(suggested.value),
        },
      ];

const formulaJson = ({ fault, stands, right, cells }: FormulaFault): Json => ({
  fault,
  stands: `=${stands}`,
  right: right === undefined ? undefined : `=${right}`,
  cells: cells?.map(cellJson),
});

function diagnosisJson(d: Diagnosis, t: Translate): Json[] {
  const { place } = d.figure;
  const cell = place.kind === 'cell' ? place : place.cell;
  const text =
    place.kind === 'text' ? { paragraph: place.paragraph, start: place.start, end: place.end } : {};
  return [
    {
      ...(cell ? { cell: cellJson(cell) } : {}),
      ...text,
      kind: d.kind,
      cells: d.cells?.flatMap(correctedJson),
      ...(d.formula ? { formula: formulaJson(d.formula) } : {}),
      message: claimOf(d, t),
      stated: plainNumber(d.stated.value),
      suggested: d.suggested && plainNumber(d.suggested.value),
      unit: d.stated.unit,
      why: d.why.map((kind) => kind.replaceAll('-', ' ')),
      explains: d.explains,
      unique: d.unique,
      asLikely: d.asLikely,
      together: d.together,
    },
  ];
}

/** Findings for which no figure can be named, and the figures in most of their relations. */
const undeterminedJson = (u: Undetermined, t: Translate): Json => ({
  findings: u.findings,
  reason: undeterminedSentence(u, t),
});

const cannotTellJson = (c: CannotTell, t: Translate): Json => ({
  rule: c.rule,
  reason: t(c.reason),
  cells: c.places.length > 0 ? uniqueCells(c).map(({ place }) => cellJson(place)) : undefined,
});

/** Digits after the point of a rate of completion. */
const RATE_DECIMALS = 2;

const executionJson = ({ label, planned, spent, rate, place }: Execution, t: Translate): Json => ({
  label: isMessageId(label) ? say(t, label) : label,
  planned: plainNumber(planned.value),
  spent: plainNumber(spent.value),
  unit: spent.unit,
  rate: rate ? plainNumber(rate) : undefined,
  cell: place.kind === 'cell' ? cellJson(place) : undefined,
});

const shareJson = (g: ShareGroup, t: Translate): Json => ({
  kind: g.kind,
  tables: g.tables,
  total: plainNumber(g.total.value),
  unit: g.total.unit,
  cell: g.place.kind === 'cell' ? cellJson(g.place) : undefined,
  parts: g.parts.map((p) => ({
    label: isMessageId(p.label) ? say(t, p.label) : p.label,
    amount: plainNumber(p.amount.value),
    percent: plainNumber(p.percent),
    cell: p.place.kind === 'cell' ? cellJson(p.place) : undefined,
  })),
  sum: plainNumber(g.sum),
});
