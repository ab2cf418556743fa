import type { BudgetBook } from '../../../src/budget/BudgetBook';
import { asExact, inUnit } from '../../../src/budget/Figure';
import { subjectName } from '../../../src/budget/subjects';
import type { Department, Entry } from '../../../src/generate/Department';
import { printedAsSichuan } from '../../../src/generate/generateDepartment';
import { lastYearOf } from '../../../src/generate/makeDepartment';
import { Random } from '../../../src/generate/Random';
import { lookUp, type MeasurePath } from '../../../src/narrative/measures';
import { rowsOfDimension } from '../../../src/narrative/measures/rows';
import { recognise } from '../../../src/recognise';

const ITEM = { kind: 'expenditure', fund: 'general', part: 'basic' } as const;

/**
 * The year after that of a book with one unit and the general budget alone, made from its amounts: most differ, some go, and
 * an item, a project and now and then a fund come.
 */
export function yearAfter(book: BudgetBook, seed: number): BudgetBook {
  const random = new Random(seed);
  const now = departmentOf(book);
  const { entries } = lastYearOf(random, now);
  const more: Entry[] = [
    ...(random.chance(0.5) ? [made('2080506', '30109', random.int(1, 900) * 10_000)] : []),
    ...(random.chance(0.5) ? [{ ...entries[0]!, ...projectOf('档案数字化项目', random) }] : []),
    ...(random.chance(0.3)
      ? [{ ...made('2120803', '30227', 0), source: 'fund' as const, ...projectOf('道路修缮项目', random) }]
      : []),
    ...(random.chance(0.3)
      ? [
          {
            ...made('2013399', '30299', 0),
            source: 'other-income' as const,
            ...projectOf('其他业务经费', random),
          },
        ]
      : []),
  ];
  const next: Department = { ...now, year: now.year + 1, entries: [...entries, ...more] };
  return recognise(
    printedAsSichuan(next).map((g) => ({
      ...g,
      cells: g.cells.map((c) =>
        // The generator knows the names of its own subjects only.
        typeof c.value === 'string' && /^(?:\d{5}|\d{7})$/.test(c.value)
          ? { ...c, value: subjectName(c.value.length === 7 ? 'functional' : 'economic', c.value) ?? c.value }
          : c,
      ),
    })),
  );
}

const projectOf = (project: string, random: Random): Pick<Entry, 'nature' | 'project' | 'cents'> => ({
  nature: 'project',
  project,
  cents: random.int(1, 400) * 10_000,
});

const made = (item: string, economic: string, cents: number): Entry => ({
  unit: 0,
  item,
  source: 'general',
  carriedOver: false,
  nature: 'basic',
  economic,
  cents,
});

/** A department with the sums of the book: which of an item's money is spent on what, no table tells. */
function departmentOf(book: BudgetBook): Department {
  const centsOf = (path: MeasurePath): number => {
    const found = lookUp(book, path);
    return found ? inUnit(asExact(found.figure), '元').value.times(100).round().toNumber() : 0;
  };
  const items = rowsOfDimension(book, { kind: 'item', path: { ...ITEM, part: 'total', code: '2010101' } });
  const projects = rowsOfDimension(book, { kind: 'project', path: { ...ITEM, part: 'project' } });
  const economic = rowsOfDimension(book, {
    kind: 'economic',
    path: { kind: 'economic', scope: 'appropriation', part: 'total', code: '30101' },
  });
  const entries = (['basic', 'project'] as const).flatMap((nature) => {
    const spent = economic.flatMap((path) =>
      path.kind === 'economic' ? [{ economic: path.code, left: centsOf({ ...path, part: nature }) }] : [],
    );
    const of =
      nature === 'basic'
        ? items.flatMap((p) =>
            p.kind === 'expenditure' ? [{ item: p.code!, path: { ...p, part: nature } }] : [],
          )
        : projects.flatMap((p) =>
            p.kind === 'expenditure'
              ? items.flatMap((i) =>
                  i.kind === 'expenditure' && centsOf({ ...p, code: i.code! }) > 0
                    ? [{ item: i.code!, path: { ...p, code: i.code! }, project: p.project! }]
                    : [],
                )
              : [],
          );
    return of.flatMap(({ path, ...row }) =>
      taken(spent, centsOf(path)).map((t) => ({ ...made('', '', 0), nature, ...row, ...t })),
    );
  });
  return {
    name: book.department!,
    code: '101',
    year: book.year!,
    units: [{ code: '101001', name: book.department!, administrative: true }],
    entries,
  };
}

/** So much of what there is to be spent, from the first on. */
function taken(
  spent: { readonly economic: string; left: number }[],
  cents: number,
): readonly { economic: string; cents: number }[] {
  let due = cents;
  return spent.flatMap((s) => {
    const here = Math.min(due, s.left);
    due -= here;
    s.left -= here;
    return here > 0 ? [{ economic: s.economic, cents: here }] : [];
  });
}
