import type { Finding } from '../budget/Finding';
import { rangeInSource, type TextDocument } from '../budget/TextDocument';
import { findingJson } from './json';
import { plainNumber } from './numbers';
import { placeJson } from './placeJson';
import { readingsJson } from './readingsJson';
import { isReviewed, type ReviewedText, type TextOutcome } from './reviewed';
import { say, type Translate } from './translate';
import { unreadSentence } from './unread';

/**
 * The report on texts for programs (version 1): the shape of the report on workbooks, with `texts`. `start` and `end` are
 * UTF-16 offsets into the whole text; for a sheet, into the text of the cell named beside them.
 * @param explained with how each figure was read
 */
export function reviewJson(outcomes: readonly TextOutcome[], t: Translate, explained = false): string {
  const unreadable = outcomes.flatMap((o) => (isReviewed(o) ? [] : [{ file: o.file, reason: t(o.reason) }]));
  const report = {
    version: 1,
    texts: outcomes.filter(isReviewed).map((o) => textJson(o, t, explained)),
    ...(unreadable.length > 0 ? { unreadable } : {}),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function textJson({ file, result, against }: ReviewedText, t: Translate, explained: boolean): object {
  const { document, book, otherBook, claims, relations, findings, cannotTell, diagnoses } = result;
  return {
    file,
    against,
    department: book?.department,
    year: document.year,
    type: document.type,
    governmentReport: result.isGovernmentReport || undefined,
    otherBook: otherBook && t(otherBook),
    tables: result.tables,
    claims: {
      found: claims.found,
      checked: claims.checked,
      unchecked: claims.unchecked.map(({ claim, reason }) => ({
        ...(claim.figure.place.kind === 'text' ? placeJson(document, claim.figure.place) : {}),
        reason: say(t, reason),
      })),
      unread: claims.unread.map((place) => ({
        paragraph: place.paragraph,
        ...rangeInSource(document, place),
        message: unreadSentence(document, place, t),
      })),
    },
    checked: { relations: relations.length, cannotTell: cannotTell.length },
    bases: result.bases,
    findings: findings.map((f) => textFindingJson(document, f, t)),
    diagnoses: diagnoses.map((d) => ({
      ...(d.figure.place.kind === 'text' ? placeJson(document, d.figure.place) : {}),
      stated: plainNumber(d.stated.value),
      suggested: d.suggested && plainNumber(d.suggested.value),
      unit: d.stated.unit,
      why: d.why.map((kind) => kind.replaceAll('-', ' ')),
      explains: d.explains,
      unique: d.unique,
    })),
    cannotTell: cannotTell.map((c) => ({ rule: c.rule, reason: t(c.reason) })),
    figures: explained ? readingsJson(result, t) : undefined,
  };
}

function textFindingJson(document: TextDocument, f: Finding, t: Translate): object {
  const place = f.quote?.place;
  return { ...(findingJson(f, t) as object), ...(place ? placeJson(document, place) : {}) };
}
