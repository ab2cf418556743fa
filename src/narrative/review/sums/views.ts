import { addTo } from '../../../budget/groupBy';
import type { TextDocument } from '../../../budget/TextDocument';
import { isMoney } from '../../../budget/Unit';
import { ownStage } from '../../../text/Period';
import type { Claim } from '../../../text/Reading';
import { textMeasureKey, type TextMeasure } from '../../../text/measure/TextMeasure';

/** A sum that no sentence states as a list: its figures stand in different sentences. */
export interface ImpliedSum {
  readonly total: Claim;
  readonly parts: readonly Claim[];
  readonly comparison: 'equal' | 'at-least';
  /** What the figures measure is not beyond doubt. */
  readonly unsure?: boolean;
  /** False where it is looked at for a slip alone. */
  readonly told?: false;
}

/** The measure without whose it is: within one body it need not be said. */
function bare(m: TextMeasure): TextMeasure {
  const { scope: _scope, ...rest } = m;
  return rest;
}

/** Of one body, one year and one stage: all levels by what they measure. */
export class View {
  private readonly byKey = new Map<string, Claim[]>();

  constructor(
    readonly document: TextDocument,
    /** The year and the stage that the text is about. */
    readonly own: boolean,
  ) {}

  add(c: Claim): void {
    const key = textMeasureKey(bare(c.measure!));
    addTo(this.byKey, key, c);
  }

  /** The first statement of a measure. */
  get(measure: TextMeasure): Claim | undefined {
    return this.all(measure)[0];
  }

  /** The statements of a measure that differ in value, first ones first. */
  all(measure: TextMeasure): readonly Claim[] {
    const all = this.byKey.get(textMeasureKey(measure)) ?? [];
    return all.filter((c, i) => all.findIndex((o) => o.figure.value.equals(c.figure.value)) === i);
  }

  where(test: (m: TextMeasure, c: Claim) => boolean): readonly Claim[] {
    return [...this.byKey.values()].map((all) => all[0]!).filter((c) => test(c.measure!, c));
  }

  /** Whether a claim follows another in its section or in one below that. */
  isUnder(claim: Claim, other: Claim): boolean {
    const [own, above] = [claim, other].map((c) => this.document.sections[c.section]!);
    const level = above!.heading?.level ?? 0;
    const between = this.document.sections.slice(above!.index + 1, own!.index + 1);
    return claim.index > other.index && between.every((s) => (s.heading?.level ?? 0) > level);
  }

  pathOf(claim: Claim): readonly string[] {
    return this.document.sections[claim.section]!.path;
  }
}

/** The views of a text, the one that it is about first. */
export function viewsOf(document: TextDocument, claims: readonly Claim[]): readonly View[] {
  const own = ownStage(document);
  const views = new Map<string, View>();
  for (const c of claims) {
    if (c.role !== 'level' || !c.measure || c.approximate || !isMoney(c.figure.unit)) continue;
    const { when, stage, year, plan } = c.period;
    const key = [
      c.measure.scope ?? '',
      when,
      when === 'other' ? year : '',
      stage,
      when === 'this' && stage === own ? '' : (plan ?? ''),
    ].join('/');
    let view = views.get(key);
    if (!view) views.set(key, (view = new View(document, when === 'this' && stage === own)));
    view.add(c);
  }
  return [...views.values()].sort((a, b) => Number(b.own) - Number(a.own));
}

/** Whether the words name what every one of these measures. */
export const allNamed = (claims: readonly Claim[]): boolean =>
  claims.every((c) => c.how.named === 'words' || c.how.named === 'before');
