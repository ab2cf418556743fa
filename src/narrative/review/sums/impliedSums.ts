import { addTo } from '../../../budget/groupBy';
import { FISCAL_BOOKS } from '../../../budget/Fund';
import type { TextDocument } from '../../../budget/TextDocument';
import { isGovernmentReport } from '../../../text/document/government';
import { carriedApart } from './carriedApart';
import { fits } from '../../../text/choose/fits';
import type { PartOf, TextMeasure } from '../../../text/measure/TextMeasure';
import { isInTable, type Claim, type Reading } from '../../../text/Reading';
import { FUNDS, THREE_PUBLIC_PARTS, type Fund } from '../../measures';
import { ECONOMIC_CLASSES } from '../economicClasses';
import { comparable } from '../subjects';
import { ofBareItems } from './bareItems';
import { boundsOf } from './bounds';
import { areCutShort } from './cutShort';
import { ofClassesElsewhere, withCarriedOver } from './perhaps';
import { allNamed, viewsOf, type ImpliedSum, type View } from './views';

export type { ImpliedSum } from './views';

/** The sums that follow from what the figures measure: 项 into their 类 and the total, “三公” parts, 基本 and 项目. */
export function impliedSums(document: TextDocument, reading: Reading): readonly ImpliedSum[] {
  if (isGovernmentReport(document)) return [];
  const unread = itemsUnread(document, reading);
  // What a row of a table is a part of its table says.
  const told = reading.claims.filter((c) => !isInTable(c));
  return viewsOf(document, told).flatMap((view) => {
    const sums = [
      ...FUNDS.flatMap((fund) => [
        ...(view.own ? ofItems(view, fund, unread, reading) : []),
        ...(view.own ? ofClasses(view, fund) : []),
        ...ofKinds(view, fund),
      ]),
      ...ofKindsUnsaid(view),
      ...ofBasicSections(view),
      ...ofThreePublic(view),
      ...ofProcurement(view),
      ...ofBooks(view, reading),
      ...(view.own ? ofEconomic(view) : []),
    ];
    const open = sums.map((s) => (view.own && allNamed([s.total, ...s.parts]) ? s : { ...s, unsure: true }));
    return [
      ...open,
      ...(view.own
        ? [...boundsOf(view), ...ofClassesElsewhere(view), ...withCarriedOver(view), ...ofBareItems(view)]
        : []),
    ];
  });
}

/** Whether a paragraph of the items names a 项 and gives no amount that was read as its own: then the others are not all. */
function itemsUnread(document: TextDocument, { claims }: Reading): boolean {
  const read = new Set(
    claims.flatMap((c) =>
      c.role === 'level' && c.measure?.subject?.itemName && c.figure.place.kind === 'text'
        ? [c.figure.place.paragraph]
        : [],
    ),
  );
  return document.sentences.some(
    (s) =>
      document.sections[s.section]!.path.includes('items') &&
      !read.has(s.paragraph) &&
      /[（(]项[)）]/.test(document.paragraphs[s.paragraph]!.text) &&
      /\d/.test(document.paragraphs[s.paragraph]!.text),
  );
}

function ofItems(view: View, fund: Fund, unread: boolean, reading: Reading): readonly ImpliedSum[] {
  const items = view.where(
    (m) =>
      m.family === 'expenditure' &&
      m.part === 'total' &&
      m.fund === fund &&
      m.subject?.itemName !== undefined &&
      !m.qualifier,
  );
  if (items.length === 0) return [];
  // Where the outline gives every 项 its paragraph, they are all there are; elsewhere they may be the main ones.
  const complete = !unread && items.every((c) => view.pathOf(c).includes('items'));
  const sums: ImpliedSum[] = [];
  const classes = new Map<string, Claim[]>();
  for (const item of items) {
    const name = item.measure!.subject!.className;
    if (name) addTo(classes, comparable(name), item);
  }
  for (const [name, parts] of classes) {
    const total = view.where(
      (m, c) =>
        isClass(m) && m.fund === fund && comparable(m.subject!.className!) === name && !parts.includes(c),
    )[0];
    if (total) sums.push({ total, parts, comparison: complete ? 'equal' : 'at-least' });
  }
  const total = totalOf(view, fund, items);
  // Of one 项 alone only a fund, which is for one purpose, is held to be above it: any other book has more than the text names.
  if (total && (items.length > 1 || fund === 'fund')) {
    const all = complete && !areCutShort(reading, total, items);
    sums.push({ total, parts: items, comparison: all ? 'equal' : 'at-least' });
  }
  return sums;
}

/** Among several statements of a part, those that make up the total where any do. */
function fitting(total: Claim, parts: readonly (readonly Claim[])[]): readonly Claim[] {
  const [first = [], ...rest] = parts;
  let found: readonly Claim[] | undefined;
  const MOST = 3;
  const go = (at: number, chosen: readonly Claim[]): void => {
    if (found) return;
    if (at === parts.length) {
      if (fits(total, chosen)) found = chosen;
      return;
    }
    for (const c of parts[at]!.slice(0, MOST)) go(at + 1, [...chosen, c]);
  };
  if (first.length > 0 && rest.length <= 4) go(0, []);
  return found ?? parts.map((p) => p[0]!);
}

const isClass = (m: TextMeasure): boolean =>
  m.family === 'expenditure' &&
  m.part === 'total' &&
  m.subject?.className !== undefined &&
  !m.subject.sectionName &&
  !m.subject.itemName &&
  !m.qualifier;

function ofClasses(view: View, fund: Fund): readonly ImpliedSum[] {
  const classes = view.where((m, c) => isClass(m) && m.fund === fund && view.pathOf(c).includes('structure'));
  const total = totalOf(view, fund, classes);
  return total && classes.length > 1 ? [{ total, parts: classes, comparison: 'equal' }] : [];
}

/** The total of a book: the one of its statements that the parts fit, else the first. */
function totalOf(view: View, fund: Fund, parts: readonly Claim[]): Claim | undefined {
  const measures = [
    { family: 'expenditure', part: 'current', fund },
    { family: 'expenditure', part: 'total', fund },
    { family: 'balance', part: 'total', fund },
  ] as const;
  const fitting = measures.flatMap((m) => view.all(m)).find((c) => fits(c, parts));
  return fitting ?? measures.map((m) => view.get(m)).find((c) => c !== undefined);
}

const KINDS_BESIDE: readonly PartOf<'expenditure'>[] = [
  'remit-superior',
  'operating-expense',
  'subsidise-subordinate',
];

function ofKinds(view: View, fund: Fund): readonly ImpliedSum[] {
  const all = (part: PartOf<'expenditure'>): readonly Claim[] =>
    view.all({ family: 'expenditure', part, fund });
  const [basic, project, personnel, publicPart] = (['basic', 'project', 'personnel', 'public'] as const).map(
    all,
  );
  const sums: ImpliedSum[] = [];
  if (basic!.length > 0 && project!.length > 0) {
    const total = totalOf(view, fund, [basic![0]!, project![0]!]);
    const others = view.where(
      (m) => m.family === 'expenditure' && m.fund === fund && !m.qualifier && KINDS_BESIDE.includes(m.part),
    );
    if (total) {
      const pair = fitting(total, [basic!, project!]);
      const parts = fits(total, pair) ? pair : [...pair, ...others];
      sums.push({ total, parts, comparison: 'equal' });
    }
  }
  if (basic!.length > 0 && personnel!.length > 0 && publicPart!.length > 0)
    sums.push({
      total: basic![0]!,
      parts: fitting(basic![0]!, [personnel!, publicPart!]),
      comparison: 'equal',
    });
  return sums;
}

/** Projects by another name. */
const PROJECTS = /^专项(?:项目|经费|资金)?$/;

/**
 * `1、基本支出` as a heading without an amount, above `（1）人员经费90万元`, `（2）公用经费8万元`, and 项目支出 that is called otherwise: what
 * stands for them makes up the total.
 */
function ofKindsUnsaid(view: View): readonly ImpliedSum[] {
  const get = (part: PartOf<'expenditure'>): readonly Claim[] =>
    view.where((m) => m.family === 'expenditure' && m.part === part && !m.subject && !m.qualifier);
  const [basic, named] = [get('basic'), get('project')];
  if (basic.length > 1 || named.length > 1 || (basic.length > 0 && named.length > 0)) return [];
  const [project] =
    named.length > 0 ? named : view.where((m) => m.family === 'other' && PROJECTS.test(m.name ?? ''));
  const paid = [...get('personnel'), ...get('public')];
  const below = basic.length > 0 ? basic : paid.length === 2 ? paid : economicClasses(view);
  if (!project || below.length === 0) return [];
  const beside = view.where(
    (m) => m.family === 'expenditure' && !m.qualifier && KINDS_BESIDE.includes(m.part),
  );
  const parts = [...below, project, ...beside];
  const total = totalOf(view, 'all', parts);
  return total ? [{ total, parts, comparison: 'equal', unsure: true, told: false }] : [];
}

/** 采购 by kinds, and by the ways in which it is done. */
const PROCURED = [
  ['goods', 'works', 'services'],
  ['centralised', 'decentralised'],
] as const;

/** 采购 in all, and what it is made of in another sentence. */
function ofProcurement(view: View): readonly ImpliedSum[] {
  const get = (part: PartOf<'procurement'>): Claim | undefined => {
    // 政府集中采购 and 部门集中采购 stand side by side: of two amounts neither is all of it.
    const [one, ...more] = view.all({ family: 'procurement', part });
    return more.length === 0 ? one : undefined;
  };
  const total = view.get({ family: 'procurement', part: 'total' });
  return PROCURED.flatMap((all): readonly ImpliedSum[] => {
    const parts = all.map(get).filter((c) => c !== undefined);
    return total && parts.length === all.length ? [{ total, parts, comparison: 'equal' }] : [];
  });
}

/** 财政拨款 is what the three books give, where the text tells of all of them. */
function ofBooks(view: View, reading: Reading): readonly ImpliedSum[] {
  return (['income', 'expenditure'] as const).flatMap((family): ImpliedSum[] => {
    const get = (fund: Book): Claim | undefined =>
      family === 'income'
        ? view.get({ family, part: fund, fund: 'all' })
        : view.get({ family, part: 'total', fund });
    const fundIncome = family === 'income' ? get('fund') : undefined;
    const fundSpent = view.get({ family: 'expenditure', part: 'total', fund: 'fund' });
    const isOne = fundIncome && fundSpent && !carriedApart(reading)(fundIncome, fundSpent);
    return isOne ? [...fundTwice(fundIncome, fundSpent), ...booksOf(get)] : booksOf(get);
  });
}

/** What a fund takes in is what it spends, unless money is carried on. */
const fundTwice = (total: Claim, spent: Claim): readonly ImpliedSum[] => [
  { total, parts: [spent], comparison: 'equal', unsure: true },
];

/** One of the three books, or the appropriations from them. */
type Book = Exclude<Fund, 'all'>;

function booksOf(get: (fund: Book) => Claim | undefined): ImpliedSum[] {
  const total = get('appropriation');
  if (total?.measure?.fundAssumed || /当年|本年/.test(total?.label ?? '')) return [];
  const parts = FISCAL_BOOKS.map(get);
  const [general, fund] = parts;
  if (!total || !general || !fund) return [];
  return [{ total, parts: parts.filter((c) => c !== undefined), comparison: 'equal', unsure: true }];
}

/** How many paragraphs below 基本支出 the classes by economic nature may stand. */
const NEAR_PARAGRAPHS = 4;

/** The classes by economic nature; none where one of them is told twice. */
function economicClasses(view: View): readonly Claim[] {
  const classes = view.where(
    (m) => m.family === 'economic' && ECONOMIC_CLASSES.has(m.name ?? '') && !m.qualifier,
  );
  return new Set(classes.map((c) => c.measure!.name!.slice(0, 4))).size === classes.length ? classes : [];
}

/** 工资福利支出, 商品和服务支出, 对个人和家庭的补助 in sentences of their own are what basic expenditure is made of. */
function ofEconomic(view: View): readonly ImpliedSum[] {
  const classes = economicClasses(view);
  if (classes.length < 3) return [];
  const at = (c: Claim): number => (c.figure.place.kind === 'text' ? c.figure.place.paragraph : 0);
  const near = (c: Claim): boolean => classes.every((x) => Math.abs(at(x) - at(c)) <= NEAR_PARAGRAPHS);
  const totals = view.where(
    (m, c) =>
      m.family === 'expenditure' &&
      !m.subject &&
      !m.qualifier &&
      ['basic', 'total'].includes(m.part) &&
      near(c),
  );
  const total = totals.find((t) => fits(t, classes)) ?? totals.find((t) => t.measure!.part === 'basic');
  return total ? [{ total, parts: classes, comparison: 'equal', unsure: true }] : [];
}

/** `财政拨款基本支出100万元，其中：` and below, as those of the book of the section, 人员经费 and 公用经费. */
function ofBasicSections(view: View): readonly ImpliedSum[] {
  const basics = view.where((m) => m.family === 'expenditure' && m.part === 'basic' && !m.subject);
  return basics.flatMap((total) => {
    const within = (part: string): Claim | undefined =>
      view.where(
        (m, c) =>
          m.family === 'expenditure' &&
          m.part === part &&
          !m.subject &&
          m.fundAssumed === true &&
          m.fund !== total.measure!.fund &&
          view.isUnder(c, total),
      )[0];
    const [personnel, publicPart] = [within('personnel'), within('public')];
    return personnel && publicPart
      ? [{ total, parts: [personnel, publicPart], comparison: 'equal' as const }]
      : [];
  });
}

function ofThreePublic(view: View): readonly ImpliedSum[] {
  const whole = view.get({ family: 'three-public', part: 'total', fund: 'general' });
  const at = (c: Claim): number => (c.figure.place.kind === 'text' ? c.figure.place.paragraph : 0);
  const own = (c: Claim): boolean =>
    view.pathOf(c).includes('three-public') ||
    c.label.includes('三公') ||
    (whole !== undefined && Math.abs(at(c) - at(whole)) <= NEAR_PARAGRAPHS);
  const get = (part: PartOf<'three-public'>): Claim | undefined => {
    const c = view.get({ family: 'three-public', part, fund: 'general' });
    return c && own(c) ? c : undefined;
  };
  const [total, abroad, vehicles, purchase, operation, reception] = THREE_PUBLIC_PARTS.map(get);
  // Where nothing is said of buying cars, running them is all that they cost.
  const cars = vehicles ? [vehicles] : operation ? [...(purchase ? [purchase] : []), operation] : undefined;
  return [
    ...(total && abroad && cars && reception
      ? [{ total, parts: [abroad, ...cars, reception], comparison: 'equal' as const }]
      : []),
    // A text that tells of no journeys had perhaps some: the others are no more than the total.
    ...(total && !abroad && cars && reception
      ? [{ total, parts: [...cars, reception], comparison: 'at-least' as const }]
      : []),
    ...(vehicles && purchase && operation
      ? [{ total: vehicles, parts: [purchase, operation], comparison: 'equal' as const }]
      : []),
  ];
}
