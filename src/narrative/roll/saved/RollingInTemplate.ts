import type { SubjectCode } from '../../../budget/Subject';
import { Inputs } from '../../inputs/Inputs';
import type { MeasurePath } from '../../measures';
import { measureWords } from '../../measures/measureWords';
import type { Dimension } from '../../measures/rows';
import { rowWords } from '../../measures/rowWords';
import type { LastText } from '../LastText';
import type { ListAnew } from '../ListAnew';
import type { Piece, Slot } from '../Piece';
import { Rolling } from '../Rolling';
import { sourceOf } from './source';
import { asRow, isRow, ITEM_CODE, measureSource, NAME, textSource } from './standIns';
import { STATES, type Asking, type State, type YearsInTemplate } from './YearsInTemplate';

const template = (source: string): Piece => ({ kind: 'template', source });

/** So many amounts of one stretch are followed through all their states. */
const MOST_FOLLOWED = 2;

/**
 * A text rolled forward to a book that nobody has yet: every stretch is filled for every state in which its amounts may be, and what
 * it says then becomes the branches of a template.
 */
export class RollingInTemplate extends Rolling {
  constructor(
    last: LastText,
    override readonly years: YearsInTemplate,
  ) {
    super(last, years, new Inputs({}));
  }

  override each(slots: readonly Slot[]): readonly Slot[] {
    return slots.map((slot) => ({
      ...slot,
      fill: (as) => [template(this.branches(() => slot.fill(as), new Map()))],
    }));
  }

  override year(isThis: boolean): Piece {
    return template(`{{ ${isThis ? '年份' : '上年份'} }}`);
  }

  override functional = (code: SubjectCode): string => {
    if (ITEM_CODE.startsWith(code))
      return code.length === 3 ? NAME.类 : code.length === 5 ? NAME.款 : NAME.项;
    return this.nameOf(code);
  };

  override rowName(path: MeasurePath): string {
    return isRow(path) ? NAME.row : super.rowName(path);
  }

  override list(list: ListAnew, _rowByRow: () => readonly Piece[]): readonly Piece[] {
    const { dimension, without, between } = list;
    const own = list.own.map(({ path, row }) => ({ path, said: this.rowSource(dimension, row) }));
    const [first, ...others] = own.filter((o) => o.said !== own[0]!.said);
    const usual = own[0]?.said ?? this.rowSource(dimension, list.row);
    // Rows that are worded in another way keep to it.
    const said = first
      ? `${[first, ...others].map((o, i) => `{% ${i === 0 ? 'if' : 'elsif'} 行.键 == ${textSource(measureWords(o.path))} %}${o.said}`).join('')}{% else %}${usual}{% endif %}`
      : usual;
    const none = this.branches(list.whenNone, new Map());
    const turns = `{% for 行 in 各行 %}{% unless forloop.first %}${sourceOf([{ kind: 'words', text: between }])}{% endunless %}${said}{% endfor %}`;
    const left = without.length > 0 ? `: '${without.map(measureWords).join('、')}'` : '';
    const rows = textSource(rowWords(dimension));
    const beyond =
      dimension.kind === 'project'
        ? `{% assign 超出 = ${rows} | 超出 %}{% if 超出 %}{% for 行 in 各行 %}{% unless forloop.first %}、{% endunless %}{{ 行.名称 }}{% endfor %}（含上年结转资金安排的部分）{% else %}${turns}{% endif %}`
        : turns;
    const loop = none === '' ? beyond : `{% if 各行.size == 0 %}${none}{% else %}${beyond}{% endif %}`;
    return [template(`{% assign 各行 = ${rows} | 各行${left} %}${loop}`)];
  }

  /** What is said of a row; of what was carried over it is told apart where its words differ. */
  private rowSource(dimension: Dimension, row: ListAnew['row']): string {
    const as = (path: MeasurePath): string => this.branches(() => row(asRow(path)), new Map());
    if (dimension.kind !== 'source') return as(dimension.path);
    const income = { kind: 'income', scope: dimension.scope } as const;
    const [own, carried] = [as({ ...income, part: 'general' }), as({ ...income, part: 'carry-in' })];
    return own === carried ? own : `{% if 行.结转 %}${carried}{% else %}${own}{% endif %}`;
  }

  /** What is made where there is nothing of a measure. */
  whereNothing<T>(path: MeasurePath, make: () => T): T {
    this.years.asking.push({
      taken: new Map([[`${measureSource(path)} | 表中`, STATES[0]!]]),
      asked: new Set(),
    });
    try {
      return make();
    } finally {
      this.years.asking.pop();
    }
  }

  /** What is said in each state of the amounts that it depends on. */
  branches(fill: () => readonly Piece[], taken: ReadonlyMap<string, State>): string {
    const usual = this.said(fill, taken);
    const open = [...usual.asked].filter((key) => !taken.has(key));
    const turns = (key: string): readonly string[] =>
      STATES.map((state) => this.said(fill, new Map([...taken, [key, state]])).source);
    const decides =
      taken.size < MOST_FOLLOWED
        ? open.find((key) => turns(key).some((source) => source !== usual.source))
        : undefined;
    if (decides !== undefined)
      return chain(
        decides,
        STATES.map((state) => this.branches(fill, new Map([...taken, [decides, state]]))),
      );
    return open.length > 1 ? this.unlessAllNothing(fill, taken, open, usual.source) : usual.source;
  }

  /** What is said of several amounts may go where all of them are nothing. */
  private unlessAllNothing(
    fill: () => readonly Piece[],
    taken: ReadonlyMap<string, State>,
    open: readonly string[],
    usual: string,
  ): string {
    const nothing = this.said(fill, new Map([...taken, ...open.map((key) => [key, STATES[0]!] as const)]));
    if (nothing.source === usual) return usual;
    const names = open.map((_, i) => `数${i + 1}`);
    const assigned = open.map((key, i) => `{% assign ${names[i]} = ${key} %}`).join('');
    return `${assigned}{% if ${names.map((n) => `${n}.为零`).join(' and ')} %}${nothing.source}{% else %}${usual}{% endif %}`;
  }

  private said(
    fill: () => readonly Piece[],
    taken: ReadonlyMap<string, State>,
  ): { readonly source: string; readonly asked: ReadonlySet<string> } {
    const asking: Asking = { taken, asked: new Set() };
    this.years.asking.push(asking);
    try {
      return { source: sourceOf(fill()), asked: asking.asked };
    } finally {
      this.years.asking.pop();
    }
  }
}

/** The branches of one amount, without those that say what a wider one says as well. */
function chain(amount: string, sources: readonly string[]): string {
  const branches = STATES.map((state, i) => ({ state, source: sources[i]! }));
  const needed = branches.filter(({ state, source }, i) => {
    const wider = branches.slice(i + 1).find((b) => covers(b.state, state));
    return !wider || wider.source !== source;
  });
  const last = needed.at(-1)!;
  const before = needed.slice(0, needed.findLastIndex((b) => b.source !== last.source) + 1);
  if (before.length === 0) return last.source;
  const said = (source: string): string => briefly(source, amount);
  const tests = before.map(
    ({ state, source }, i) => `{% ${i === 0 ? 'if' : 'elsif'} ${state.when} %}${said(source)}`,
  );
  return `{% assign 数 = ${amount} %}${tests.join('')}{% else %}${said(last.source)}{% endif %}`;
}

/** The amount that a branch is of goes by its short name there, unless another takes the name. */
const briefly = (source: string, amount: string): string =>
  source.includes('assign 数 =')
    ? source
    : PARTS.reduce(
        (s, part) => s.replaceAll(`{{ ${amount} | ${part} |`, `{{ 数.${part} |`),
        source,
      ).replaceAll(`{{ ${amount} | 金额`, '{{ 数 | 金额');

const PARTS = ['差额', '增幅', '上年', '完成率'];

/** Whether one state holds wherever another does. */
const covers = (wide: State, narrow: State): boolean =>
  wide.比较 === narrow.比较 &&
  (wide.为零 === undefined || narrow.为零 === true) &&
  (wide.上年为零 === undefined || narrow.上年为零 === true) &&
  (wide.noRate === undefined || narrow.noRate === true);
