import type { InputKind } from '../Narrative';
import type { Inputs } from '../inputs/Inputs';
import { checkMark, isChecked } from './checkMark';
import { gapText } from './gaps';
import { BREAK, withoutMarkers, wrap } from './markers';
import type { NumberStyle } from '../outlines/Outline';
import { simpleQuantity, type Quantity, type QuantityValue } from './Quantity';
import { writeAmount } from './writtenNumber';

/** What a marker in the rendered text stands for. */
export type Entry =
  | { readonly kind: 'figure'; readonly value: QuantityValue }
  | { readonly kind: 'pending'; readonly input: string }
  | { readonly kind: 'input'; readonly input: string };

/** An input that a template asked for. */
export interface Request {
  readonly name: string;
  readonly kind: InputKind;
  readonly unit?: string;
  readonly optional: boolean;
  /** Last year's words in their mark, which stand there until somebody has looked at them. */
  readonly last?: string;
}

const SENTENCE_END = /[。；;，,、.\s]+$/;

/** One rendering: hands out markers and remembers what they stand for, and which inputs were asked for. */
export class Session {
  private readonly entries: Entry[] = [];
  private readonly asked = new Map<string, Request>();
  private readonly askedIn = new Map<string, string>();
  /** The section being rendered. */
  section = '';

  constructor(private readonly inputs: Inputs) {}

  get requests(): readonly Request[] {
    return [...this.asked.values()];
  }

  entry(index: number): Entry | undefined {
    return this.entries[index];
  }

  /** A figure with its unit: 179.17万元. A quantity that is not known becomes a gap to fill in. */
  figure(q: Quantity, unit = true): string {
    if (!q.value) return this.pending(q.名称, 'number', q.ask?.unit);
    this.used(q);
    const { written, input } = q.value;
    const said = written.text + (unit ? q.value.unit : '');
    if (input !== undefined && isChecked(this.inputs.text(input) ?? ''))
      return this.mark({ kind: 'pending', input }, checkMark(said));
    return this.mark({ kind: 'figure', value: q.value }, said);
  }

  /** Whether a figure is 0; that it was asked for is remembered although no digit of it is written. */
  isZero(q: Quantity): boolean {
    this.used(q);
    return q.为零;
  }

  private used(q: Quantity): void {
    const input = q.value?.input;
    if (input)
      this.ask({ name: input, kind: 'number', optional: false, ...(q.ask ? { unit: q.ask.unit } : {}) });
  }

  /** A text that only people know, for use inside a sentence: the end mark is the template's. */
  phrase(name: string): string {
    this.ask({ name, kind: 'text', optional: false });
    const value = this.inputs
      .text(name)
      ?.replace(SENTENCE_END, '')
      .replace(/\s*\n\s*/g, '；');
    if (value && isChecked(value)) return this.mark({ kind: 'pending', input: name }, withoutMarkers(value));
    return value ? this.mark({ kind: 'input', input: name }, withoutMarkers(value)) : this.gap(name);
  }

  /** Last year's words in a visible mark, until somebody says what holds this year. */
  check(name: string, said: string): string {
    const mark = checkMark(withoutMarkers(said));
    this.ask({ name, kind: 'text', optional: false, last: mark });
    const value = this.inputs.text(name);
    if (value === undefined || isChecked(value)) return this.mark({ kind: 'pending', input: name }, mark);
    return this.mark({ kind: 'input', input: name }, withoutMarkers(value.replace(SENTENCE_END, '')));
  }

  /** Text of one or more whole paragraphs. */
  paragraphs(name: string): string {
    this.ask({ name, kind: 'paragraphs', optional: false });
    const lines = (this.inputs.text(name) ?? '')
      .split(/\r?\n/)
      .map((l) => withoutMarkers(l).trim())
      .filter((l) => l !== '');
    if (lines.length === 0) return this.gap(name);
    return lines.map((line) => this.mark({ kind: 'input', input: name }, line)).join(BREAK);
  }

  /** A text that may be left out: empty when it was not given. */
  optional(name: string, kind: InputKind = 'text', unit?: string): string {
    this.ask({ name, kind, optional: true, ...(unit ? { unit } : {}) });
    const value = withoutMarkers(this.inputs.text(name) ?? '').replace(SENTENCE_END, '');
    return isChecked(value) ? this.mark({ kind: 'pending', input: name }, value) : value;
  }

  /** A signed change that may be left out: written without its sign, with its direction beside it. */
  optionalAmount(name: string, style: NumberStyle): Quantity {
    this.ask({ name, kind: 'number', unit: style.unit, optional: true });
    const signed = this.inputs.number(name);
    if (!signed) return simpleQuantity(name, undefined, style.unit);
    const written = writeAmount(signed.abs(), style);
    const value: QuantityValue = {
      kind: 'change',
      unit: style.unit,
      written,
      exact: signed.abs(),
      sources: [],
      input: name,
    };
    const direction = written.value.isZero() ? '持平' : signed.isNegative() ? '减少' : '增加';
    return { ...simpleQuantity(name, value, style.unit), 比较: direction, 有增减: direction !== '持平' };
  }

  pending(name: string, kind: InputKind, unit?: string): string {
    this.ask({ name, kind, optional: false, ...(unit ? { unit } : {}) });
    return this.gap(name);
  }

  /** The visible gap: 【待填：…】. */
  private gap(name: string): string {
    return this.mark({ kind: 'pending', input: name }, gapText(withoutMarkers(name)));
  }

  private mark(entry: Entry, text: string): string {
    this.entries.push(entry);
    return wrap(this.entries.length - 1, text);
  }

  /** The section that first asked for an input. */
  sectionOf(input: string): string {
    return this.askedIn.get(input) ?? '';
  }

  private ask(request: Request): void {
    const earlier = this.asked.get(request.name);
    if (!earlier) this.askedIn.set(request.name, this.section);
    if (!earlier || (earlier.optional && !request.optional)) this.asked.set(request.name, request);
  }
}
