import type { TextDocument } from '../../budget/TextDocument';
import type { Fund } from '../measures';
import type { Claim, Reading } from '../read/Claim';
import { textMeasureKey, type TextMeasure } from '../read/TextMeasure';
import { fits } from './fits';
import { comparable } from './subjects';

/** A sum that no sentence states as a list: its figures stand in different sentences. */
export interface ImpliedSum {
  readonly total: Claim;
  readonly parts: readonly Claim[];
  readonly comparison: 'equal' | 'at-least';
}

/** The sums that follow from what the figures measure: 项 into their 类 and the total, “三公” parts, 基本 and 项目. */
export function impliedSums(document: TextDocument, reading: Reading): readonly ImpliedSum[] {
  const facts = new Facts(document, reading.claims);
  return [
    ...facts.funds.flatMap((fund) => [
      ...ofItems(facts, fund),
      ...ofClasses(facts, fund),
      ...ofKinds(facts, fund),
    ]),
    ...ofBasicSections(facts),
    ...ofThreePublic(facts),
  ];
}

/** The levels of this year by measure: the first statement of each. */
class Facts {
  readonly byKey = new Map<string, Claim>();
  readonly funds: readonly Fund[] = ['all', 'appropriation', 'general', 'fund', 'capital'];

  constructor(
    readonly document: TextDocument,
    claims: readonly Claim[],
  ) {
    const stage = document.type === 'budget' ? 'budget' : 'executed';
    for (const c of claims) {
      if (
        c.role !== 'level' ||
        !c.measure ||
        c.approximate ||
        c.period.when !== 'this' ||
        c.period.stage !== stage
      )
        continue;
      const key = textMeasureKey(c.measure);
      if (!this.byKey.has(key)) this.byKey.set(key, c);
    }
  }

  get(measure: TextMeasure): Claim | undefined {
    return this.byKey.get(textMeasureKey(measure));
  }

  where(test: (m: TextMeasure, c: Claim) => boolean): readonly Claim[] {
    return [...this.byKey.values()].filter((c) => test(c.measure!, c));
  }

  /** Whether a claim follows another in its section or in one below that. */
  isUnder(claim: Claim, other: Claim): boolean {
    const [own, above] = [claim, other].map((c) => this.document.sections[c.section]!);
    const level = above!.heading?.level ?? 0;
    const between = this.document.sections.slice(above!.index + 1, own!.index + 1);
    return claim.index > other.index && between.every((s) => (s.heading?.level ?? 0) > level);
  }

  inItems(claim: Claim): boolean {
    return this.document.sections[claim.section]!.path.includes('items');
  }
}

function ofItems(facts: Facts, fund: Fund): readonly ImpliedSum[] {
  const items = facts.where(
    (m) =>
      m.family === 'expenditure' &&
      m.part === 'total' &&
      m.fund === fund &&
      m.subject?.itemName !== undefined &&
      !m.qualifier,
  );
  if (items.length === 0) return [];
  // Where the outline gives every 项 its paragraph, they are all there are; elsewhere they may be the main ones.
  const complete = items.every((c) => facts.inItems(c));
  const sums: ImpliedSum[] = [];
  const classes = new Map<string, Claim[]>();
  for (const item of items) {
    const name = item.measure!.subject!.className;
    if (name) classes.set(comparable(name), [...(classes.get(comparable(name)) ?? []), item]);
  }
  for (const [name, parts] of classes) {
    const total = facts.where(
      (m, c) =>
        isClass(m) && m.fund === fund && comparable(m.subject!.className!) === name && !parts.includes(c),
    )[0];
    if (total) sums.push({ total, parts, comparison: complete ? 'equal' : 'at-least' });
  }
  const total = totalOf(facts, fund, items);
  if (total && items.length > 1)
    sums.push({ total, parts: items, comparison: complete ? 'equal' : 'at-least' });
  return sums;
}

const isClass = (m: TextMeasure): boolean =>
  m.family === 'expenditure' &&
  m.part === 'total' &&
  m.subject?.className !== undefined &&
  !m.subject.sectionName &&
  !m.subject.itemName &&
  !m.qualifier;

function ofClasses(facts: Facts, fund: Fund): readonly ImpliedSum[] {
  const classes = facts.where(
    (m, c) => isClass(m) && m.fund === fund && facts.document.sections[c.section]!.path.includes('structure'),
  );
  const total = totalOf(facts, fund, classes);
  return total && classes.length > 1 ? [{ total, parts: classes, comparison: 'equal' }] : [];
}

/** The total of a book: the one of its statements that the parts fit, else the first. */
function totalOf(facts: Facts, fund: Fund, parts: readonly Claim[]): Claim | undefined {
  const all = [
    facts.get({ family: 'expenditure', part: 'current', fund }),
    facts.get({ family: 'expenditure', part: 'total', fund }),
    facts.get({ family: 'balance', part: 'total', fund }),
  ].filter((c) => c !== undefined);
  return all.find((c) => fits(c, parts)) ?? all[0];
}

function ofKinds(facts: Facts, fund: Fund): readonly ImpliedSum[] {
  const get = (part: string): Claim | undefined => facts.get({ family: 'expenditure', part, fund });
  const basic = get('basic');
  const project = get('project');
  const personnel = get('personnel');
  const publicPart = get('public');
  const total = basic && project ? totalOf(facts, fund, [basic, project]) : undefined;
  const others = facts.where(
    (m) =>
      m.family === 'expenditure' &&
      m.fund === fund &&
      ['remit-superior', 'operating-expense', 'subsidise-subordinate'].includes(m.part),
  );
  return [
    ...(total && basic && project
      ? [{ total, parts: [basic, project, ...others], comparison: 'equal' as const }]
      : []),
    ...(basic && personnel && publicPart
      ? [{ total: basic, parts: [personnel, publicPart], comparison: 'equal' as const }]
      : []),
  ];
}

/** `财政拨款基本支出100万元，其中：` and below, as those of the book of the section, 人员经费 and 公用经费. */
function ofBasicSections(facts: Facts): readonly ImpliedSum[] {
  const basics = facts.where((m) => m.family === 'expenditure' && m.part === 'basic' && !m.subject);
  return basics.flatMap((total) => {
    const within = (part: string): Claim | undefined =>
      facts.where(
        (m, c) =>
          m.family === 'expenditure' &&
          m.part === part &&
          !m.subject &&
          m.fundAssumed === true &&
          m.fund !== total.measure!.fund &&
          facts.isUnder(c, total),
      )[0];
    const [personnel, publicPart] = [within('personnel'), within('public')];
    return personnel && publicPart
      ? [{ total, parts: [personnel, publicPart], comparison: 'equal' as const }]
      : [];
  });
}

function ofThreePublic(facts: Facts): readonly ImpliedSum[] {
  const own = (c: Claim): boolean =>
    facts.document.sections[c.section]!.path.includes('three-public') || c.label.includes('三公');
  const get = (part: string): Claim | undefined => {
    const c = facts.get({ family: 'three-public', part, fund: 'general' });
    return c && own(c) ? c : undefined;
  };
  const [total, abroad, vehicles, purchase, operation, reception] = [
    'total',
    'abroad',
    'vehicles',
    'vehicle-purchase',
    'vehicle-operation',
    'reception',
  ].map(get);
  const cars = vehicles ? [vehicles] : purchase && operation ? [purchase, operation] : undefined;
  return [
    ...(total && abroad && cars && reception
      ? [{ total, parts: [abroad, ...cars, reception], comparison: 'equal' as const }]
      : []),
    ...(vehicles && purchase && operation
      ? [{ total: vehicles, parts: [purchase, operation], comparison: 'equal' as const }]
      : []),
  ];
}
