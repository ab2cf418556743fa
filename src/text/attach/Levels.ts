import { isMoney } from '../../budget/Unit';
import type { Claim } from '../Reading';
import { textMeasureKey, type TextMeasure } from '../measure/TextMeasure';
import type { Period } from '../Period';
import type { Placed, ReadParagraph } from './Placed';

/** Words between a name and its amount. */
const VERBS = /(?:预算|决算)?(?:数|额)?(?:执行|完成|实现|达到?|共计|合计|总计|安排|为|是|约|:)*$/;

const nameOf = (f: Placed): string => f.claim.label.replace(VERBS, '');

/** So many last characters of a name are looked up. */
const END = 4;
/** Only hostile texts call more levels so. */
const MOST_CALLED = 64;

/** The levels of a text by what they measure, in the order of the text. */
export class Levels {
  private readonly byKey = new Map<string, Placed[]>();
  private readonly byName = new Map<string, Placed[]>();
  /** By the last characters of what the words call them. */
  private readonly byEnd = new Map<string, Placed[]>();
  readonly placed = new Map<Claim, Placed>();

  /** Levels of the tables in the text. */
  private readonly inTables = new Map<string, Claim[]>();

  constructor(paragraphs: readonly ReadParagraph[], tables: readonly Claim[]) {
    for (const c of tables) {
      if (c.role !== 'level' || !c.measure) continue;
      const key = textMeasureKey(c.measure);
      this.inTables.set(key, [...(this.inTables.get(key) ?? []), c]);
    }
    for (const p of paragraphs) {
      for (const f of p.figures) {
        this.placed.set(f.claim, f);
        if (f.claim.role !== 'level' || !f.claim.measure) continue;
        if (isMoney(f.claim.figure.unit)) push(this.byEnd, nameOf(f).slice(-END), f);
        push(this.byKey, textMeasureKey(f.claim.measure), f);
        if (f.claim.measure.family === 'other') push(this.byName, f.claim.measure.name ?? '', f);
      }
    }
  }

  /** Levels of a measure, in the order of the text. */
  of(measure: TextMeasure): readonly Placed[] {
    return measure.family === 'other'
      ? (this.byName.get(measure.name ?? '') ?? [])
      : (this.byKey.get(textMeasureKey(measure)) ?? []);
  }

  /** Levels of money whose own words end in these, four or more. */
  called(words: string): readonly Placed[] {
    const name = words.replace(VERBS, '');
    return (this.byEnd.get(name.slice(-END)) ?? [])
      .slice(-MOST_CALLED)
      .filter((f) => nameOf(f).endsWith(name));
  }

  /** What the tables in the text say of a measure. */
  tabled(measure: TextMeasure, test: (period: Period) => boolean): Claim | undefined {
    const all = (this.inTables.get(textMeasureKey(measure)) ?? []).filter((c) => test(c.period));
    return all.every((c) => sameValue(c, all[0]!)) ? all[0] : undefined;
  }

  /** The latest level of a measure before a claim, of the period; else the only value that stands behind it. */
  nearest(
    measure: TextMeasure,
    at: Claim,
    when: Period['when'],
    stage?: Period['stage'],
  ): Placed | undefined {
    const all = this.of(measure).filter(
      (f) =>
        f.claim.period.when === when &&
        (stage === undefined || f.claim.period.stage === stage) &&
        f.claim !== at,
    );
    const before = all.findLast((f) => f.claim.index < at.index);
    if (before) return before;
    const [first] = all;
    return first && all.every((f) => sameValue(f.claim, first.claim)) ? first : undefined;
  }
}

const sameValue = (a: Claim, b: Claim): boolean =>
  a.figure.value.equals(b.figure.value) && a.figure.unit === b.figure.unit;

function push(map: Map<string, Placed[]>, key: string, f: Placed): void {
  const known = map.get(key);
  if (known) known.push(f);
  else map.set(key, [f]);
}
