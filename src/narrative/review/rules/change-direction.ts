import { inUnit, type Figure } from '../../../budget/Figure';
import type { Finding, Measured } from '../../../budget/Finding';
import { measured, measuredOf } from '../../../budget/Finding';
import { isMoney } from '../../../budget/Unit';
import { textAt, textPlace, type Paragraph } from '../../../budget/TextDocument';
import { isInTable, type Claim, type Comparison } from '../../../text/Reading';
import { compared, type Compared } from '../compared';
import { isReversed, toldByRate } from '../fraction';
import { directionAtEnd, directionIn, OPPOSITES, type Direction } from '../../../text/vocabulary/directions';
import { labelOf } from '../terms';
import type { TextRule } from '../../../rules/Rule';
import type { Edit, TextFinding } from '../../../rules/TextFinding';
import type { TextInput } from '../../../rules/TextInput';
import { basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'change-direction',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('增加、减少、持平等用语与两年数字的大小一致')),
} as const;

/**
 * 增加 means that this year's figure is the larger one. An increase does not end at zero, and nothing rises by more than
 * it is: the base would be below zero.
 */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({
    relations: [],
    findings: [
      ...input.reading.comparisons.flatMap((c) => {
        const at = compared(input, c) ?? likeForLike(c);
        return at && c.direction && c.word ? (directionFinding(input, at) ?? []) : [];
      }),
      ...input.reading.claims.flatMap((c) => saidTwice(input, c) ?? []),
    ],
  }),
};

/** `下降-5%`: the word and the minus both say that it fell. Below the heading of a column a minus says it alone. */
function saidTwice({ document }: TextInput, claim: Claim): TextFinding | null {
  const { place } = claim.figure;
  if (claim.direction !== 'down' || isInTable(claim) || place.kind !== 'text') return null;
  const text = textAt(document, place);
  // `增长-5%` says it once.
  const before = document.paragraphs[place.paragraph]!.text.slice(0, place.start).trimEnd();
  if (!/^[-－−]/.test(text) || directionAtEnd(before)?.direction === 'up') return null;
  const message = { id: 'change-direction.said-twice' as const, data: { figure: text } };
  return {
    finding: {
      rule: meta.id,
      severity: 'warning',
      verdict: 'form',
      message,
      places: [{ place, role: 'stated' }],
      quote: { text, place },
    },
    edits: [{ start: place.start, end: place.start + 1, text: '' }],
  };
}

/** Last year's figure like for like is not the published one: the change, its rate and this year's figure are all there is. */
const likeForLike = (c: Comparison): Compared | undefined => {
  const claims = [c.now, c.change, c.rate].filter((x) => x !== undefined);
  return c.likeForLike && !c.adjusted && !claims.some((x) => x.approximate)
    ? { comparison: c, claims }
    : undefined;
};

function directionFinding(input: TextInput, at: Compared): TextFinding | null {
  const opposed = againstItself(input, at);
  if (opposed) return opposed;
  const { comparison: c, shown, now, base } = at;
  // 增加0.00万元: by how much its figures differ the amount tells, and the words for that another rule.
  const isNone = c.change?.figure.value.isZero() === true;
  if (shown && shown !== 'none' && now && base && shown !== c.direction && !isNone) {
    const data = {
      subject: labelOf(input.document, c.now!),
      word: wordOf(input, c),
      now: inUnitOf(now.figure, c.now!.figure),
      base: inUnitOf(base.figure, c.now!.figure),
    };
    const id = shown === 'up' ? 'change-direction.rises' : 'change-direction.falls';
    return finding(input, c, { id, data }, reversed(input, c, shown), at);
  }
  if (!base && isReversed(input, c)) {
    const right = c.direction === 'up' ? 'down' : 'up';
    const message = {
      id: `change-direction.rate-says-${right}` as const,
      data: {
        subject: labelOf(input.document, c.now!),
        word: wordOf(input, c),
        rate: measuredOf(c.rate!.figure),
      },
    };
    return finding(input, c, message, reversed(input, c, right), at);
  }
  if (base || !c.now || c.direction !== 'up' || !c.change || c.change.figure.value.isZero()) return null;
  const level = c.now.figure.value;
  const ends = level.isZero() && c.now.figure.unit === c.change.figure.unit;
  const data = {
    subject: labelOf(input.document, c.now),
    now: measured(level, c.now.figure.unit),
    change: measured(c.change.figure.value, c.change.figure.unit),
  };
  if (ends)
    return finding(input, c, { id: 'change-direction.ends-at-zero', data }, reversed(input, c, 'down'), at);
  if (
    c.now.figure.unit === c.change.figure.unit &&
    level.isPositive() &&
    c.change.figure.value.greaterThan(level)
  ) {
    return finding(input, c, { id: 'change-direction.more-than-all', data }, [], at);
  }
  return null;
}

/** `减少0.04万元，增长0.01%`: the change and its rate go different ways. */
function againstItself(input: TextInput, at: Compared): TextFinding | null {
  const { change, rate } = at.comparison;
  if (!change?.direction || !rate?.direction || change.direction === rate.direction) return null;
  if (change.figure.value.isZero() || rate.figure.value.isZero()) return null;
  const subject = labelOf(input.document, at.comparison.now ?? change);
  const right = at.shown === 'up' || at.shown === 'down' ? at.shown : toldByRate(input, at.comparison);
  const edits = right ? reversed(input, at.comparison, right) : [];
  return finding(
    input,
    at.comparison,
    { id: 'change-direction.against-itself', data: { subject } },
    edits,
    at,
  );
}

/** The words that say otherwise, of the change and of its rate, turned round. */
function reversed(input: TextInput, c: Comparison, right: Direction): readonly Edit[] {
  const text = paragraphOf(input, c).text;
  const words = [
    c.direction !== right ? c.word : undefined,
    c.rate && c.rate.direction !== right ? rateWord(text, c) : undefined,
  ].filter((w) => w !== undefined);
  const unique = words
    .map((w) => turningPart(text, w))
    .filter((w, i, all) => all.findIndex((other) => other.start === w.start) === i);
  return unique.map((w) => ({ ...w, text: opposite(text.slice(w.start, w.end)) }));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The word of direction itself, where more words are quoted: `支出决算数小于年初预算`. */
function turningPart(text: string, { start, end }: Range): Range {
  const found = directionIn(text.slice(start, end));
  return found
    ? { start: start + found.index, end: start + found.index + found.word.length }
    : { start, end };
}

/** How far before its figure the word of a rate stands: `增长约`, `下降比例为`. */
const NEAR = 12;

function rateWord(text: string, { rate }: Comparison): Range | undefined {
  if (rate?.figure.place.kind !== 'text') return undefined;
  const from = Math.max(0, rate.figure.place.start - NEAR);
  const found = directionAtEnd(text.slice(from, rate.figure.place.start).replace(/\s+$/, ''));
  return found ? { start: from + found.index, end: from + found.index + found.word.length } : undefined;
}

function finding(
  input: TextInput,
  c: Comparison,
  message: Finding['message'],
  edits: readonly Edit[],
  at: Compared,
): TextFinding {
  // What is to be put right is quoted, else the word of the change.
  const paragraph = paragraphOf(input, c);
  const word = c.word!;
  const [first] = edits;
  const { start, end } = first && (first.start < word.start || first.end > word.end) ? first : word;
  const place = textPlace(paragraph, start, end);
  return {
    finding: {
      rule: meta.id,
      severity: meta.severity,
      verdict: 'inconsistent',
      message,
      places: [
        { place, role: 'stated' },
        ...at.claims.map((claim) => ({ place: claim.figure.place, role: 'cell' as const })),
        ...cellsOf(at),
      ],
      quote: { text: paragraph.text.slice(start, end), place },
    },
    edits,
    claims: at.claims,
  };
}

/** Both sides of a comparison in the unit of the text. */
const inUnitOf = (f: Figure, like: Figure): Measured =>
  isMoney(like.unit) ? measuredOf(inUnit(f, like.unit)) : measuredOf(f);

const cellsOf = (at: Compared): Finding['places'] =>
  [at.now, at.base].flatMap((t) =>
    t?.figure.place.kind === 'cell' ? [{ place: t.figure.place, role: 'cell' as const }] : [],
  );

const paragraphOf = (input: TextInput, c: Comparison): Paragraph =>
  input.document.paragraphs[input.document.sentences[c.sentence]!.paragraph]!;

const wordOf = (input: TextInput, c: Comparison): string =>
  paragraphOf(input, c).text.slice(c.word!.start, c.word!.end);

/** 增加 ↔ 减少, and so on; the word itself when its opposite is not known. */
const opposite = (word: string): string => {
  for (const [up, down] of OPPOSITES) {
    if (word === up) return down;
    if (word === down) return up;
  }
  return word;
};
