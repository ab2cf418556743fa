import type { BudgetBook, OtherSheet } from '../../src/budget/BudgetBook';
import type { FindingPlace, Message } from '../../src/budget/Finding';
import type { SubjectList } from '../../src/budget/SubjectList';
import { placeKey } from '../../src/budget/Place';
import { LOCALES, MESSAGES } from '../../src/locales';
import type { BookRule } from '../../src/rules/Rule';
import { buildBook, type TableLiteral } from './book';

/** What a form rule says of a book, one line each: `warning placeholders.left S1!B4`. */
export function inspect(
  rule: BookRule,
  book: BudgetBook,
  subjects?: SubjectList,
): { findings: string[]; cannotTell: string[] } {
  const { findings = [], cannotTell = [] } = rule.check({ book, ...(subjects ? { subjects } : {}) });
  for (const f of findings) {
    expect(f).toMatchObject({ rule: rule.meta.id, verdict: 'form' });
    expectSpoken(f.message);
  }
  for (const c of cannotTell) {
    expect(c.rule).toBe(rule.meta.id);
    expectSpoken(c.reason);
  }
  return {
    findings: findings.map((f) => [f.severity, f.message.id, ...keys(f.places)].join(' ')),
    cannotTell: cannotTell.map((c) => c.reason.id),
  };
}

const keys = (places: readonly FindingPlace[]): string[] => places.map((p) => placeKey(p.place));

/** Every locale has the message, and data for each of its gaps. */
export function expectSpoken(message: Message): void {
  for (const locale of LOCALES) {
    const text = MESSAGES[locale][message.id];
    expect([locale, message.id, typeof text]).toEqual([locale, message.id, 'string']);
    const gaps = [...text!.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]);
    expect(Object.keys(message.data)).toEqual(expect.arrayContaining(gaps));
  }
}

/** What a rule must say of a book: the findings, and the reasons where it can't tell. */
export interface FormCase {
  readonly when: string;
  readonly tables: readonly TableLiteral[];
  readonly others?: readonly OtherSheet[];
  /** The office's own list of subjects. */
  readonly subjects?: SubjectList;
  readonly findings?: readonly string[];
  readonly cannotTell?: readonly string[];
}

/** One test per case; the rule says exactly what the case expects and no more. */
export function testForm(rule: BookRule, cases: readonly FormCase[]): void {
  test.each(cases)('$when', ({ tables, others, subjects, findings = [], cannotTell = [] }) => {
    expect(inspect(rule, buildBook(tables, others), subjects)).toEqual({ findings, cannotTell });
  });
}
