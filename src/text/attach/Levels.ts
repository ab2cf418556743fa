import { addTo } from '../../budget/groupBy';
import { isMoney } from '../../budget/Unit';
import { textMeasureKey, type TextMeasure } from '../measure/TextMeasure';
import type { Period } from '../Period';
import type { Claim } from '../Reading';
import { LevelsInOrder } from './LevelsInOrder';
import type { Placed, ReadParagraph } from './Placed';

/** Words between a name and its amount. */
const VERBS = /(?:预算|决算)?(?:数|额)?(?:执行|完成|实现|达到?|共计|合计|总计|安排|为|是|约|:)*$/;

const nameOf = (f: Placed): string => f.claim.label.replace(VERBS, '');

/** So many last characters of a name are looked up. */
const END = 4;
/** Only hostile texts call more levels so. */
const MOST_CALLED = 64;

/** What is asked of a level's time; what is left out may be anything. */
export interface Time {
  readonly when?: Period['when'];
  readonly stage?: Period['stage'];
  /** Where it is given and undefined: a level whose year is not known. */
  readonly year?: number | undefined;
}

/** All levels of a text, by what they measure. */
export class Levels {
  private readonly byKey = new Map<string, Placed[]>();
  private readonly byName = new Map<string, Placed[]>();
  /** By the last characters of what the words call them. */
  private readonly byEnd = new Map<string, Placed[]>();
  private readonly gathered = new Map<string, LevelsInOrder>();
  /** Levels of the tables in the text. */
  private readonly inTables = new Map<string, Claim[]>();
  readonly placed = new Map<Claim, Placed>();

  /** @param own names of the text's own body, which its levels go without */
  constructor(
    paragraphs: readonly ReadParagraph[],
    tables: readonly Claim[],
    private readonly own: ReadonlySet<string>,
  ) {
    for (const c of tables)
      if (c.role === 'level' && c.measure) addTo(this.inTables, textMeasureKey(c.measure), c);
    for (const p of paragraphs) {
      for (const f of p.figures) {
        this.placed.set(f.claim, f);
        if (f.claim.role !== 'level' || !f.claim.measure) continue;
        if (isMoney(f.claim.figure.unit)) addTo(this.byEnd, nameOf(f).slice(-END), f);
        addTo(this.byKey, textMeasureKey(f.claim.measure), f);
        if (f.claim.measure.family === 'other') addTo(this.byName, f.claim.measure.name ?? '', f);
      }
    }
  }

  /** A measure that words name, as the levels have it. */
  asOwn(measure: TextMeasure): TextMeasure {
    if (measure.scope === undefined || !this.own.has(measure.scope)) return measure;
    const { scope: _own, ...bare } = measure;
    return bare;
  }

  /** Levels of a measure, of a time. */
  at(named: TextMeasure, time: Time): LevelsInOrder {
    const measure = this.asOwn(named);
    return this.gather(measure, timeKey(time), ({ claim }) => isAt(claim.period, time));
  }

  /** Levels of a measure that words name, of what something is compared with. */
  basesOf(measure: TextMeasure, against: Period): LevelsInOrder {
    const { when, stage, year } = against;
    return this.gather(
      measure,
      `base/${when}/${stage}/${year ?? ''}`,
      ({ claim }) =>
        claim.how.named === 'words' && claim.period.stage === stage && isOfBase(claim.period, against),
    );
  }

  /** Each combination is gathered once. */
  private gather(measure: TextMeasure, condition: string, holds: (f: Placed) => boolean): LevelsInOrder {
    const key = `${keyOf(measure)}\t${condition}`;
    const known = this.gathered.get(key);
    if (known) return known;
    const found = new LevelsInOrder(this.of(measure).filter(holds));
    this.gathered.set(key, found);
    return found;
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
  nearest(measure: TextMeasure, claim: Claim, time: Time): Placed | undefined {
    const levels = this.at(measure, time);
    return levels.before(claim) ?? levels.only(claim);
  }

  private of(measure: TextMeasure): readonly Placed[] {
    return measure.family === 'other'
      ? (this.byName.get(measure.name ?? '') ?? [])
      : (this.byKey.get(textMeasureKey(measure)) ?? []);
  }
}

const keyOf = (m: TextMeasure): string =>
  m.family === 'other' ? `other ${m.name ?? ''}` : textMeasureKey(m);

const timeKey = (time: Time): string =>
  `${time.when ?? '*'}/${time.stage ?? '*'}/${'year' in time ? (time.year ?? '') : '*'}`;

const isAt = (period: Period, time: Time): boolean =>
  (time.when === undefined || period.when === time.when) &&
  (time.stage === undefined || period.stage === time.stage) &&
  (!('year' in time) || period.year === time.year);

/** Of the year that is compared with; where one of the two is not known, of the same time, unless that is this year. */
export const isOfBase = (period: Period, against: Period): boolean =>
  against.year !== undefined && period.year !== undefined
    ? period.year === against.year
    : period.when === against.when && against.when !== 'this';

const sameValue = (a: Claim, b: Claim): boolean =>
  a.figure.value.equals(b.figure.value) && a.figure.unit === b.figure.unit;
