import { Decimal } from 'decimal.js';
import type { BudgetBook } from '../budget/BudgetBook';
import { inUnit } from '../budget/Figure';
import { classCodeOf } from '../budget/functionalClasses';
import { measuredOf, type Measured } from '../budget/Finding';
import type { Place } from '../budget/Place';
import { round } from '../budget/rounding';
import { CLASS_DIGITS } from '../budget/Subject';
import { isMoney } from '../budget/Unit';
import {
  FUNCTIONAL_CLASSES,
  INCOME_SOURCES,
  lookUp,
  statedBook,
  type ExpenditurePart,
  type Found,
  type MeasurePath,
} from '../narrative/measures';
import { tableName } from './tables';

export type ShareKind = 'class' | 'basic-project' | 'personnel-public' | 'three-public' | 'income';

/** One part of a whole. */
export interface Share {
  /** The workbook's own words, or the id of a message where they don't stand alone. */
  readonly label: string;
  readonly amount: Measured;
  readonly place: Place;
  /** In %, two decimals, half up. */
  readonly percent: Decimal;
}

/** A whole and its parts. Rounded shares need not add up to 100, and are never bent to. */
export interface ShareGroup {
  readonly kind: ShareKind;
  /** The tables that print this whole and these parts. */
  readonly tables: readonly string[];
  readonly total: Measured;
  readonly place: Place;
  readonly parts: readonly Share[];
  /** Sum of the rounded shares, in %. */
  readonly sum: Decimal;
  /** The parts add up to the whole exactly, so that any gap of the sum to 100 comes from rounding. */
  readonly complete: boolean;
}

const SHARE_DECIMALS = 2;

/**
 * Recomputes every share that a narrative states: the classes of expenditure, basic and project, personnel and public,
 * the parts of the “三公” expenses, the sources of income. A whole of zero has no shares, and a group of which a cell can't
 * be read is left out (that cell has a finding of its own).
 */
export function sharesOf(given: BudgetBook): readonly ShareGroup[] {
  const book = statedBook(given);
  const groups: ShareGroup[] = [];
  const classes = classesIn(book);
  const add = (kind: ShareKind, whole: MeasurePath, parts: readonly MeasurePath[]): void => {
    const group = groupOf(book, kind, whole, parts, classes);
    const same = group && groups.findIndex((g) => sameShares(g, group));
    if (group && same !== null && same >= 0)
      groups[same] = { ...groups[same]!, tables: [...groups[same]!.tables, ...group.tables] };
    else if (group) groups.push(group);
  };
  const codes = CLASS_CODES.filter((code) => classes.has(code));
  const spent = (fund: 'all' | 'general', part: ExpenditurePart, code?: string): MeasurePath =>
    code === undefined ? { kind: 'expenditure', fund, part } : { kind: 'expenditure', fund, part, code };

  // What a year took in and spent, where a final account tells it from what was carried in and on.
  add('income', income(book.executed ? 'year' : 'total'), incomeParts(book));
  for (const fund of ['all', 'general'] as const) {
    const whole = fund === 'general' || book.executed ? 'current' : 'total';
    const byClass = codes.map((code) => spent(fund, whole, code));
    add('class', spent(fund, whole), byClass);
    add('basic-project', spent(fund, whole), [spent(fund, 'basic'), spent(fund, 'project')]);
  }
  add('personnel-public', spent('general', 'basic'), [
    spent('general', 'personnel'),
    spent('general', 'public'),
  ]);
  for (const fund of ['general', 'fund'] as const) {
    const part = (
      name: 'total' | 'abroad' | 'vehicle-purchase' | 'vehicle-operation' | 'reception',
    ): MeasurePath => ({
      kind: 'three-public',
      fund,
      part: name,
    });
    const parts = (['abroad', 'vehicle-purchase', 'vehicle-operation', 'reception'] as const).map(part);
    add('three-public', part('total'), parts);
  }
  return groups;
}

const CLASS_CODES = Object.keys(FUNCTIONAL_CLASSES);

/** 类 by their codes, each with the name that the book's own row of it has, where there is one. */
type Classes = ReadonlyMap<string, string>;

/** The 类 that some row of the book is of or below: others have no shares to look for. */
function classesIn(book: BudgetBook): Classes {
  const classes = new Map<string, string>();
  let last = '-';
  for (const { blocks } of book.tables)
    for (const { rows } of blocks)
      for (let i = 0; i < rows.length; i++) {
        const { kind, code, classification, line, name } = rows[i]!;
        const isClass = code?.length === CLASS_DIGITS && kind === 'subject';
        // Rows of one class stand together.
        if (!isClass && code?.startsWith(last)) continue;
        const own = code?.slice(0, CLASS_DIGITS) ?? (line === 'class' ? classCodeOf(name) : undefined);
        if (own === undefined) continue;
        last = own;
        if (classes.get(own)) continue;
        classes.set(own, isClass && classification === 'functional' ? name : '');
      }
  return classes;
}

type IncomePart = Extract<MeasurePath, { kind: 'income' }>['part'];

const income = (part: IncomePart): MeasurePath => ({ kind: 'income', scope: 'all', part });

/** The sources, and what was carried over. 财政拨款 stands for its three books where it is printed as one line. */
function incomeParts(book: BudgetBook): readonly MeasurePath[] {
  const asOne = lookUp(book, income('appropriation'));
  const inAppropriation = ['general', 'fund', 'capital'];
  const sources = INCOME_SOURCES.filter((s) =>
    asOne && !asOne.figure.value.isZero() ? !inAppropriation.includes(s) : s !== 'appropriation',
  );
  return (book.executed ? sources : [...sources, 'carry-in' as const]).map(income);
}

function groupOf(
  book: BudgetBook,
  kind: ShareKind,
  wholePath: MeasurePath,
  partPaths: readonly MeasurePath[],
  classes: Classes,
): ShareGroup | null {
  const whole = lookUp(book, wholePath);
  if (!whole || whole.figure.value.isZero()) return null;
  const { figure, table } = whole;
  const { unit } = figure;
  if (!isMoney(unit)) return null;
  const parts: Share[] = [];
  for (const path of partPaths) {
    const part = lookUp(book, path);
    if (!part || part.figure.value.isZero()) continue;
    const here = inUnit(part.figure, unit);
    const percent = round(here.value.div(figure.value).times(100), SHARE_DECIMALS, 'half-up');
    parts.push({ label: labelOf(part, classes), amount: measuredOf(here), place: here.place, percent });
  }
  if (parts.length === 0) return null;
  const total = (of: (s: Share) => Decimal): Decimal =>
    parts.reduce((sum, p) => sum.plus(of(p)), new Decimal(0));
  return {
    kind,
    tables: [tableName(table)],
    total: measuredOf(figure),
    place: figure.place,
    parts,
    sum: total((p) => p.percent),
    complete: total((p) => p.amount.value).equals(figure.value),
  };
}

/** The words of the table; of a class its own name, which tables that print only 项 leave out. */
function labelOf({ path, label }: Found, classes: Classes): string {
  if (path.kind === 'expenditure' && path.code) {
    return classes.get(path.code) || (FUNCTIONAL_CLASSES[path.code] ?? label);
  }
  if (path.kind === 'three-public' && path.part.startsWith('vehicle-')) return `share.${path.part}`;
  return label;
}

const sameShares = (a: ShareGroup, b: ShareGroup): boolean =>
  a.kind === b.kind &&
  sameAmount(a.total, b.total) &&
  a.parts.length === b.parts.length &&
  a.parts.every((p, i) => p.label === b.parts[i]!.label && sameAmount(p.amount, b.parts[i]!.amount));

const sameAmount = (a: Measured, b: Measured): boolean => a.unit === b.unit && a.value.equals(b.value);
