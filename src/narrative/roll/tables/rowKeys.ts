import type { BudgetBook } from '../../../budget/BudgetBook';
import { FUNDS } from '../../../budget/Fund';
import { codesNamed } from '../../../budget/subjects';
import type { SubjectCode } from '../../../budget/Subject';
import type { SectionKind } from '../../../budget/TextDocument';
import type { MeasurePath } from '../../measures';
import type { TextCell } from '../../../text/tables/rows';
import { pathsNamed } from '../pathsNamed';
import { subjectsOfName } from '../rowsNamed';

/** What a row of a table in a text is of. */
export interface RowKey {
  /** Its name, without what numbers it. */
  readonly name: string;
  readonly code?: SubjectCode;
  /** All that it may mean; which, the amounts tell. */
  readonly paths: readonly MeasurePath[];
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]+[、.]|[（(](?:[一二三四五六七八九十]+|\d+)[）)]|\d+[.．、]|其中[：:]?)+/;
/** What stands below 公务用车购置及运行维护费. */
const OF_CARS = /^(?:购置|运行|运行维护)费$/;
const TOTAL = /^(?:合计|总计|共计|小计)$|合计$|总计$/;
const PARTS = ['total', 'basic', 'project', 'personnel', 'public', 'current'] as const;
const ECONOMIC_PARTS = ['total', 'basic', 'project', 'personnel', 'public'] as const;

/** The code of a row: one cell, or 类, 款 and 项 in cells of their own. */
export function codeIn(cells: readonly TextCell[]): SubjectCode | undefined {
  const texts = cells.map((c) => c.text);
  const at = texts.findIndex((t) => /^(?:[2-5]\d\d)(?:\d\d){0,2}$/.test(t));
  if (at < 0) return undefined;
  let code = texts[at]!;
  for (let i = at + 1; i < texts.length && code.length < 7 && /^\d\d$/.test(texts[i]!); i++) code += texts[i];
  return code;
}

/** What a row may be of: by its code, else by its name. */
export function rowKey(
  book: BudgetBook,
  label: string,
  code: SubjectCode | undefined,
  section: readonly SectionKind[],
): RowKey {
  const name = label.replace(/\s/g, '').replace(NUMBERED, '');
  if (code) return { name, code, paths: /^2/.test(code) ? spentOn(code) : economic(code) };
  const codes = subjectsOfName(book, name);
  const called = OF_CARS.test(name) ? `公务用车${name}` : name;
  return {
    name,
    paths: [
      ...(pathsNamed(book, called, section) ?? []),
      ...codes.flatMap(spentOn),
      ...codesNamed('economic', name).flatMap(economic),
      ...(TOTAL.test(name) ? totals(name) : []),
    ],
  };
}

const spentOn = (code: SubjectCode): readonly MeasurePath[] =>
  FUNDS.flatMap((fund) => PARTS.map((part) => ({ kind: 'expenditure', fund, part, code }) as const));

const economic = (code: SubjectCode): readonly MeasurePath[] =>
  (['general-basic', 'appropriation'] as const).flatMap((scope) =>
    ECONOMIC_PARTS.map((part) => ({ kind: 'economic', scope, part, code }) as const),
  );

/** 合计 of income is that of the year, 总计 with what was left from before: where they differ, the amounts tell. */
const totals = (name: string): readonly MeasurePath[] => [
  ...FUNDS.flatMap((fund) => PARTS.map((part) => ({ kind: 'expenditure', fund, part }) as const)),
  ...(['all', 'appropriation'] as const).flatMap((scope) =>
    (name.includes('总') ? (['total', 'year'] as const) : (['year', 'total'] as const)).map(
      (part) => ({ kind: 'income', scope, part }) as const,
    ),
  ),
  { kind: 'three-public', fund: 'general', part: 'total' },
];

/** What the paths of one column have in common, whatever row they are of: rows may be of one part of a fund, or each a part of it. */
export function variantsOf(path: MeasurePath): readonly string[] {
  switch (path.kind) {
    case 'expenditure':
      return [
        `expenditure/${path.fund}/${path.part}`,
        ...(path.code || path.project ? [] : [`parts/${path.fund}`]),
      ];
    case 'economic':
      return [`economic/${path.scope}/${path.part}`];
    case 'income':
      return [`income/${path.scope}`];
    case 'three-public':
      return [`three-public/${path.fund}`];
    default:
      return [path.kind];
  }
}
