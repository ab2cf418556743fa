import { Decimal } from 'decimal.js';
import { EXACT, written, type Figure, type Origin } from '../../src/budget/Figure';
import { measuredOf, type Finding, type JudgedRelation } from '../../src/budget/Finding';
import { judge } from '../../src/budget/judge';
import { cellPlace } from '../../src/budget/Place';
import type { LinearRelation, Relation } from '../../src/budget/Relation';
import type { Unit } from '../../src/budget/Unit';
import type { Diagnosis } from '../../src/diagnose';

export interface FigureOptions {
  readonly unit?: Unit;
  /** Decimals of a written figure; exact when left out. */
  readonly decimals?: number;
  readonly origin?: Origin;
  /** Stands in a text instead of a cell. */
  readonly text?: boolean;
  /** Stands on another sheet than the others. */
  readonly sheet?: string;
}

/** Named figures in one column of a sheet, and equations between them written as `total = a + b - c` or `>=`. */
export class Equations {
  readonly figures = new Map<string, Figure>();
  private readonly relations: Relation[] = [];

  /** Adds a figure; its row follows the order of adding. */
  figure(name: string, value: Decimal.Value, options: FigureOptions = {}): this {
    const at = this.figures.size + 1;
    this.figures.set(name, {
      value: new Decimal(value),
      unit: options.unit ?? '万元',
      precision: options.decimals === undefined ? EXACT : written(options.decimals),
      origin: options.origin ?? (options.text ? 'text' : 'typed'),
      place: options.text
        ? { kind: 'text', paragraph: 0, start: at * 10, end: at * 10 + 5 }
        : cellPlace(options.sheet ?? '表', at, 1),
    });
    return this;
  }

  relate(equation: string, more: Partial<LinearRelation> = {}): this {
    const [left = '', operator, ...right] = equation.split(' ');
    const parts = right.flatMap((word, i) =>
      word === '+' || word === '-'
        ? []
        : [
            {
              figure: this.get(word),
              weight: right[i - 1] === '-' ? (-1 as const) : (1 as const),
              label: word,
            },
          ],
    );
    this.relations.push({
      kind: 'linear',
      rule: 'test',
      subject: { table: '表' },
      total: this.get(left),
      totalLabel: left,
      parts,
      comparison: operator === '>=' ? 'at-least' : 'equal',
      ...more,
    });
    return this;
  }

  /** stated % = numerator ÷ denominator */
  share(stated: string, numerator: string, denominator: string): this {
    const term = (name: string) => ({ figure: this.get(name), weight: 1 as const, label: name });
    this.relations.push({
      kind: 'ratio',
      rule: 'test',
      subject: { table: '表' },
      stated: this.get(stated),
      statedLabel: stated,
      numerator: [term(numerator)],
      denominator: [term(denominator)],
      ratio: 'share',
    });
    return this;
  }

  /** The judged relations, and a finding for each that doesn't hold. */
  judged(): { relations: JudgedRelation[]; findings: Finding[] } {
    const relations = this.relations.map((relation) => ({ relation, judgement: judge(relation) }));
    const findings = relations
      .filter(({ judgement }) => ['inconsistent', 'truncated'].includes(judgement.verdict))
      .map(({ relation }): Finding => {
        const figure = relation.kind === 'linear' ? relation.total : relation.stated;
        return {
          rule: 'test',
          severity: 'error',
          verdict: 'inconsistent',
          message: { id: 'relation.inconsistent', data: {} },
          places: [{ place: figure.place, role: 'total' }],
          stated: measuredOf(figure),
          relation,
        };
      });
    return { relations, findings };
  }

  get(name: string): Figure {
    const figure = this.figures.get(name);
    if (!figure) throw new Error(`no figure ${name}`);
    return figure;
  }

  nameOf(figure: Figure): string {
    return [...this.figures].find(([, f]) => f.place === figure.place)?.[0] ?? '?';
  }

  /** `x4→116 mistyped-digit` for each diagnosis, those that go together joined by `&`, in order. */
  say(diagnoses: readonly Diagnosis[]): string[] {
    const one = (d: Diagnosis): string => `${this.nameOf(d.figure)}→${d.suggested?.value.toFixed() ?? '?'}`;
    return diagnoses.flatMap((d, i) => {
      if (d.together?.some((j) => j < i)) return [];
      return [[d, ...(d.together ?? []).map((j) => diagnoses[j]!)].map(one).join(' & ')];
    });
  }
}

/** One column of numbers under names, row by row: `x1 = 1452`. */
export function equations(figures: Record<string, Decimal.Value>, relations: readonly string[]): Equations {
  const e = new Equations();
  for (const [name, value] of Object.entries(figures)) e.figure(name, value);
  for (const r of relations) e.relate(r);
  return e;
}
