import { groupBy } from '../../budget/groupBy';
import { EXACT, written } from '../../budget/Figure';
import { textPlace, type Sentence, type TextDocument } from '../../budget/TextDocument';
import { isMoney, type MoneyUnit, type Unit } from '../../budget/Unit';
import { sectionKindOf } from '../document/sectionKinds';
import { squeeze } from '../document/squeeze';
import { measureOf } from '../measure/measureOf';
import type { TextMeasure } from '../measure/TextMeasure';
import { isOwnPlan, periodKey } from '../Period';
import type { Claim, Comparison, Completion, PartsList, Reading } from '../Reading';
import { numbersIn, type NumberToken } from '../tokens/numbers';
import { columnOf, type Column } from './columns';
import { depthsOf } from './depth';
import { sumsOf } from './sums';
import { tablesOf, titleOf, type TextCell, type TextRow, type TextTable } from './rows';
import type { ReadRow } from './ReadRow';

/** The tables in a text, read as what they are: each cell a claim, the columns of a row compared, the rows summed. */
export function readTables(document: TextDocument, firstIndex: number): Reading {
  const sentences = new Map(document.sentences.map((s) => [s.paragraph, s]));
  const claims: Claim[] = [];
  const lists: PartsList[] = [];
  const comparisons: Comparison[] = [];
  const completions: Completion[] = [];
  for (const table of tablesOf(document)) {
    const read = readTable(
      document,
      table,
      sentences,
      () => firstIndex + claims.length,
      (c) => claims.push(c),
    );
    if (!read) continue;
    lists.push(...sumsOf(read.rows, read.columns));
    for (const row of read.rows) {
      const compared = comparisonOf(row, read.columns);
      if (compared) comparisons.push(compared);
      completions.push(...completionsOf(row, read.columns));
    }
  }
  return { claims, lists, shares: [], comparisons, completions, changes: [], unread: [] };
}

const NUMERIC = /^[-－−+]?[\d,，]+(?:\.\d+)?\s*(?:[%％]|万元|亿元|元)?$/;

function readTable(
  document: TextDocument,
  table: TextTable,
  sentences: ReadonlyMap<number, Sentence>,
  nextIndex: () => number,
  keep: (c: Claim) => void,
): { rows: readonly ReadRow[]; columns: readonly Column[] } | null {
  const { rows, above } = table;
  const title = titleOf(table);
  const firstData = rows.findIndex((r) =>
    r.cells.slice(1).some((c) => NUMERIC.test(c.text) && !/^(?:19|20)\d{2}$/.test(c.text)),
  );
  if (firstData < 1) return null;
  const header = rows.slice(0, firstData);
  const width = rows.reduce((most, r) => Math.max(most, r.cells.length), 0);
  const columns = Array.from({ length: width }, (_, i) =>
    columnOf(header.map((h) => h.cells[i]?.text ?? '').join(''), document),
  );
  const unit = unitOf(
    `${above.map((p) => p.text).join('\n')}\n${header.map((h) => h.cells.map((c) => c.text).join(' ')).join('\n')}`,
  );
  const decimals = usual(rows.slice(firstData));
  const data = rows.slice(firstData);
  const names = nameColumns(data, width);
  const read = names.flatMap((from, n) => {
    const depths = depthsOf(data, from);
    const cuts = cutsIn(columns, from, names[n + 1] ?? width);
    return data.flatMap((row, at): ReadRow[] => {
      const name = nameOf(row, from, names[n - 1]);
      if (name === '' && n > 0) return [];
      const sentence = sentences.get(row.paragraph.index);
      const section = sentence ? document.sections[sentence.section]! : document.sections[0]!;
      const plain = squeeze(name).text.replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[.、]|\(\S{1,2}\))/, '');
      // What a table is of its title says, not the section that it happens to stand in.
      const path = title === undefined ? section.path : [sectionKindOf(subjectOfTitle(title))];
      const named = measureOf(plain.replace(/^其中:?/, ''), path) ?? undefined;
      const claims = row.cells.map((cell, i) => {
        const column = columns[i]!;
        const own = i > from && i < (names[n + 1] ?? Infinity);
        if (!own || column.role === 'none' || !NUMERIC.test(cell.text)) return undefined;
        const measure = cuts.has(i) ? undefined : named;
        const claim = claimOf(
          { row, cell, column, sentence, measure, name, index: nextIndex() },
          { unit, decimals, title },
        );
        if (claim) keep(claim);
        return claim;
      });
      return [{ name: plain, measure: named, claims, half: n, depth: depths[at]! }];
    });
  });
  return { rows: read, columns };
}

/** The name of a row: where a column of codes stands right before the names, 合计 may stand there. */
function nameOf(row: TextRow, from: number, before: number | undefined): string {
  const name = row.cells[from]?.text ?? '';
  const code = before === from - 1 ? (row.cells[before]?.text ?? '') : '';
  return name === '' && !/\d/.test(code) ? code : name;
}

const WHOLE = /合计|总计|小计|总额|^金额/;

/**
 * Columns that hold a cut of what their row names: 基本支出 and 项目支出 beside 合计, or one fund beside another. Of several amounts of
 * one time only the one that says so is of the whole.
 */
function cutsIn(columns: readonly Column[], from: number, to: number): ReadonlySet<number> {
  const levels = columns.flatMap((c, i) => (c.role === 'level' && i > from && i < to ? [i] : []));
  const times = groupBy(levels, (i) => periodKey(columns[i]!.period));
  return new Set(
    [...times.values()].flatMap((beside) => {
      const whole = beside.length === 1 ? beside[0] : beside.find((i) => WHOLE.test(columns[i]!.title));
      return beside.filter((i) => i !== whole);
    }),
  );
}

/** The columns that name what stands to the right of them: one, or two where income and expenditure stand side by side. */
function nameColumns(rows: readonly TextRow[], width: number): readonly number[] {
  const named = Array.from({ length: width }, (_, i) => i).filter((i) => {
    const filled = rows.map((r) => r.cells[i]?.text ?? '').filter((t) => t !== '');
    return i === 0 || (filled.length > 1 && filled.every((t) => !NUMERIC.test(t)));
  });
  return named.filter((i) => i === 0 || i < width - 1);
}

const unitOf = (words: string): MoneyUnit => {
  const m = /单位[:：]?\s*(?:人民币)?(亿元|万元|元)|[（(](亿元|万元|元)[）)]/.exec(words);
  return ((m?.[1] ?? m?.[2]) as MoneyUnit | undefined) ?? '万元';
};

/** How many decimals amounts of the table show: the most that two of them have. */
function usual(rows: readonly TextRow[]): number {
  const all = rows.flatMap((r) => r.cells.slice(1).map((c) => /\.(\d+)$/.exec(c.text)?.[1]?.length ?? 0));
  return [4, 3, 2, 1].find((d) => all.filter((x) => x >= d).length >= 2) ?? 0;
}

/** A title without what says that it is one: `附表3：一般公共预算支出预算表`. */
const subjectOfTitle = (title: string): string =>
  title
    .replace(/^附[件表]?\d*[:：、.]?\s*/, '')
    .replace(/(?:预算|决算)?表(?:[（(][^（）()]{0,12}[）)])?$/, '');

/** A cell of a row that may be a claim. */
interface CellOfRow {
  readonly row: TextRow;
  readonly cell: TextCell;
  readonly column: Column;
  readonly sentence: Sentence | undefined;
  readonly measure: TextMeasure | undefined;
  readonly name: string;
  readonly index: number;
}

/** What is the same for all cells of a table. */
interface OfTable {
  readonly unit: MoneyUnit;
  readonly decimals: number;
  readonly title: string | undefined;
}

function claimOf(
  { row, cell, column, sentence, measure, name, index }: CellOfRow,
  { unit: money, decimals, title }: OfTable,
): Claim | undefined {
  const [number] = numbersIn(squeeze(cell.text).text);
  if (!number || !sentence) return undefined;
  const percent = PERCENT.includes(column.role);
  const unit: Unit = percent ? '%' : (moneyOf(number) ?? money);
  const moves = column.role === 'change' || column.role === 'rate';
  return {
    index,
    role: column.role === 'none' ? 'other' : column.role,
    figure: {
      // What moves says how by its direction.
      value: column.role === 'level' ? number.value : number.value.abs(),
      unit,
      precision: number.value.isZero()
        ? EXACT
        : written(percent || number.decimals > 0 ? number.decimals : decimals),
      origin: 'text',
      place: textPlace(row.paragraph, cell.start, cell.end),
    },
    label: name,
    ...(title === undefined ? {} : { table: title }),
    ...(measure ? { measure } : {}),
    period: column.period,
    ...(moves ? { direction: number.value.isNegative() ? ('down' as const) : ('up' as const) } : {}),
    sentence: sentence.index,
    section: sentence.section,
    approximate: false,
    how: { production: 'table', others: [], named: 'words' },
  };
}

const moneyOf = ({ unit }: NumberToken): MoneyUnit | undefined => (unit && isMoney(unit) ? unit : undefined);

/** Columns of percentages. */
const PERCENT: readonly Column['role'][] = ['rate', 'share', 'completion'];

const column = (columns: readonly Column[], test: (c: Column) => boolean): number => columns.findIndex(test);

function comparisonOf({ claims, measure }: ReadRow, columns: readonly Column[]): Comparison | undefined {
  const at = (test: (c: Column) => boolean): Claim | undefined => claims[column(columns, test)];
  const level = (when: Column['period']['when']) => at((c) => c.role === 'level' && c.period.when === when);
  const [now, base] = [level('this'), level('last')];
  const [change, rate] = [at((c) => c.role === 'change'), at((c) => c.role === 'rate')];
  if (!now || !base || (!change && !rate)) return undefined;
  const moved = change ?? rate!;
  const place = moved.figure.place;
  return {
    ...(measure ? { subject: measure } : {}),
    now,
    base,
    ...(change ? { change } : {}),
    ...(rate ? { rate } : {}),
    direction: moved.direction ?? 'up',
    against: base.period,
    likeForLike: false,
    sentence: now.sentence,
    ...(place.kind === 'text' && !moved.figure.value.isZero()
      ? { word: { start: place.start, end: place.end } }
      : {}),
  };
}

function completionsOf({ claims }: ReadRow, columns: readonly Column[]): readonly Completion[] {
  const stated = claims[column(columns, (c) => c.role === 'completion')];
  const executed =
    claims[
      column(columns, (c) => c.role === 'level' && c.period.when === 'this' && c.period.stage === 'executed')
    ];
  const planned = claims[column(columns, (c) => c.role === 'level' && isOwnPlan(c.period))];
  return stated && executed && planned ? [{ stated, executed, planned }] : [];
}
