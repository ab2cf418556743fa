import type { JudgedRelation } from '../budget/Finding';
import type { ReadFigure } from '../narrative/review/readFigures';
import { judgedSentence } from './relationSentence';
import { isMessageId, say, sayOr, showCell, type Translate } from './translate';
import { ruleTitle } from './words';

type Claim = ReadFigure['claim'];
type Measure = NonNullable<Claim['measure']>;

/** What a figure of a text is, in a line: what it does, of what, of when. */
export function figureInWords({ claim }: ReadFigure, t: Translate): string {
  const { role, direction, approximate, measure } = claim;
  return [
    say(t, `reading.role.${role}`),
    ...(direction ? [say(t, `reading.${direction}`)] : []),
    ...(measure ? measureInWords(measure, t) : []),
    ...(role === 'year' || !measure ? [] : [periodInWords(claim, t)]),
    ...(approximate ? [say(t, 'reading.approximate')] : []),
  ].join(SEPARATOR);
}

const SEPARATOR = ' · ';

/** How it was read and what it was held against, or why against nothing: a line each. */
export function readingLines(
  figure: ReadFigure,
  relations: readonly JudgedRelation[],
  t: Translate,
): readonly string[] {
  const { claim, cell, year, rules, reason } = figure;
  return [
    constructionInWords(figure, t),
    ...(claim.measure ? [nameInWords(claim, t)] : []),
    ...(cell ? [cellInWords(cell, t)] : []),
    ...(year === undefined ? [] : [say(t, 'reading.held-year', { year: String(year) })]),
    ...figure.relations.map((i) => heldInWords(relations[i]!, t)),
    ...rules.map((rule) => say(t, 'reading.told', { title: ruleTitle(rule, t), rule })),
    ...(reason ? [say(t, 'reading.unchecked', { reason })] : []),
  ];
}

function constructionInWords({ claim: { how }, example }: ReadFigure, t: Translate): string {
  const name = constructionName(how.production, t);
  const construction =
    example === undefined
      ? say(t, 'reading.construction', { name })
      : say(t, 'reading.construction-like', { name, example });
  const others = [...new Set(how.others)].filter((o) => o !== how.production);
  return others.length === 0
    ? construction
    : say(t, 'reading.others', {
        construction,
        others: others.map((o) => constructionName(o, t)).join(say(t, 'list.separator')),
      });
}

/** The name of a construction in the reader's language; its own where it has none. */
const constructionName = (name: string, t: Translate): string => sayOr(t, `construction.${name}`, name);

/** Where its name is from: its own words, others, or the amount that a change, rate or share speaks of. */
function nameInWords({ label, role, how: { named } }: Claim, t: Translate): string {
  if (named !== 'nothing' && label !== '')
    return say(t, 'reading.name-words', { where: `reading.named.${named}`, words: label });
  const where = named === 'nothing' && role !== 'level' ? 'figure' : named;
  return say(t, 'reading.name', { where: `reading.named.${where}` });
}

/** Where its cell is: in the workbook, or in a table of the text. */
const cellInWords = ({ place, table, label }: NonNullable<ReadFigure['cell']>, t: Translate): string =>
  place.kind === 'cell'
    ? say(t, 'reading.cell', { cell: showCell(place), table, label })
    : say(t, 'reading.cell-in-text', { number: String(place.paragraph + 1), table, label });

const heldInWords = (judged: JudgedRelation, t: Translate): string =>
  say(t, 'reading.held', {
    verdict: `verdict.${judged.judgement.verdict}`,
    title: ruleTitle(judged.relation.rule, t),
    rule: judged.relation.rule,
    statement: judgedSentence(judged, t),
  });

/** Whose it is, of which money, and what: a subject by its path, anything else by its kind. */
function measureInWords(m: Measure, t: Translate): readonly string[] {
  const kind = `measure.${m.family}.${m.part}`;
  const named = m.subject ? subjectPath(m.subject) : m.name?.replace(/#\d+$/, '');
  const isWhole = m.part === 'total' && (m.subject !== undefined || (named ?? '') !== '');
  return [
    ...(m.scope ? [m.scope] : []),
    ...(m.fund && m.family !== 'three-public' ? [say(t, `fund.${m.fund}`)] : []),
    ...(named ? [named] : []),
    ...(m.qualifier ? [m.qualifier] : []),
    ...(isWhole || !isMessageId(kind) ? [] : [say(t, kind)]),
  ];
}

const subjectPath = (s: NonNullable<Measure['subject']>): string =>
  [
    [s.className, '（类）'],
    [s.sectionName, '（款）'],
    [s.itemName, '（项）'],
  ]
    .map(([name, level]) => (name ? name + level : ''))
    .join('');

function periodInWords({ period: { when, year, stage, plan } }: Claim, t: Translate): string {
  const of = `reading.stage.${stage === 'budget' && plan ? plan : stage}`;
  return year === undefined
    ? say(t, `reading.of-${when}`, { stage: of })
    : say(t, 'reading.of-year', { year: String(year), stage: of });
}
