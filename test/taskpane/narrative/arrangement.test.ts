import type { Narrative, RequestedInput } from '../../../src/narrative/Narrative';
import { arrange, isSettled, keepPlaces } from '../../../src/taskpane/narrative/arrangement';

const input = (name: string, value?: string): RequestedInput => ({
  name,
  kind: 'text',
  optional: false,
  usedIn: [],
  ...(value === undefined ? {} : { value }),
});
/** `甲 乙=1`: what is asked for, with what was given. */
function narrative(text: string): Narrative {
  const inputs = text.split(' ').map((part) => input(...(part.split('=') as [string, string?])));
  return { inputs, missing: inputs.filter((i) => i.value === undefined) } as unknown as Narrative;
}
const shown = (fields: ReturnType<typeof arrange>): string =>
  fields.map((f) => `${f.group}:${f.input.name}${f.needless ? '×' : ''}`).join(' ');

test('opened anew: what is missing, and what is given', () => {
  expect(shown(arrange(narrative('甲 乙=1 丙')))).toBe('missing:甲 given:乙 missing:丙');
});

test('a field that is filled in stays where it is, until the form is opened anew', () => {
  const before = arrange(narrative('甲 乙 丙'));
  const after = narrative('甲 乙=1 丙');
  const kept = keepPlaces(before, after);
  expect(shown(kept)).toBe('missing:甲 missing:乙 missing:丙');
  expect(kept.map((f) => isSettled(f, after))).toEqual([false, true, false]);
  expect(shown(arrange(after))).toBe('missing:甲 given:乙 missing:丙');
});

test('a field that is emptied stays among those given', () => {
  expect(shown(keepPlaces(arrange(narrative('甲 乙=1')), narrative('甲 乙')))).toBe('missing:甲 given:乙');
});

test('a field that is asked for no more stays, and says so; asked for again it is as it was', () => {
  const without = keepPlaces(arrange(narrative('甲 乙 丙')), narrative('甲 丙'));
  expect(shown(without)).toBe('missing:甲 missing:乙× missing:丙');
  expect(shown(keepPlaces(without, narrative('甲 乙 丙')))).toBe('missing:甲 missing:乙 missing:丙');
});

test.each([
  ['behind the one before it in the text', '甲 丙', '甲 乙 丙', 'missing:甲 missing:乙 missing:丙'],
  ['several in their order', '甲 丁', '甲 乙 丙 丁', 'missing:甲 missing:乙 missing:丙 missing:丁'],
  ['behind its own kind', '甲 乙=1 丁', '甲 乙=1 丙 丁', 'missing:甲 missing:丙 given:乙 missing:丁'],
  ['at the end where none stands before it', '乙', '甲 乙', 'missing:乙 missing:甲'],
])('a new field comes %s', (_where, before, after, expected) => {
  expect(shown(keepPlaces(arrange(narrative(before)), narrative(after)))).toBe(expected);
});
