import type { CannotTell, Finding } from '../budget/Finding';
import { fingerprint } from '../budget/fingerprint';
import type { Cause } from '../diagnose/causes';
import { placeKey } from '../budget/Place';
import { findingKey, type KeyOf } from './findingKey';

/**
 * Names the rows of a sheet with results, so that what people wrote beside one is found again when the sheet is written anew
 * ({@link DocumentRow.keys}): first by the places that a finding speaks of, then by its words, which stay when rows are put
 * in above. Two of one name are numbered.
 */
export class RowKeys {
  private readonly seen = new Map<string, number>();

  constructor(private readonly keyOf: KeyOf = findingKey) {}

  ofFinding(f: Finding): readonly string[] {
    const { subject } = f.relation ?? {};
    const words = f.relation
      ? [subject?.table, subject?.row, subject?.column, f.relation.kind]
      : [f.message.id, f.quote?.text ?? JSON.stringify(f.message.data)];
    return [this.numbered('place', this.keyOf(f)), this.numbered('words', [f.rule, ...words].join('|'))];
  }

  ofCause({ diagnoses }: Cause): readonly string[] {
    const where = diagnoses.map((d) => placeKey(d.figure.place));
    return [this.numbered('cause', [diagnoses[0].kind, ...where].join('|'))];
  }

  ofCannotTell({ rule, reason, places }: CannotTell): readonly string[] {
    const where = places.map(({ place }) => placeKey(place));
    return [this.numbered('open', [rule, reason.id, ...where].join('|'))];
  }

  private numbered(kind: string, name: string): string {
    const key = `${kind}|${name}`;
    const nth = this.seen.get(key) ?? 0;
    this.seen.set(key, nth + 1);
    return fingerprint(nth === 0 ? key : `${key}#${nth}`);
  }
}
