import { rules } from '../../src/pipeline/registry';
import { partOfPage, textExamples } from '../support/ruleExamples';
import { foundBy, tableExamples, type TableExample } from '../support/tableExamples';

/** Rules whose pages have texts as examples run them where they are tested: `provesItsPage`. */
const onTables = rules.filter(({ meta }) => textExamples(meta.id, '不通过的例子').length === 0);

const examples = (heading: '不通过的例子' | '通过的例子'): [string, string, TableExample][] =>
  onTables.flatMap(({ meta: { id } }) =>
    tableExamples(partOfPage(id, heading)).map((e): [string, string, TableExample] => [id, e.words, e]),
  );

const found = (id: string, example: TableExample) =>
  foundBy(
    rules.find((r) => r.meta.id === id)!,
    example,
  );

test('every page has an example that the rule finds and one that it lets stand', () => {
  const lacking = (heading: '不通过的例子' | '通过的例子'): string[] =>
    onTables
      .filter(({ meta }) => tableExamples(partOfPage(meta.id, heading)).length === 0)
      .map((r) => r.meta.id);
  expect({ wrong: lacking('不通过的例子'), right: lacking('通过的例子') }).toEqual({ wrong: [], right: [] });
});

test.each(examples('不通过的例子'))('%s finds the example of its page: %s', async (id, _words, example) => {
  const all = await found(id, example);
  expect(all).not.toEqual([]);
  for (const [at, expected] of example.finds)
    expect(all).toContainEqual([at, expected ?? all.find(([a]) => a === at)?.[1]]);
});

test.each(examples('通过的例子'))(
  '%s lets the example of its page stand: %s',
  async (id, _words, example) => {
    expect(await found(id, example)).toEqual([]);
  },
);
