import { normalName, withoutExpenditure } from '../../budget/names';
import type { Paragraph } from '../../budget/TextDocument';
import { codesNamed } from '../../budget/subjects';
import { classCodeOf, codesInBook, measureKey, nameInBook, sourceOf, type MeasurePath } from '../measures';
import { chosenRows, leftOut, spelled, withoutAmounts } from './listedRows';
import { RANK, SAME, words, type Instance, type Piece, type Slot } from './Piece';
import { sectionAt, sectionOf } from './sectionAt';
import type { Rolling } from './Rolling';
import { dimensionOf, rowsOfDimension, type Dimension } from '../measures/rows';
import { ONLY } from './runsIn';
import { figurePiece } from './Years';

const OPENER = new RegExp(`(?:包括|包含|主要有|主要为|主要用于[：:])[：:]?\\s*|${ONLY.source}`, 'g');
const ENDS = /[。；;\n]|$/;
/** What may stand behind the last name. */
const TAIL = /(?:（含上年结转[^（）]{0,20}）|等(?:方面的?)?(?:支出|费用|收入|经费)?)$/;

const OF_INCOME = new RegExp(
  `收入[^，。；]{0,4}(?:包括|包含|主要有|主要为)[：:]?\\s*$|收入[^。；]*${ONLY.source}$`,
);

/** Lists of names without amounts, from this year's rows: 收入包括, 支出包括, 主要包括. */
export function nameLists(rolling: Rolling, paragraph: Paragraph): readonly Slot[] {
  const { text } = paragraph;
  return [...text.matchAll(OPENER)].flatMap((m): Slot[] => {
    const isOnly = ONLY.test(m[0]);
    const said = m.index + m[0].length;
    const start = isOnly ? m.index : said;
    const stop = ENDS.exec(text.slice(said))!;
    const body = text.slice(said, said + stop.index).trimEnd();
    if (body === '' || /\d/.test(body)) return [];
    const tail = TAIL.exec(body)?.[0] ?? '';
    const names = body.slice(0, body.length - tail.length).split(/[、，,]/);
    const list = readNames(rolling, paragraph, text.slice(0, said), names);
    if (!list) return [];
    const others = otherNames(rolling, paragraph, list);
    const fill = (as: Instance): readonly Piece[] =>
      list.dimension.kind === 'project'
        ? projects(rolling, dimensionOf(as.path(list.dimension.path)) ?? list.dimension, body)
        : [...joined(rolling, list, tail.startsWith('等'), isOnly ? m[0] : ''), ...others(as), words(tail)];
    return [{ start, end: said + body.length, rank: RANK.list, fill }];
  });
}

/** What 人员经费 or 公用经费 is spent on in words of a text's own, which no row bears (饭贴, 社保): to be looked at, behind the rows. */
function otherNames(
  rolling: Rolling,
  paragraph: Paragraph,
  { dimension, names }: NameList,
): (as: Instance) => readonly Piece[] {
  const others = names.flatMap(({ name, path }) => (path || name.trim() === '' ? [] : [name.trim()]));
  if (dimension.kind !== 'economic' || others.length === 0) return () => [];
  const input = rolling.inputName('主要包括', paragraph, sectionAt(rolling, paragraph));
  return (as) => (as.isNew ? [] : [words('、'), rolling.check(input, others.join('、'))]);
}

interface NameList {
  readonly dimension: Dimension;
  /** As they stand, each with its row where there is one. */
  readonly names: readonly { readonly name: string; readonly path?: MeasurePath }[];
}

/** What most of the names are rows of; undefined where they are nothing known. */
function readNames(
  rolling: Rolling,
  paragraph: Paragraph,
  before: string,
  names: readonly string[],
): NameList | undefined {
  const clause = before.slice(Math.max(0, before.search(/[^。；;]*$/)));
  const section = sectionOf(rolling, paragraph).path;
  if (/用于[：:]?\s*$/.test(clause)) return projectNames(rolling, paragraph, names);
  const readers = OF_INCOME.test(clause) ? [source(section)] : readersFor(rolling, clause, section);
  for (const read of readers) {
    const found = names.map((name) => {
      const path = read(name);
      return { name, ...(path ? { path } : {}) };
    });
    const known = found.flatMap(({ path }) => path ?? []);
    const dimension = known[0] && dimensionOf(known[0]);
    if (dimension && known.length * 2 >= names.length) return { dimension, names: found };
  }
  return undefined;
}

/** Projects that were named without amounts, of the subject that the paragraph is about. */
function projectNames(
  rolling: Rolling,
  paragraph: Paragraph,
  names: readonly string[],
): NameList | undefined {
  const path = rolling.last
    .claimsIn(paragraph)
    .map((c) => rolling.last.targetOf(c))
    .flatMap((t) => (t?.kind === 'path' && t.path.kind === 'expenditure' && t.path.code ? [t.path] : []))[0];
  if (!path) return undefined;
  const dimension = { kind: 'project', path: { ...path, part: 'project', project: '' } } as const;
  const known = rowsOfDimension(rolling.last.book, dimension);
  const found = names.map((name) => {
    const row = known.find((p) => p.kind === 'expenditure' && p.project === name);
    return { name, ...(row ? { path: row } : {}) };
  });
  return found.every((f) => f.path) ? { dimension, names: found } : undefined;
}

/** This year's projects with their amounts, where these add up. */
function projects(rolling: Rolling, dimension: Dimension, said: string): readonly Piece[] {
  const row = (path: MeasurePath): readonly Piece[] => {
    const amount = figurePiece(rolling.years.of({ kind: 'path', path }, rolling.last.habits.unit));
    return [words(rolling.rowName(path)), ...(amount ? [amount] : [])];
  };
  const whenNone = (): readonly Piece[] => [words(said)];
  return rolling.list({ dimension, without: [], between: '、', own: [], row, whenNone }, () => {
    const rows = rowsOfDimension(rolling.years.book, dimension);
    if (rows.length === 0) return whenNone();
    const beyond = withoutAmounts(rolling, rows);
    if (beyond) return [words(beyond)];
    return rows.flatMap((path, i): readonly Piece[] => [...(i > 0 ? [words('、')] : []), ...row(path)]);
  });
}

type ReadName = (name: string) => MeasurePath | undefined;

function source(section: readonly string[]): ReadName {
  const scope = section.includes('appropriation') ? 'appropriation' : 'all';
  return (name) => {
    const part = /上年结转/.test(name) ? 'carry-in' : sourceOf(name.replace(/^本年/, ''));
    return part && { kind: 'income', scope, part };
  };
}

function readersFor(rolling: Rolling, clause: string, section: readonly string[]): readonly ReadName[] {
  const fund = section.includes('appropriation')
    ? 'appropriation'
    : section.includes('general') || section.includes('structure')
      ? 'general'
      : 'all';
  const ofClass: ReadName = (name) => {
    const code = classCodeOf(withoutExpenditure(normalName(name))) ?? classCodeOf(name);
    return code ? { kind: 'expenditure', fund, part: 'total', code } : undefined;
  };
  const part = /公用/.test(clause) ? 'public' : /人员/.test(clause) ? 'personnel' : undefined;
  if (!part) return [ofClass];
  const { book } = rolling.last;
  const own = codesInBook(book, 'economic')
    .filter((code) => code.length === 5)
    .map((code) => ({ code, name: normalName(nameInBook(book, code, 'economic') ?? '') }));
  const ofEconomic: ReadName = (name) => {
    const said = normalName(name);
    const begun = own.filter((o) => o.name.startsWith(said));
    const code =
      own.find((o) => o.name === said)?.code ??
      codesNamed('economic', name).find((c) => c.length === 5) ??
      // 其他交通费 for 其他交通费用.
      (begun.length === 1 && said.length > 2 ? begun[0]!.code : undefined);
    return code ? { kind: 'economic', scope: 'general-basic', part, code } : undefined;
  };
  return [ofEconomic];
}

/** @param only 全部为, where the one name stands behind that */
function joined(
  rolling: Rolling,
  { dimension, names }: NameList,
  open: boolean,
  only: string,
): readonly Piece[] {
  const shown = names.flatMap(({ path }) => (path ? [measureKey(path)] : []));
  const as = new Map(names.map(({ name, path }) => [path ? measureKey(path) : name, name]));
  const like = names.find((n) => n.path)?.name ?? '';
  const row = (path: MeasurePath): readonly Piece[] => [words(spelled(rolling.rowName(path), like, path))];
  // Economic items that were not named stay so.
  const without = open || dimension.kind === 'economic' ? leftOut(rolling, dimension, shown, SAME) : [];
  return rolling.list({ dimension, without, between: '、', own: [], row, whenNone: () => [] }, () => {
    const kept = chosenRows(rolling, dimension, shown, open).filter(
      (p) => shown.includes(measureKey(p)) || rolling.last.isNothing(p) || dimension.kind !== 'economic',
    );
    const said = kept.map((p) => as.get(measureKey(p)) ?? spelled(rolling.rowName(p), like, p));
    const opener = only === '' || said.length < 2 ? only : '包括：';
    return [words(opener + said.join('、'))];
  });
}
