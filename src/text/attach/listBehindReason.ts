import { Decimal } from 'decimal.js';
import { isMoney } from '../../budget/Unit';
import { likeliest, type Chart } from '../grammar/chart';
import type { TextMeasure } from '../measure/TextMeasure';
import type { Lexed, Token } from '../tokens/lex';
import { groupOf } from '../vocabulary/groups';

/** What a list is asked for that is opened behind a reason. */
interface Opened {
  readonly lexed: Lexed;
  readonly chart: Chart;
  /** The token of 其中. */
  readonly at: number;
  /** Where its sentence ends in the squeezed text. */
  readonly end: number;
  /** The last amount before the reason, which may be its total. */
  readonly total: Decimal;
  readonly named: (words: string) => TextMeasure | null;
}

/** Kinds of parts that a reason does not divide: it gives what was spent on what, of other names. */
const TOLD_OF_WHOLES = new Set(['sources', 'kinds', 'classes', 'funds', 'basic', 'three-public', 'vehicles']);

/**
 * `增加20万元，主要原因是人员增加，其中：基本支出70万元，占70%；项目支出30万元`: no mark ends the reason, but what is listed
 * is of the amount before it. So it is where shares follow, where `；` parts it, or where the parts make it up.
 */
export function isPastReason(opened: Opened): boolean {
  const { lexed, chart, at, end } = opened;
  const amounts = levelsFrom(lexed, chart, at, end);
  const [first] = amounts;
  if (first === undefined) return false;
  const { tokens, text } = lexed;
  const behind = tokens[at + 1]?.kind === ':' || tokens[at + 1]?.kind === ',' ? at + 2 : at + 1;
  const between = tokens.slice(behind, first);
  if (between.some((t) => t.kind !== 'w')) return false;
  const group = groupOf(opened.named(text.slice(tokens[behind]!.start, tokens[first]!.start)) ?? undefined);
  if (group === undefined || !TOLD_OF_WHOLES.has(group)) return false;
  return (
    hasShare(lexed, first) ||
    goesOnBehindMark(lexed, amounts) ||
    makesUp(
      amounts.map((i) => tokens[i]!),
      opened.total,
    )
  );
}

function levelsFrom({ tokens }: Lexed, chart: Chart, at: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let i = at + 1; i < tokens.length && tokens[i]!.start < end; i++) {
    const unit = tokens[i]!.number?.unit;
    if (unit && isMoney(unit) && likeliest(chart, i)?.part === 'level') found.push(i);
  }
  return found;
}

/** `20万元，占40%`, `20万元（占40%）`. */
const hasShare = ({ classes }: Lexed, i: number): boolean => /^[,(]?s/.test(classes.slice(i + 1, i + 3));

/** `A 20万元；B 30万元`: the mark would end the reason within the list. */
const goesOnBehindMark = ({ classes }: Lexed, [first, second]: readonly number[]): boolean =>
  second !== undefined && classes.slice(first! + 1, second).includes(';');

const makesUp = (parts: readonly Token[], total: Decimal): boolean =>
  parts.length > 1 && parts.reduce((sum, t) => sum.plus(t.number!.value), new Decimal(0)).equals(total);
