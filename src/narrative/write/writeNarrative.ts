import { AssertionError, ParseError, RenderError, TokenizationError, UndefinedVariableError } from 'liquidjs';
import type { BudgetBook } from '../../budget/BudgetBook';
import { governmentLevel } from '../../budget/governmentLevel';
import { following } from '../inputs/following';
import { Inputs, type InputRecord } from '../inputs/Inputs';
import { bookFor, plannedBook } from '../measures';
import type { Narrative, NarrativeParagraph, RequestedInput } from '../Narrative';
import type { Outline } from '../outlines/Outline';
import { makeEngine } from './engine';
import { joinContinuations, toParagraphs } from './paragraphs';
import { Amounts, REASON_FROM } from './scope/Amounts';
import { makeFinalScope } from './scope/finalScope';
import { makeScope, OFFICE_BASIS } from './scope/scope';
import { isChecked } from './checkMark';
import { Session, type Request } from './Session';
import { budgetTables, finalTables, structureTables, type StructureTable } from './tables';
import { TemplateError } from './TemplateError';
import { yearNames } from './yearNames';

export interface NarrativeInput {
  readonly book: BudgetBook;
  readonly prior?: BudgetBook;
  /** The budget of the year that a final account is of. */
  readonly budget?: BudgetBook;
  readonly inputs?: InputRecord;
  /** What last year suggests, used where `inputs` has nothing. */
  readonly carried?: InputRecord;
  readonly outline: Outline;
}

/** Inputs that every outline has. */
export const SHORT_NAME = '单位简称';
export const YEAR = '预算年份';
/** The same of a final account. */
export const FINAL_YEAR = '决算年份';
/** The input that says the year of a text of this kind. */
export const yearInputOf = (document: Outline['document']): string =>
  document === 'final' ? FINAL_YEAR : YEAR;

/** What usually holds, where nobody says otherwise: to be looked at. */
export function usualInputs(department: string): InputRecord {
  const level = governmentLevel(department);
  return { 大型设备单位价值标准: '100万元（含）', ...(level ? { 财政级次: level } : {}) };
}

/** Where inputs are used that belong to no one paragraph. */
const SETTINGS = '全文';

/**
 * Writes the narrative of a book: every figure from the tables, tied to its cells; what only people know from the inputs, or as
 * a visible gap. Pure.
 * @throws TemplateError when a template can't be read or rendered
 */
export function writeNarrative({
  book: whole,
  prior: wholePrior,
  budget,
  inputs: given = {},
  carried = {},
  outline,
}: NarrativeInput): Narrative {
  const isFinal = outline.document === 'final';
  const book = bookFor(outline.document, whole);
  const prior = wholePrior && bookFor(outline.document, wholePrior);
  const yearInput = yearInputOf(outline.document);
  const own = new Inputs(given);
  const last = new Inputs(carried);
  const inputs = new Inputs({ ...usualInputs(book.department ?? ''), ...carried, ...given });
  const session = new Session(inputs);
  const year =
    book.year ??
    inputs.number(yearInput)?.toNumber() ??
    budget?.year ??
    (prior?.year === undefined ? undefined : prior.year + 1);
  const lastYear = prior?.year ?? (year === undefined ? undefined : year - 1);
  const department = book.department ?? '';
  const style = outline.numbers;
  const years = yearNames(year, lastYear);
  const followed = following(inputs, Object.values(years));
  const plans = isFinal ? { own: plannedBook(whole), ...(budget ? { budget } : {}) } : {};
  const amounts = new Amounts(book, prior, inputs, style, years, followed, plans, outline.lastYear);
  session.section = SETTINGS;
  const globals = {
    单位: inputs.text(SHORT_NAME) ?? department,
    单位全称: department,
    主体: book.tables.some((t) => t.title.includes('单位')) ? '单位' : '部门',
    // A year that nothing tells is asked for, and stands as a gap.
    年份: year ?? session.pending(yearInput, 'number'),
    上年份: lastYear ?? '上',
  };
  const engine = makeEngine(outline, session, amounts, globals);
  const { scope, tables } = isFinal ? finalScope(amounts) : budgetScope(amounts, outline);
  for (const name of isFinal ? [SHORT_NAME] : [SHORT_NAME, OFFICE_BASIS]) session.optional(name);
  session.optional(REASON_FROM, 'number', '%');
  const sections = outline.sections.map((name) => {
    const template = outline.templates[name];
    if (template === undefined) throw new TemplateError('no such template', name);
    session.section = name;
    return {
      name,
      rendered: render(name, () => engine.parseAndRenderSync(joinContinuations(template), scope)),
    };
  });
  const paragraphs = toParagraphs(sections, outline, session);
  const requested = session.requests.map((r) =>
    requestedInput(r, { all: inputs, own, last }, paragraphs, session),
  );
  const asked = new Inputs(Object.fromEntries(requested.map((r) => [r.name, '1'])));
  return {
    outline: outline.id,
    sheet: outline.sheet,
    department,
    year,
    paragraphs: paragraphs.map((p) => p.paragraph),
    tables: structureTables(tables, style),
    inputs: requested,
    unused: Object.entries(given).flatMap(([name, value]) =>
      asked.text(name) === undefined && String(value).trim() !== '' ? [{ name, value: String(value) }] : [],
    ),
    missing: requested.filter((r) => r.invalid || (!r.optional && r.value === undefined)),
  };
}

/** What the templates of a document see, and the tables that are drawn of it. */
function budgetScope(
  amounts: Amounts,
  outline: Outline,
): { scope: object; tables: readonly StructureTable[] } {
  const scope = makeScope(amounts, outline);
  return { scope, tables: budgetTables(scope) };
}

function finalScope(amounts: Amounts): { scope: object; tables: readonly StructureTable[] } {
  const scope = makeFinalScope(amounts);
  return { scope, tables: finalTables(scope) };
}

function render(template: string, run: () => string): string {
  try {
    return run();
  } catch (error) {
    if (isTemplateProblem(error)) throw new TemplateError(error.message, template);
    throw error;
  }
}

/** Errors of the template engine name the line; anything else is ours. */
const isTemplateProblem = (error: unknown): error is Error =>
  error instanceof TemplateError ||
  error instanceof AssertionError ||
  ParseError.is(error as object) ||
  RenderError.is(error as object) ||
  TokenizationError.is(error as object) ||
  UndefinedVariableError.is(error as object);

function requestedInput(
  { last, ...request }: Request,
  inputs: { readonly all: Inputs; readonly own: Inputs; readonly last: Inputs },
  paragraphs: readonly { readonly paragraph: NarrativeParagraph; readonly inputs: readonly string[] }[],
  session: Session,
): RequestedInput {
  const given = inputs.all.text(request.name);
  const value = given ?? last;
  const usedIn = paragraphs.filter((p) => p.inputs.includes(request.name)).map((p) => p.paragraph.id);
  const notANumber =
    request.kind === 'number' && value !== undefined && inputs.all.number(request.name) === undefined;
  return {
    ...request,
    usedIn: usedIn.length > 0 ? usedIn : [session.sectionOf(request.name)],
    ...(value === undefined ? {} : { value }),
    ...(value !== undefined && isChecked(value) ? { carried: true } : {}),
    ...(given !== undefined && inputs.own.text(request.name) === undefined
      ? { [inputs.last.text(request.name) === undefined ? 'usual' : 'carried']: true }
      : {}),
    ...(notANumber ? { invalid: true } : {}),
  };
}
