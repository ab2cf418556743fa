import type { Paragraph } from '../../budget/TextDocument';
import { OF_TOTALS } from '../../text/vocabulary/reasons';
import type { Comparison as State } from '../write/Quantity';
import { comparedNow, comparesIn, type Compares } from './comparisons';
import type { Instance } from './Piece';
import type { Rolling } from './Rolling';
import { sectionAt } from './sectionAt';

/** `财政拨款收入支出减少的主要原因是`: what it says, and the totals that it says it of. */
export interface OfTotals {
  readonly was: State;
  readonly totals: readonly Compares[];
}

/** So many paragraphs before it may lie what it is the reason of. */
const FAR = 3;

/** What a reason that ends at a place says of totals that earlier sentences compared; undefined where it is of something else. */
export function ofTotals(rolling: Rolling, paragraph: Paragraph, said: number): OfTotals | undefined {
  const { text, index } = paragraph;
  const from = Math.max(...[...'。；;'].map((mark) => text.lastIndexOf(mark, said - 1))) + 1;
  const m = OF_TOTALS.exec(text.slice(from, said));
  if (!m) return undefined;
  const [, fund, sides, word] = m;
  const section = sectionAt(rolling, paragraph);
  const earlier = rolling.last.document.paragraphs
    .slice(Math.max(0, index - FAR), index + 1)
    .filter((p) => sectionAt(rolling, p) === section);
  const totals = earlier
    .flatMap((p) => comparesIn(rolling, p).filter((c) => p !== paragraph || c.end <= from))
    .filter((c) => c.with === 'last' && isOf(c, sides!, fund !== undefined));
  return { was: word!.startsWith('增') ? '增加' : '减少', totals };
}

/** Whether it compares one of the totals that such a sentence names. */
function isOf({ target }: Compares, sides: string, appropriated: boolean): boolean {
  const path = target.kind === 'path' ? target.path : undefined;
  const of = appropriated ? 'appropriation' : 'all';
  if (path?.kind === 'income') return sides.includes('收') && isWholeIncome(path, of);
  return path?.kind === 'expenditure' && sides.includes('支') && isWhole(path) && path.fund === of;
}

/** 财政拨款收入 is a source among all income, and the total of its own table. */
const isWholeIncome = ({ scope, part }: { scope: string; part: string }, of: string): boolean =>
  scope === of ? part === 'total' || part === 'year' : of === 'appropriation' && part === of;

const isWhole = ({ code, part, project }: { code?: string; part: string; project?: string }): boolean =>
  code === undefined && project === undefined && part === 'total';

/** How all of them compare this time; 不明 where one goes another way than the other. */
export function stateOf(rolling: Rolling, totals: readonly Compares[], as: Instance): State {
  const [first, ...others] = totals.map((c) => comparedNow(rolling, c, as).比较);
  return first !== undefined && others.every((state) => state === first) ? first : '不明';
}
