import type { CannotTell, FindingPlace, MessageValue } from '../../budget/Finding';
import type { Figure } from '../../budget/Figure';
import type { LinearRelation, Relation, RelationSubject, Term } from '../../budget/Relation';
import type { AmountCell, BudgetTable } from '../../budget/BudgetBook';
import type { BookOutcome } from '../Rule';
import { tableName } from './lookup';

/** What a rule on relations says. */
export type Stated = Required<Omit<BookOutcome, 'findings'>>;

/** Why a relation could not be stated: a message id under `cannot-tell.` */
export type CannotTellId =
  | 'cannot-tell.missing-table'
  | 'cannot-tell.missing-row'
  | 'cannot-tell.unreadable-cell'
  | 'cannot-tell.unknown-class'
  | 'cannot-tell.renumbered-codes'
  | 'cannot-tell.carry-over-unsplit'
  | 'cannot-tell.uncalculated'
  | 'cannot-tell.units-differ'
  | 'cannot-tell.other-classification'
  | 'cannot-tell.blank-parts'
  | 'cannot-tell.no-codes'
  | 'cannot-tell.unknown-column'
  | 'cannot-tell.missing-column'
  | 'cannot-tell.carried-over'
  | 'cannot-tell.carried-on'
  | 'cannot-tell.adjusted-plan'
  | 'cannot-tell.another-plan';

/** The parts of one sum, put together one by one. */
export class Parts {
  private readonly terms: Term[];
  private count = 0;
  /** The first cell that holds no number. */
  broken: AmountCell | undefined = undefined;
  /** How many are other than zero. */
  amounts = 0;

  /** @param most how many there may be: nearly always there are as many, and the list need not grow */
  constructor(most: number) {
    this.terms = new Array<Term>(most);
  }

  add(cell: AmountCell | undefined, label: string, weight: 1 | -1 = 1): void {
    if (!cell) return;
    const { figure } = cell;
    if (figure === null) this.broken ??= cell;
    else {
      this.terms[this.count++] = { figure, label, weight };
      if (!figure.value.isZero()) this.amounts++;
    }
  }

  asTerms(): readonly Term[] {
    const { terms, count } = this;
    return count === terms.length ? terms : terms.slice(0, count);
  }
}

/** Collects what a rule states, and what it could not. */
export class Collector {
  private readonly relations: Relation[] = [];
  private readonly unknown: CannotTell[] = [];

  constructor(private readonly rule: string) {}

  /** States total = Σ parts (or ≥), as {@link state} does, for parts that are at hand. */
  sum(
    subject: RelationSubject,
    total: AmountCell | undefined,
    totalLabel: string,
    parts: readonly {
      readonly cell: AmountCell | undefined;
      readonly label: string;
      readonly weight?: 1 | -1;
    }[],
    options: { readonly comparison?: LinearRelation['comparison']; readonly samePrinted?: boolean } = {},
  ): void {
    const added = new Parts(parts.length);
    for (let i = 0; i < parts.length; i++) {
      const { cell, label, weight } = parts[i]!;
      added.add(cell, label, weight);
    }
    this.state(subject, total, totalLabel, added, options.comparison, options.samePrinted);
  }

  /**
   * States total = Σ parts (or ≥). A cell that holds no number makes it untellable.
   * @param samePrinted both sides print one and the same number
   */
  state(
    subject: RelationSubject,
    total: AmountCell | undefined,
    totalLabel: string,
    parts: Parts,
    comparison: LinearRelation['comparison'] = 'equal',
    samePrinted = false,
  ): void {
    if (total?.state === 'heading') return;
    const broken = total?.figure === null ? total : parts.broken;
    if (broken) {
      const places = [{ place: broken.place, role: 'cell' as const }];
      if (broken.state === 'blank') this.cannotTell('cannot-tell.uncalculated', {}, places);
      else this.cannotTell('cannot-tell.unreadable-cell', { text: broken.text }, places);
      return;
    }
    if (!total?.figure) return;
    const { rule } = this;
    const { figure } = total;
    const terms = parts.asTerms();
    this.relations.push(
      samePrinted
        ? { kind: 'linear', rule, subject, total: figure, totalLabel, parts: terms, comparison, samePrinted }
        : { kind: 'linear', rule, subject, total: figure, totalLabel, parts: terms, comparison },
    );
  }

  cannotTell(
    id: CannotTellId,
    data: Readonly<Record<string, MessageValue>> = {},
    places: readonly FindingPlace[] = [],
  ): void {
    this.unknown.push({ rule: this.rule, reason: { id, data }, places });
  }

  /**
   * Says what a comparison lacks: the table itself, or, where it is there, one of its rows or columns.
   * @param name what the table is called where there is none
   */
  lacks(
    table: BudgetTable | undefined,
    name: string,
    part: { readonly row: string } | { readonly column: string },
    places: readonly FindingPlace[] = [],
  ): void {
    if (!table) this.cannotTell('cannot-tell.missing-table', { table: name }, places);
    else {
      const id = 'row' in part ? 'cannot-tell.missing-row' : 'cannot-tell.missing-column';
      this.cannotTell(id, { table: tableName(table), ...part }, places);
    }
  }

  get outcome(): Stated {
    return { relations: this.relations, cannotTell: this.unknown };
  }
}

export const isNonZero = (figure: Figure | null | undefined): boolean =>
  figure !== null && figure !== undefined && !figure.value.isZero();
