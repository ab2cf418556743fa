import { withoutExpenditure } from '../../budget/names';
import { measureKey, type MeasurePath } from '../measures';
import { hasAny, rowsOfDimension } from '../measures/rows';
import { sourceName } from '../write/scope/lists';
import type { NarrativeParagraph } from '../Narrative';
import type { Rolling } from './Rolling';

/** Something that this year's book has and last year's had not, of which the text says nothing. */
interface Matter {
  readonly name: string;
  readonly path: MeasurePath;
}

const SPENT = { kind: 'expenditure', fund: 'all', part: 'total' } as const;

/** A name with its amount, each: what somebody may want to add, as last year's text had no place for it. */
export function unsaidIn(rolling: Rolling, paragraphs: readonly NarrativeParagraph[]): readonly string[] {
  const { years, last } = rolling;
  const text = paragraphs.map((p) => p.text.replace(/(?:没有|无|未)[^，。；]*/g, '')).join('\n');
  const told = new Set(
    paragraphs.flatMap((p) => p.figures.flatMap((f) => (f.path ? [measureKey(f.path)] : []))),
  );
  const isTold = ({ name, path }: Matter): boolean =>
    told.has(measureKey(path)) || text.includes(name) || text.includes(withoutExpenditure(name));
  return matters(rolling)
    .filter((m) => hasAny(years.book, m.path) && !hasAny(last.book, m.path) && !isTold(m))
    .flatMap(({ name, path }) => {
      const value = years.of({ kind: 'path', path }, last.habits.unit).value;
      return value ? [`${name}${value.written.text}${value.unit}`] : [];
    });
}

function matters(rolling: Rolling): readonly Matter[] {
  const { book } = rolling.years;
  const classes = rowsOfDimension(book, { kind: 'class', path: { ...SPENT, code: '201' } });
  const sources = rowsOfDimension(book, { kind: 'source', scope: 'all', brought: true });
  return [
    ...sources.flatMap((path) =>
      path.kind === 'income' ? [{ name: sourceName(book, path.scope, path.part), path }] : [],
    ),
    { name: '政府性基金预算支出', path: { ...SPENT, fund: 'fund' } },
    { name: '国有资本经营预算支出', path: { ...SPENT, fund: 'capital' } },
    ...classes.map((path) => ({ name: rolling.rowName(path), path })),
    { name: '结转下年', path: { ...SPENT, part: 'carry-out' } },
    ...THREE_PUBLIC.map(([part, name]) => ({
      name,
      path: { kind: 'three-public', fund: 'general', part } as const,
    })),
  ];
}

const THREE_PUBLIC = [
  ['abroad', '因公出国（境）'],
  ['vehicle-purchase', '公务用车购置费'],
  ['vehicle-operation', '公务用车运行'],
  ['reception', '公务接待费'],
] as const;
