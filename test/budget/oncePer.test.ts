import { oncePer } from '../../src/budget/oncePer';

test('a value is made once for each object, also when it is undefined', () => {
  const made: string[] = [];
  const nameOf = oncePer(({ name }: { name?: string }) => {
    made.push(name ?? '-');
    return name;
  });
  const [a, b, none] = [{ name: 'a' }, { name: 'a' }, {}];
  expect([nameOf(a), nameOf(a), nameOf(b), nameOf(none), nameOf(none)]).toEqual([
    'a',
    'a',
    'a',
    undefined,
    undefined,
  ]);
  expect(made).toEqual(['a', 'a', '-']);
});
