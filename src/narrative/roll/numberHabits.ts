import { textAt, type TextDocument } from '../../budget/TextDocument';
import { isMoney, type MoneyUnit, type Unit } from '../../budget/Unit';
import type { Reading } from '../../text/Reading';
import { USUAL_NUMBERS, type NumberStyle } from '../outlines/Outline';
import { habitsOf } from '../review/habits';

/** How a text writes its numbers: the style of its amounts in each unit. */
export class NumberHabits {
  /** The unit that most amounts are written in. */
  readonly unit: MoneyUnit;
  private readonly known = new Map<MoneyUnit, NumberStyle>();

  constructor(
    private readonly document: TextDocument,
    private readonly reading: Reading,
  ) {
    const counts = new Map<MoneyUnit, number>();
    for (const { figure } of reading.claims)
      if (isMoney(figure.unit)) counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1);
    this.unit = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? USUAL_NUMBERS.unit;
  }

  in(unit: MoneyUnit): NumberStyle {
    let style = this.known.get(unit);
    if (!style) this.known.set(unit, (style = this.styleIn(unit)));
    return style;
  }

  private styleIn(unit: MoneyUnit): NumberStyle {
    const habits = habitsOf(this.document, unit);
    const decimals = this.decimals(unit) ?? USUAL_NUMBERS.decimals;
    return {
      ...USUAL_NUMBERS,
      unit,
      decimals,
      trailingZeros: this.keepsZeros(unit, decimals) ? 'keep' : 'drop',
      ...(habits.fullZero ? { zero: 'full' as const } : {}),
      ...(habitsOf(this.document, '%').zeros ? { percentZeros: 'keep' as const } : {}),
      thousands: habits.commas ? 'comma' : 'none',
      percentDecimals: this.decimals('%') ?? USUAL_NUMBERS.percentDecimals,
    };
  }

  /** `43.50`: more amounts end so than lack decimals. Where none tells, thousands with commas go with printed zeros. */
  private keepsZeros(unit: MoneyUnit, decimals: number): boolean {
    let kept = 0;
    let fewer = 0;
    for (const { role, figure } of this.reading.claims) {
      if (role !== 'level' && role !== 'change') continue;
      if (figure.unit !== unit || figure.value.isZero() || figure.place.kind !== 'text') continue;
      const fraction = /\.(\d+)/.exec(textAt(this.document, figure.place))?.[1] ?? '';
      if (fraction.length < decimals) fewer++;
      else if (fraction.endsWith('0')) kept++;
    }
    return decimals > 0 && (kept > fewer || (kept === fewer && habitsOf(this.document, unit).commas));
  }

  /** The most decimals that more than a stray number shows; undefined where too few numbers could show any. */
  private decimals(unit: Unit): number | undefined {
    const counts = [...habitsOf(this.document, unit).counts];
    const shown = counts.filter(([d]) => d > 0);
    const enough = shown.reduce((n, [, count]) => n + count, 0) / STRAY;
    const usual = shown.filter(([, count]) => count >= enough).map(([d]) => d);
    if (usual.length > 0) return Math.max(...usual);
    const whole = counts.reduce((n, [, count]) => n + count, 0);
    return shown.length === 0 && whole >= FEW ? 0 : undefined;
  }
}

/** One number in so many that show decimals is a stray one. */
const STRAY = 10;
/** So many whole numbers show that a text writes no decimals. */
const FEW = 4;
