import type { Edge } from '../grammar/chart';
import { sameMeasure, type TextMeasure } from '../measure/TextMeasure';
import type { Lexed } from '../tokens/lex';
import type { ParagraphContext, Placed } from './Placed';
import { seriesAt, type Series } from './series';

/** A series goes on to what stands within so many tokens behind it. */
const NEAR = 6;

/** What a figure of a series is of: by a name of its own, or the figure that it speaks of. */
interface InSeries {
  readonly name: TextMeasure | null;
  readonly speaksOf?: Placed | null;
  readonly year?: number;
}

/** The series that the figures of a paragraph stand in, one after the other. */
export class OpenSeries {
  private series: Series | undefined;

  /** @param figures those read so far: it grows as the paragraph is read */
  constructor(
    private readonly lexed: Lexed,
    private readonly context: ParagraphContext,
    private readonly figures: readonly Placed[],
  ) {}

  /** The figure that the open series of a token began with, where that stands behind it. */
  firstOf(token: number): Placed | undefined {
    const [first] = this.series?.tokens ?? [];
    return first !== undefined && first !== token && this.series!.tokens.includes(token)
      ? this.figures.findLast((f) => f.token === first)
      : undefined;
  }

  /** What the figure at a token is of by its series; begins one where its words do. */
  at(token: number, part: Edge['part']): InSeries | undefined {
    const series = this.goOn(token);
    if (!series) return undefined;
    const { names, parts, years } = series;
    const at = series.tokens.indexOf(token);
    if (years && part === 'level') return { name: names[at]!, year: years[at]! };
    const isLevel = part === 'level';
    if (names.length === 0)
      return isLevel && parts.length === 0
        ? { name: apart(token) }
        : { name: null, speaksOf: parts[at] ?? null };
    const name = names[at]!;
    const level = isLevel
      ? undefined
      : this.figures.findLast((f) => f.claim.role === 'level' && sameMeasure(f.claim.measure, name));
    return level ? { name, speaksOf: level } : { name };
  }

  /** The series that a token stands in. */
  private goOn(token: number): Series | undefined {
    if (this.series?.tokens.includes(token)) return this.series;
    const next = seriesAt(this.lexed, token, this.figures, this.context, this.series);
    if (next) return (this.series = next);
    if (this.series && token - this.series.tokens.at(-1)! > NEAR) this.series = undefined;
    return undefined;
  }
}

/** `甲校、乙校，其总收入分别为20万元、18万元`: each amount is of something else than the others. */
const apart = (i: number): TextMeasure => ({ family: 'other', part: 'total', name: `分别#${i}` });
