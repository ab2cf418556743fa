import type { JudgedRelation } from '../budget/Finding';
import { addressOfPlace, type Place } from '../budget/Place';
import { figuresOf } from '../budget/Relation';
import type { TextDocument } from '../budget/TextDocument';
import type { ReadFigure } from '../narrative/review/readFigures';
import type { ReviewResult } from '../pipeline/results';
import { plainNumber } from './numbers';
import { figureInWords } from './readFigure';
import { judgedSentence } from './relationSentence';
import { placeJson } from './placeJson';
import { say, type Translate } from './translate';

/** Every figure of a text for programs: how it was read, and what it was held against or why against nothing. */
export const readingsJson = (result: ReviewResult, t: Translate): readonly object[] =>
  result.claims.figures.map((figure) => figureJson(figure, result, t));

function figureJson(figure: ReadFigure, { document, relations }: ReviewResult, t: Translate): object {
  const { claim, example, cell, year, rules, reason } = figure;
  const { place, value, unit } = claim.figure;
  const { production, others, named } = claim.how;
  return {
    ...(place.kind === 'text' ? placeJson(document, place) : {}),
    value: plainNumber(value),
    unit,
    words: figureInWords(figure, t),
    role: claim.role,
    direction: claim.direction,
    approximate: claim.approximate || undefined,
    measure: claim.measure && measureJson(claim.measure),
    period: claim.role === 'year' ? undefined : claim.period,
    reading: { production, example, others, named, label: claim.label },
    linkedTo: cell && {
      ...placeOf(document, cell.place),
      table: cell.table,
      label: cell.label,
    },
    heldAgainst: figure.relations.map((i) => relationJson(relations[i]!, document, t)),
    year,
    rules: rules.length > 0 ? rules : undefined,
    reason: reason && say(t, reason),
  };
}

/** A cell, or words of the text. */
const placeOf = (document: TextDocument, place: Place): object =>
  place.kind === 'text' ? placeJson(document, place) : { sheet: place.sheet, address: addressOfPlace(place) };

/** As it is, but for what only the reader's inside needs. */
const measureJson = ({
  family,
  part,
  fund,
  scope,
  subject,
  name,
  qualifier,
}: NonNullable<ReadFigure['claim']['measure']>): object => ({
  family,
  part,
  fund,
  scope,
  subject,
  name,
  qualifier,
});

const relationJson = (judged: JudgedRelation, document: TextDocument, t: Translate): object => ({
  rule: judged.relation.rule,
  verdict: judged.judgement.verdict,
  message: judgedSentence(judged, t),
  figures: figuresOf(judged.relation).map(({ figure: { place, value, unit }, role }) => ({
    role,
    value: plainNumber(value),
    unit,
    ...(place.kind === 'text' ? placeJson(document, place) : { cell: placeOf(document, place) }),
  })),
});
