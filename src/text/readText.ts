import { addTo, groupBy } from '../budget/groupBy';
import {
  textPlace,
  type Paragraph,
  type Section,
  type Sentence,
  type TextDocument,
} from '../budget/TextDocument';
import { readChangeLists } from './attach/changeLists';
import { readComparisons } from './attach/comparisons';
import { readCompletions } from './attach/completions';
import { Levels } from './attach/Levels';
import { readLists } from './attach/lists';
import { nameTotals } from './attach/nameTotals';
import { listsOverParagraphs } from './attach/paragraphLists';
import type { ReadParagraph } from './attach/Placed';
import { readParagraph } from './attach/readParagraph';
import { ownScopes } from './attach/scopes';
import { pointsBetween } from './attach/points';
import { readShares } from './attach/shares';
import { titledBy } from './attach/titles';
import { turns } from './attach/turns';
import { divisions } from './attach/views';
import { ownStage } from './Period';
import { usualDecimalsOf } from './choose/precision';
import { headingSubjects } from './measure/headingSubjects';
import type { Claim, Comparison, Completion, PartsList, Reading, Share } from './Reading';
import { readTables } from './tables/readTables';
import { NO_NAMES, type OwnNames } from './vocabulary/OwnNames';
import { readYears } from './years/readYears';

/** Reads every figure of a text into a claim, and what the sentences say of them into lists, shares and comparisons. */
export function readText(document: TextDocument, names: OwnNames = NO_NAMES): Reading {
  const paragraphs = readParagraphs(document, names);
  const own = ownScopes(document, paragraphs, names);
  const claims = paragraphs.flatMap((p) => p.figures.map((f) => f.claim));
  const tables = readTables(document, claims);
  const inSentences = paragraphs.flatMap(readLists);
  nameTotals(inSentences);
  const levels = new Levels(paragraphs, tables.claims, own);
  const lists: readonly PartsList[] = [
    ...inSentences,
    ...divisions(paragraphs),
    ...listsOverParagraphs(document, claims),
  ];
  const listsOf = byParagraph(lists);
  const comparisons: Comparison[] = [];
  const shares: Share[] = [];
  const completions: Completion[] = [];
  for (const [i, p] of paragraphs.entries()) {
    comparisons.push(
      ...readComparisons(p, document, levels, paragraphs[i - 1]),
      ...turns(p),
      ...pointsBetween(p),
    );
    shares.push(...readShares(p, levels, listsOf.get(p.index) ?? [], shares, ownStage(document)));
    completions.push(...readCompletions(p, levels));
  }
  return {
    claims: inOrder([
      ...claims,
      ...tables.claims,
      ...readYears(document, claims.length + tables.claims.length, names),
    ]),
    lists: [...lists, ...tables.lists],
    shares: [...shares, ...tables.shares],
    comparisons: [...comparisons, ...tables.comparisons],
    completions: [...completions, ...tables.completions],
    changes: paragraphs.flatMap(readChangeLists),
    unread: unreadIn(document, paragraphs),
  };
}

/** What was too much to be read: the rest of a paragraph. */
const unreadIn = (document: TextDocument, paragraphs: readonly ReadParagraph[]): Reading['unread'] =>
  paragraphs.flatMap(({ index, unreadFrom }) => {
    const paragraph = document.paragraphs[index]!;
    return unreadFrom === undefined ? [] : [textPlace(paragraph, unreadFrom, paragraph.text.length)];
  });

/** As they stand in the text. */
const inOrder = (claims: readonly Claim[]): readonly Claim[] =>
  claims
    .map((claim) => ({ claim, place: claim.figure.place }))
    .sort((a, b) =>
      a.place.kind === 'text' && b.place.kind === 'text'
        ? a.place.paragraph - b.place.paragraph || a.place.start - b.place.start
        : 0,
    )
    .map(({ claim }) => claim);

/** Lists by the paragraphs of their parts. */
function byParagraph(lists: readonly PartsList[]): ReadonlyMap<number, readonly PartsList[]> {
  const found = new Map<number, PartsList[]>();
  for (const list of lists) {
    const places = list.parts.flatMap(({ figure: { place } }) =>
      place.kind === 'text' ? [place.paragraph] : [],
    );
    for (const at of new Set(places)) addTo(found, at, list);
  }
  return found;
}

function readParagraphs(document: TextDocument, names: OwnNames): readonly ReadParagraph[] {
  const around = headingSubjects(document);
  const usualDecimals = usualDecimalsOf(document.paragraphs);
  const titles = titledBy(document, around);
  let index = 0;
  const nextIndex = (): number => index++;
  return sentencesByParagraph(document).map(([p, sentences]) => {
    const section: Section = document.sections[sentences[0]!.section]!;
    return readParagraph(p, {
      document,
      sentences,
      section,
      around: around[section.index],
      ...titles(p, section),
      isOwn: () => false,
      names,
      nextIndex,
      usualDecimals,
    });
  });
}

function sentencesByParagraph(
  document: TextDocument,
): readonly (readonly [Paragraph, readonly Sentence[]])[] {
  const found = groupBy(
    document.sentences.filter((s) => !document.paragraphs[s.paragraph]!.row),
    (s) => s.paragraph,
  );
  return [...found].map(([index, sentences]) => [document.paragraphs[index]!, sentences] as const);
}
