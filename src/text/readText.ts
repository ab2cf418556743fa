import { addTo, groupBy } from '../budget/groupBy';
import {
  textPlace,
  type Paragraph,
  type Section,
  type Sentence,
  type TextDocument,
} from '../budget/TextDocument';
import { apartFromWholes, readChangeLists } from './attach/changeLists';
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
import { divisions, wentOn } from './attach/views';
import { ownStage } from './Period';
import { usualDecimalsOf } from './choose/precision';
import { headingSubjects } from './measure/headingSubjects';
import type { Comparison, Completion, PartsList, Reading, Share } from './Reading';
import { inOrder } from './inOrder';
import { readTables } from './tables/readTables';
import { NO_NAMES, type OwnNames } from './vocabulary/OwnNames';
import { readYears } from './years/readYears';

/**
 * Reads every figure of a text into a claim, and what the sentences say of them into lists, shares and comparisons.
 * @param recognised lines of tables that are recognised as those of a workbook are
 */
export function readText(
  document: TextDocument,
  names: OwnNames = NO_NAMES,
  recognised: ReadonlySet<number> = NO_LINES,
): Reading {
  const paragraphs = readParagraphs(document, names);
  const scopes = ownScopes(document, paragraphs, names);
  const claims = paragraphs.flatMap((p) => p.figures.map((f) => f.claim));
  const tables = readTables(document, claims, recognised);
  const inSentences = paragraphs.flatMap(readLists);
  nameTotals(inSentences);
  const levels = new Levels(paragraphs, [...tables.claims, ...tables.cells], scopes);
  const lists: readonly PartsList[] = [
    ...inSentences,
    ...divisions(paragraphs),
    ...wentOn(paragraphs),
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
    const own = listsOf.get(p.index) ?? [];
    shares.push(...readShares(p, levels, own, shares, ownStage(document)));
    completions.push(...readCompletions(p, levels, own));
  }
  const changes = paragraphs.flatMap(readChangeLists);
  return {
    claims: inOrder([
      ...claims,
      ...tables.claims,
      ...readYears(document, claims.length + tables.claims.length + tables.cells.length, names),
    ]),
    cells: tables.cells,
    lists: [...lists, ...tables.lists],
    shares: [...shares, ...tables.shares],
    comparisons: [...apartFromWholes(comparisons, changes), ...tables.comparisons],
    completions: [...completions, ...tables.completions],
    changes,
    unread: unreadIn(document, paragraphs),
  };
}

const NO_LINES: ReadonlySet<number> = new Set();

/** What was too much to be read: the rest of a paragraph. */
const unreadIn = (document: TextDocument, paragraphs: readonly ReadParagraph[]): Reading['unread'] =>
  paragraphs.flatMap(({ index, unreadFrom }) => {
    const paragraph = document.paragraphs[index]!;
    return unreadFrom === undefined ? [] : [textPlace(paragraph, unreadFrom, paragraph.text.length)];
  });

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
