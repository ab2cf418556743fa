import { recognise } from '../../src/recognise';
import { evaluate } from '../../src/rules/evaluate';
import { bookRules } from '../../src/rules/registry';
import { gridOf, withCells, type CellLiteral } from './grid';

export type FormRow = readonly CellLiteral[];

/** Tables of a book in some form, all of them right. */
export interface Form {
  readonly name: string;
  /** The sheets of the book: `a`, `b`. */
  readonly sheets: Readonly<Record<string, readonly FormRow[]>>;
  readonly merges?: Readonly<Record<string, readonly string[]>>;
  /** Cells with another amount, of sheet `a` unless they say of which; each of them alone must not pass. */
  readonly wrong: readonly string[];
}

const alarms = ({ sheets, merges }: Form, place = '', value: CellLiteral = null): readonly string[] => {
  const [sheet, cell] = place.includes('!') ? (place.split('!') as [string, string]) : ['a', place];
  const grids = Object.entries(sheets).map(([name, rows]) =>
    withCells(gridOf(name, rows, merges?.[name] ?? []), name === sheet && cell ? { [cell]: value } : {}),
  );
  return evaluate(bookRules, { book: recognise(grids) })
    .findings.filter((f) => f.severity !== 'info' && f.rule !== 'missing-tables')
    .map((f) => f.rule);
};

/** Right tables raise nothing, one wrong amount does. */
export function testForms(forms: readonly Form[]): void {
  describe.each(forms.map((f) => [f.name, f] as const))('%s', (_name, form) => {
    test('is right', () => {
      expect(alarms(form)).toEqual([]);
    });

    test.each(form.wrong)('with another amount in %s', (place) => {
      expect(alarms(form, place, 971)).not.toEqual([]);
    });
  });
}
