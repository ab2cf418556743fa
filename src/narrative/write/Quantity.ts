import type { Decimal } from 'decimal.js';
import type { Unit } from '../../budget/Unit';
import type { Relation } from '../../budget/Relation';
import type { Figure } from '../../budget/Figure';
import type { MeasurePath } from '../measures';
import type { FigureKind, FigureSource } from '../Narrative';
import type { WrittenNumber } from './writtenNumber';

/** What lies behind a quantity: its number as written and where it comes from. */
export interface QuantityValue {
  readonly kind: FigureKind;
  readonly unit: Unit;
  readonly written: WrittenNumber;
  readonly exact: Decimal;
  readonly sources: readonly FigureSource[];
  readonly path?: MeasurePath;
  readonly input?: string;
  /** It was spent, not planned: 上年执行数 in this year's own tables. */
  readonly executed?: boolean;
  /** The relation that the figure satisfies, once its place in the text is known. */
  readonly relate?: (stated: Figure) => Relation;
}

/** How this year's written figure stands to last year's. */
export type Comparison = '增加' | '减少' | '持平' | '不明';

/** How what was spent stands to what was planned, as both are written. */
export type AgainstPlan = '大于' | '小于' | '持平' | '不明';

/**
 * A figure as templates see it, with Chinese properties that a finance officer can read.
 * Plain data: the template engine shows a template nothing else.
 */
export interface Quantity {
  /** What it is called where it has to be asked for. */
  readonly 名称: string;
  /** False when neither the tables nor the inputs have it. */
  readonly 有: boolean;
  /** Its written figure is 0. */
  readonly 为零: boolean;
  /** It is known and its written figure is not 0. */
  readonly 非零: boolean;
  /** 不明 where last year's figure is not known. */
  readonly 比较: Comparison;
  /** 增加 or 减少. */
  readonly 有增减: boolean;
  /** It changed by so much that the reason is told. */
  readonly 要原因: boolean;
  /** Last year's written figure is 0: there is no rate of change. */
  readonly 上年为零: boolean;
  /** One of the two years is negative: a rate of change would say nothing. */
  readonly 有负数: boolean;
  readonly 上年?: Quantity;
  /** Last year's is what was spent (执行数), as this year's tables have it. */
  readonly 上年执行?: boolean;
  /** Without its sign. */
  readonly 差额?: Quantity;
  /** In percent, without its sign; absent where there is none. */
  readonly 增幅?: Quantity;
  /** In final accounts, what was planned of it. */
  readonly 预算?: Quantity;
  /** How much of that was spent, in percent; absent where nothing was planned. */
  readonly 完成率?: Quantity;
  readonly 比预算?: AgainstPlan;
  /** Absent when it is not known. Not for templates. */
  readonly value?: QuantityValue;
  /** How it is asked for when it is not known. Not for templates. */
  readonly ask?: { readonly unit: string };
}

export const isQuantity = (v: unknown): v is Quantity =>
  typeof v === 'object' && v !== null && '名称' in v && '有' in v && '比较' in v;

/** A quantity that has no year before it: a share, a difference, a count. */
export const simpleQuantity = (name: string, value: QuantityValue | undefined, unit = '万元'): Quantity => ({
  名称: name,
  有: value !== undefined,
  为零: value !== undefined && value.written.value.isZero(),
  非零: value !== undefined && !value.written.value.isZero(),
  比较: '不明',
  有增减: false,
  要原因: false,
  上年为零: false,
  有负数: false,
  ask: { unit },
  ...(value ? { value } : {}),
});
