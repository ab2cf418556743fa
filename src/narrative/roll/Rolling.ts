import type { SubjectCode } from '../../budget/Subject';
import type { Paragraph } from '../../budget/TextDocument';
import { subjectName } from '../../budget/subjects';
import type { Comparison } from '../../text/Reading';
import { nameInBook, type MeasurePath, type ThreePublicPart } from '../measures';
import { functionalName } from '../write/scope/names';
import { sourceName } from '../write/scope/lists';
import { isChecked } from '../write/checkMark';
import { CHECK_MARK } from '../../text/document/squeeze';
import type { Inputs } from '../inputs/Inputs';
import { yearInputOf } from '../write/writeNarrative';
import type { LastText, PlacedClaim } from './LastText';
import type { ListAnew } from './ListAnew';
import { words, type Piece, type Slot } from './Piece';
import type { Years } from './Years';

/** What is at hand while a text is rolled forward. */
export class Rolling {
  private readonly names = new Set<string>();

  constructor(
    readonly last: LastText,
    readonly years: Years,
    /** What people gave; a content that still bears the mark says nothing new. */
    private readonly inputs: Inputs,
  ) {}

  /** What a person said in place of last year's words or of a gap. */
  given(input: string): string | undefined {
    const text = this.inputs.text(input);
    return text === undefined || isChecked(text) ? undefined : text;
  }

  /** Last year's words, to be looked at. */
  check(input: string, text: string): Piece {
    const given = this.given(input);
    if (given !== undefined) return words(given.replace(END, ''));
    // What nobody filled in last year is no offer.
    return GAP.test(text) || text.includes(CHECK_MARK) ? this.ask(input) : { kind: 'check', input, text };
  }

  /** A list from this year's rows: written out row by row. In a template, which knows no rows, one row stands for all. */
  list(_list: ListAnew, rowByRow: () => readonly Piece[]): readonly Piece[] {
    return rowByRow();
  }

  /** Slots as they are filled; in a template each says what it comes to in every state of its amounts. */
  each(slots: readonly Slot[]): readonly Slot[] {
    return slots;
  }

  /** The year of the text, or of the one before: as they are this time. */
  year(isThis: boolean): Piece {
    const year = isThis ? this.years.year : this.years.lastYear;
    return year === undefined
      ? this.ask(yearInputOf(this.years.book.executed ? 'final' : 'budget'))
      : words(String(year));
  }

  ask(input: string, unit?: string): Piece {
    const given = this.given(input);
    return given === undefined
      ? { kind: 'ask', input, type: unit === undefined ? 'text' : 'number', ...(unit ? { unit } : {}) }
      : words(given.replace(END, '') + (unit ?? ''));
  }

  /** A name that no other input has: what it is about, and the section that it stands in. */
  inputName(about: string, paragraph: Paragraph, section: number): string {
    const title = this.last.document.sections[section]?.heading?.title;
    const place = title && !about.includes(title) ? `（${title}）` : '';
    const plain = `${about.replace(NO_NAME, '') || paragraph.text.slice(0, 12)}${place}`;
    let name = plain;
    for (let n = 2; this.names.has(name); n++) name = `${plain}${n}`;
    this.names.add(name);
    return name;
  }

  /** The figure as last year's, for what the books do not hold; asked for where the words are said of another row. */
  unknown(claim: PlacedClaim, paragraph: Paragraph): (isNew: boolean) => Piece {
    const text = paragraph.text.slice(claim.place.start, claim.place.end);
    const input = this.inputName(claim.label.slice(-LONGEST_NAME), paragraph, claim.section);
    return (isNew) => (isNew ? this.ask(`${input}*`) : this.check(input, text));
  }

  /** The name of a 类, 款 or 项 as this year's book has it. */
  functional = (code: SubjectCode): string => this.nameOf(code);

  protected nameOf(code: SubjectCode): string {
    return functionalName(this.years.book, this.years.prior, code) ?? code;
  }

  /** What a row is called in a list. */
  rowName(path: MeasurePath): string {
    switch (path.kind) {
      case 'income':
        return sourceName(this.years.book, path.scope, path.part);
      case 'economic':
        return (
          nameInBook(this.years.book, path.code, 'economic') ??
          subjectName('economic', path.code) ??
          path.code
        );
      case 'expenditure':
        return path.project ?? (path.code ? this.functional(path.code) : '');
      default:
        return '';
    }
  }
}

const GAP = /【待填：/;
const END = /[。；;，,、.\s]+$/;
const NO_NAME = /^(?:其中|[:：、，,。（(）)\d])+|[:：【】]/g;
const LONGEST_NAME = 24;

/** The input that says why a measure changed: the outlines ask for it under the same name. */
export function reasonInput(
  path: MeasurePath | undefined,
  rolling: Rolling,
  { now, subject }: Comparison,
  base: 'last' | 'plan' = 'last',
): string {
  if (base === 'plan') return `${planned(path, rolling)}与预算的差异原因`;
  if (rolling.years.book.executed) {
    const changed = executedTotal(path);
    if (changed !== undefined) return `${changed}变化原因`;
  }
  if (subject?.family === 'office-operation') return '机关运行经费变化原因';
  if (path?.kind === 'three-public') return `${THREE_PUBLIC[path.part]}变化原因`;
  if (path?.kind === 'income' && path.part === 'total')
    return path.scope === 'all' ? '收支总预算变化原因' : '财政拨款变化原因';
  if (path?.kind === 'expenditure' && path.code)
    return `变化原因（${path.code}${rolling.functional(path.code)}）`;
  if (path?.kind === 'expenditure' && path.fund === 'general' && path.part === 'current')
    return '一般公共预算当年拨款变化原因';
  if (path?.kind === 'expenditure' && path.fund === 'fund') return '政府性基金预算变化原因';
  if (path?.kind === 'expenditure' && path.fund === 'capital') return '国有资本经营预算变化原因';
  if (path?.kind === 'economic') return `${rolling.rowName(path)}变化原因`;
  const about = (now?.label ?? '').replace(NO_NAME, '').replace(/(?:预算|决算)?(?:数|额)?[为是]?$/, '');
  return `${about.slice(-LONGEST_NAME) || '金额'}变化原因`;
}

/** The totals of a final account, as the outlines call them. */
function executedTotal(path: MeasurePath | undefined): string | undefined {
  const isTotal = (path?.kind === 'income' || path?.kind === 'expenditure') && path.part === 'total';
  if (!isTotal || (path.kind === 'expenditure' && path.code)) return undefined;
  const of = path.kind === 'income' ? path.scope : path.fund;
  if (of === 'all') return '收入支出总计';
  if (of === 'appropriation') return '财政拨款收入支出总计';
  return of === 'general' ? '一般公共预算财政拨款支出' : undefined;
}

/** What was planned and spent, as the outlines call it. */
function planned(path: MeasurePath | undefined, rolling: Rolling): string {
  if (path?.kind === 'three-public')
    return THREE_PUBLIC[path.part].replace(/经费$/, (e) => (path.part === 'abroad' ? '费' : e));
  if (path?.kind === 'expenditure' && path.code) return `${path.code}${rolling.functional(path.code)}`;
  return '一般公共预算财政拨款支出';
}

const THREE_PUBLIC: Readonly<Record<ThreePublicPart, string>> = {
  total: '“三公”经费',
  abroad: '因公出国（境）经费',
  vehicles: '公务用车购置及运行维护费',
  'vehicle-purchase': '公务用车购置费',
  'vehicle-operation': '公务用车运行维护费',
  reception: '公务接待费',
};
