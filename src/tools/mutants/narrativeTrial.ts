import { Decimal } from 'decimal.js';
import type { Finding } from '../../budget/Finding';
import { placeKey, type Place } from '../../budget/Place';
import type { BudgetBook } from '../../budget/BudgetBook';
import type { MoneyUnit } from '../../budget/Unit';
import type { Random } from '../../generate/Random';
import type { Narrative, NarrativeFigure } from '../../narrative/Narrative';
import { readDocument } from '../../text/document/readDocument';
import { narrate } from '../../pipeline/narrate';
import { review } from '../../pipeline/review';
import type { ReviewResult } from '../../pipeline/results';
import type { Grid } from '../../workbook/Grid';
import { mistype, type Slip } from './slipKinds';

/** What became of one wrong figure in a narrative. */
export interface TextOutcome {
  readonly slip: string;
  /** this-year, last-year, change, rate, share … */
  readonly figure: string;
  readonly detected: boolean;
  readonly named: boolean;
  readonly restored: boolean;
  readonly seen: string;
}

export interface NarrativeOutcome {
  /** Findings above info about figures of the right text. */
  readonly falseAlarms: readonly string[];
  readonly planted: readonly TextOutcome[];
}

const SLIPS: readonly Slip[] = [
  'transposed-digits',
  'doubled-digit',
  'dropped-digit',
  'mistyped-digit',
  'decimal-shift',
];
/** Wrong figures tried in one narrative, each in a text of its own. */
const PER_TEXT = 2;

/** Writes the narrative of a right book, reviews it, and again with one figure mistyped. */
export function narrativeTrial(
  random: Random,
  grids: readonly Grid[],
  prior: readonly Grid[],
  books: { readonly book: BudgetBook; readonly prior: BudgetBook },
): NarrativeOutcome {
  const narrative = narrate(grids, { prior });
  const clean = reviewed(narrative, books);
  const planted: TextOutcome[] = [];
  for (let tries = 0; planted.length < PER_TEXT && tries < 50; tries++) {
    const outcome = tryOne(random, narrative, clean, books);
    if (outcome) planted.push(outcome);
  }
  return {
    falseAlarms: clean.findings.filter(isAboutFigures).map((f) => `${f.rule} ${f.quote?.text ?? ''}`),
    planted,
  };
}

const reviewed = (narrative: Narrative, books: { book: BudgetBook; prior: BudgetBook }): ReviewResult =>
  review(readDocument(narrative.paragraphs.map((p) => ({ text: p.text }))), books);

/** Above info and about a figure; that something is still to be filled in is no false alarm. */
const isAboutFigures = (f: Finding): boolean => f.severity !== 'info' && f.relation !== undefined;

function tryOne(
  random: Random,
  narrative: Narrative,
  clean: ReviewResult,
  books: { book: BudgetBook; prior: BudgetBook },
): TextOutcome | null {
  const paragraph = random.pick(
    narrative.paragraphs.map((_, i) => i).filter((i) => narrative.paragraphs[i]!.figures.length > 0),
  );
  const { text, figures } = narrative.paragraphs[paragraph]!;
  const figure = random.pick(figures);
  // What a person gave has no cell to be held against.
  if (figure.sources.length === 0) return null;
  const slip = random.pick(SLIPS);
  const wrong = wrongText(random, slip, text.slice(figure.start, figure.end), figure);
  if (wrong === null) return null;
  const paragraphs = narrative.paragraphs.map((p, i) =>
    i === paragraph ? { ...p, text: text.slice(0, figure.start) + wrong + text.slice(figure.end) } : p,
  );
  const result = reviewed({ ...narrative, paragraphs }, books);
  const isThere = (place: Place): boolean =>
    place.kind === 'text' &&
    place.paragraph === paragraph &&
    place.start < figure.start + wrong.length &&
    place.end > figure.start;
  const before = new Set(clean.findings.filter((f) => f.severity !== 'info').map(key));
  const detected = result.findings.some(
    (f) =>
      f.severity !== 'info' &&
      !before.has(key(f)) &&
      (f.places.some((p) => isThere(p.place)) || (f.quote !== undefined && isThere(f.quote.place))),
  );
  const group = result.diagnoses[0]?.group;
  const named = result.diagnoses.find((d) => d.rank === 0 && d.group === group && isThere(d.figure.place));
  return {
    slip,
    figure: figure.kind,
    detected,
    named: named !== undefined,
    restored: named?.suggested?.value.abs().equals(figure.figure.value.abs()) === true,
    seen: `${narrative.paragraphs[paragraph]!.id}: ${text.slice(Math.max(0, figure.start - 12), figure.start)}【${text.slice(figure.start, figure.end)}→${wrong}】${named ? '' : insteadOf(result)}`,
  };
}

/** What the diagnosis names in place of the wrong figure. */
function insteadOf({ document, diagnoses }: ReviewResult): string {
  const [first] = diagnoses;
  if (!first) return ', nothing named';
  const { place } = first.figure;
  const where =
    place.kind === 'text'
      ? document.paragraphs[place.paragraph]?.text.slice(Math.max(0, place.start - 12), place.end)
      : placeKey(place);
  return `, instead ${where ?? ''}→${first.suggested?.value.toFixed() ?? '?'}`;
}

const key = (f: Finding): string => `${f.rule} ${f.quote?.text ?? ''} ${f.stated?.value.toString() ?? ''}`;

/** The figure's text with its number mistyped in the way it is written. */
function wrongText(random: Random, slip: Slip, text: string, figure: NarrativeFigure): string | null {
  const m = /\d[\d,]*(?:\.\d+)?/.exec(text);
  if (!m) return null;
  const digits = m[0].replaceAll(',', '');
  const unit: MoneyUnit = figure.figure.unit === '元' ? '元' : '万元';
  const wrong = new Decimal(digits).isZero() ? null : mistype(random, slip, new Decimal(digits), unit);
  if (!wrong) return null;
  const decimals = Math.max(wrong.decimalPlaces(), digits.split('.')[1]?.length ?? 0);
  const written = m[0].includes(',')
    ? wrong.toFixed(decimals).replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',')
    : wrong.toFixed(decimals);
  return text.slice(0, m.index) + written + text.slice(m.index + m[0].length);
}
