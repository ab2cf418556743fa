import type { Narrative, RequestedInput } from '../../narrative/Narrative';

export type Group = 'missing' | 'given';

/** A field of the form, where it stands until the form is opened anew. */
export interface PlacedField {
  readonly input: RequestedInput;
  readonly group: Group;
  /** The text asks for it no more: what was answered elsewhere makes it needless. */
  readonly needless: boolean;
}

/** All fields: what is missing first, then what is given or optional, each in the order of the text. */
export function arrange({ inputs, missing }: Narrative): readonly PlacedField[] {
  const absent = namesOf(missing);
  return inputs.map((input) => ({
    input,
    group: absent.has(input.name) ? 'missing' : 'given',
    needless: false,
  }));
}

/**
 * The fields as they stand, with what the text asks for now: nobody who is filling in loses a field or finds another in its place.
 * A field that was not there comes behind the one that stands before it in the text.
 */
export function keepPlaces(fields: readonly PlacedField[], narrative: Narrative): readonly PlacedField[] {
  const asked = new Map(narrative.inputs.map((i) => [i.name, i]));
  const placed = fields.map((f): PlacedField => {
    const input = asked.get(f.input.name);
    return input ? { ...f, input, needless: false } : { ...f, needless: true };
  });
  const known = new Set(fields.map((f) => f.input.name));
  for (const [i, field] of arrange(narrative).entries()) {
    if (known.has(field.input.name)) continue;
    const before = namesOf(narrative.inputs.slice(0, i));
    const at = placed.findLastIndex((f) => f.group === field.group && before.has(f.input.name));
    placed.splice(at < 0 ? placed.length : at + 1, 0, field);
    known.add(field.input.name);
  }
  return placed;
}

/** Whether a field would stand elsewhere, or nowhere, if the form were opened anew. */
export const isSettled = ({ input, group, needless }: PlacedField, { missing }: Narrative): boolean =>
  needless || (group === 'missing' && !missing.some((m) => m.name === input.name));

const namesOf = (inputs: readonly RequestedInput[]): ReadonlySet<string> =>
  new Set(inputs.map((i) => i.name));
