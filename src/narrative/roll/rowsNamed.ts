import { Decimal } from 'decimal.js';
import { asExact, inUnit } from '../../budget/Figure';
import { mayStandFor } from '../../budget/judge';
import { isMoney } from '../../budget/Unit';
import { agrees } from './agrees';
import type { BudgetBook } from '../../budget/BudgetBook';
import { FUNDS, type Fund } from '../../budget/Fund';
import { NON_FISCAL } from '../../budget/incomeSources';
import { subjectName } from '../../budget/subjects';
import type { SubjectCode } from '../../budget/Subject';
import type { Claim } from '../../text/Reading';
import { codesInBook, lookUpOrNothing, nameInBook, type MeasurePath } from '../measures';
import { comparable } from '../review/subjects';
import type { ExpenditurePath } from '../measures/MeasurePath';
import type { Target } from './Target';

/** What an amount is of by the name of a row alone: what agrees with one of them, and with no other one. */
export function namedTarget(book: BudgetBook, claim: Claim, likely: readonly Fund[]): Target | undefined {
  const [first, ...others] = subjectsNamed(book, claim, likely).filter((p) => agrees(book, claim, p));
  if (!first) return ownMoney(book, claim);
  return others.some((p) => p.code !== first.code) ? undefined : { kind: 'path', path: first };
}

/**
 * What an amount may be that is called after a 类, 款 or 项 alone (司法1,715.62万元), in the funds that are to be tried, the likeliest
 * first. Names that say more are read as measures; which fund is meant, the amounts tell.
 */
function subjectsNamed(
  book: BudgetBook,
  { measure, label }: Claim,
  likely: readonly Fund[],
): readonly ExpenditurePath[] {
  const isBare = measure?.family === 'other' || (measure?.family === 'income' && measure.part === 'purpose');
  const name = measure?.name ?? label;
  if (!isBare || name === '') return [];
  const codes = subjectsOfName(book, name);
  return [...new Set([...likely, ...FUNDS])].flatMap((fund) =>
    codes.map((code): ExpenditurePath => ({ kind: 'expenditure', fund, part: 'total', code })),
  );
}

/** The codes of a book's subjects that bear a name. */
export function subjectsOfName(book: BudgetBook, name: string): readonly SubjectCode[] {
  const wanted = comparable(name);
  return subjectsOf(book).filter((code) => comparable(nameOf(book, code) ?? '') === wanted);
}

/** The subjects of a book with those above them, which not every layout prints. */
const subjectsOf = (book: BudgetBook): readonly SubjectCode[] => [
  ...new Set(codesInBook(book, 'functional').flatMap((c) => [c.slice(0, 3), c.slice(0, 5), c])),
];

const nameOf = (book: BudgetBook, code: SubjectCode): string | undefined =>
  nameInBook(book, code, 'functional') ?? subjectName('functional', code);

const OWN_MONEY = /(?:单位(?:自有)?|自有|非财政拨款)资金(?:收入|支出|安排|预算|数|合计|为|是)*$/;

/** 单位资金: all that is no appropriation. No table need print it as one. */
function ownMoney(book: BudgetBook, claim: Claim): Target | undefined {
  if (!OWN_MONEY.test(claim.label)) return undefined;
  const parts = NON_FISCAL.map((part): MeasurePath => ({ kind: 'income', scope: 'all', part }));
  const known = parts.filter((path) => lookUpOrNothing(book, path) !== null);
  const { figure } = claim;
  if (known.length === 0 || !isMoney(figure.unit)) return undefined;
  const unit = figure.unit;
  const amounts = known.map((p) => inUnit(asExact(lookUpOrNothing(book, p)!.figure), unit).value);
  return mayStandFor(figure, Decimal.sum(...amounts)) ? { kind: 'sum', parts: known } : undefined;
}
