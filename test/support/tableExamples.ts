import { readFileSync } from 'node:fs';
import { addressOfPlace } from '../../src/budget/Place';
import type { FindingPlace } from '../../src/budget/Finding';
import { check } from '../../src/pipeline/check';
import { review } from '../../src/pipeline/review';
import { recognise } from '../../src/recognise';
import { evaluate } from '../../src/rules/evaluate';
import type { Rule } from '../../src/rules/Rule';
import { paragraphsOfText } from '../../src/text/document/paragraphsOfText';
import { readDocument } from '../../src/text/document/readDocument';
import { readGrids } from '../../src/workbook/file/readGrids';
import type { Grid } from '../../src/workbook/Grid';
import { gridOf, type CellLiteral } from './grid';
import { plant } from './testRule';

/**
 * An example of a rule's page that needs tables. It is one of two:
 *
 * - a line on a sample: `` - `FILE.xlsx`（上年 `…`，预算 `…`）：`1-2!F8` 改填 `3`，`4!A8` 清空，隐藏 `1-2!9`，删去 `4`，复制 `3`，说明写“…”，
 *   `1-2!F7` 应为 `12`，`1-2!F7` 有问题。``; a value is a number, a text (`'12` where it looks like a number) or a formula with
 *   its （结果 `…`）;
 * - the tables themselves, in a fence `table`: a row per line, cells between `|`, a formula as `=A1+B1 → 3`, an empty line
 *   between tables; 【上年】 or 【预算】 stands above the tables of that book.
 */
export interface TableExample {
  readonly words: string;
  /** Where something must be found, with what should stand there; of a right example nothing. */
  readonly finds: readonly (readonly [place: string, expected?: string])[];
  readonly books: () => Promise<Books>;
  /** The text that is reviewed against the tables. */
  readonly text?: string;
}

interface Books {
  readonly book: readonly Grid[];
  readonly prior?: readonly Grid[];
  readonly budget?: readonly Grid[];
}

/** The examples in a part of a page. */
export const tableExamples = (part: string): readonly TableExample[] => [
  ...[...part.matchAll(/^- (`[^`]+\.xlsx`.*)$/gm)].map((m) => ofSample(m[1]!)),
  ...[...part.matchAll(/^```table\n([\s\S]*?)\n```$/gm)].map((m) => ofTables(m[1]!)),
];

const samples = new Map<string, Promise<readonly Grid[]>>();

function sample(file: string): Promise<readonly Grid[]> {
  const known = samples.get(file) ?? readGrids(readFileSync(`samples/${file}`));
  samples.set(file, known);
  return known;
}

function ofSample(words: string): TableExample {
  const all = (pattern: RegExp): string[][] => [...words.matchAll(pattern)].map((m) => m.slice(1));
  const one = (pattern: RegExp): string | undefined => pattern.exec(words)?.[1];
  const cells = Object.fromEntries([
    ...all(/`([^`]+)` 改填 `([^`]*)`(?:（结果 `([^`]*)`）)?/g).map(([at, value, result]) => [
      at!,
      literal(value!, result),
    ]),
    ...all(/`([^`]+)` 清空/g).map(([at]) => [at!, null]),
  ]) as Record<string, CellLiteral>;
  const without = all(/删去 `([^`]+)`/g).map(([name]) => name!);
  const twice = all(/复制 `([^`]+)`/g).map(([name]) => name!);
  const hidden = all(/隐藏 `([^`]+)!(\d+)`/g);
  const prior = one(/上年 `([^`]+)`/);
  const budget = one(/预算 `([^`]+)`/);
  const text = one(/说明写“([^”]+)”/);
  return {
    words,
    finds: [
      ...all(/`([^`]+)` 应为 `([^`]+)`/g).map(([at, expected]) => [at!, expected!] as const),
      ...all(/`([^`]+)` 有问题/g).map(([at]) => [at!] as const),
    ],
    ...(text === undefined ? {} : { text }),
    books: async () => ({
      book: plant(await sample(one(/^`([^`]+)`/)!), cells)
        .filter((g) => !without.includes(g.name))
        .flatMap((g) => (twice.includes(g.name) ? [g, { ...g, name: `${g.name} (2)` }] : [g]))
        .map((g) => ({
          ...g,
          cells: g.cells.map((c) => (/^#[A-Z/0]+[!?A]$/.test(c.text) ? { ...c, error: true } : c)),
          hiddenRows: new Set([
            ...g.hiddenRows,
            ...hidden.flatMap(([name, row]) => (name === g.name ? Number(row) : [])),
          ]),
        })),
      ...(prior === undefined ? {} : { prior: await sample(prior) }),
      ...(budget === undefined ? {} : { budget: await sample(budget) }),
    }),
  };
}

function ofTables(words: string): TableExample {
  const [book, ...beside] = words.split(/^(?=【(?:上年|预算)】$)/m);
  const of = (name: string): readonly Grid[] | undefined => {
    const part = beside.find((b) => b.startsWith(name));
    return part === undefined ? undefined : gridsOf(part.slice(name.length));
  };
  const [prior, budget] = [of('【上年】'), of('【预算】')];
  return {
    words,
    finds: [],
    books: () =>
      Promise.resolve({ book: gridsOf(book!), ...(prior ? { prior } : {}), ...(budget ? { budget } : {}) }),
  };
}

const gridsOf = (text: string): readonly Grid[] =>
  text
    .trim()
    .split(/\n\n+/)
    .map((table, i) =>
      gridOf(
        `表${i + 1}`,
        table.split('\n').map((row) =>
          row.split('|').map((cell) => {
            const [value, result] = cell.split('→').map((part) => part.trim());
            return value === '' ? null : literal(value!, result);
          }),
        ),
      ),
    );

const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
const plain = (text: string): string | number => (isNumber(text) ? Number(text) : text.replace(/^'/, ''));

const literal = (value: string, result?: string): CellLiteral =>
  value.startsWith('=') ? { formula: value.slice(1), value: plain(result ?? '') } : plain(value);

/** What a rule finds in an example: the cells, each with what should stand there. */
export async function foundBy(
  rule: Rule,
  example: TableExample,
): Promise<readonly (readonly [string, string | undefined])[]> {
  const { book, prior, budget } = await example.books();
  const beside = {
    ...(prior ? { prior: recognise(prior) } : {}),
    ...(budget ? { budget: recognise(budget) } : {}),
  };
  if (rule.on === 'text') {
    const input = readDocument(paragraphsOfText((example.text ?? '').replaceAll('↵', '\n')));
    return review(input, { book: recognise(book), ...beside })
      .findings.filter((f) => f.rule === rule.meta.id && f.verdict !== 'rounding')
      .map((f) => [f.quote?.text ?? '', undefined]);
  }
  // Rounding is counted by table after all rules have run.
  const counts = rule.meta.id === 'final-rounding';
  const { findings } = counts ? check(book, beside) : evaluate([rule], { book: recognise(book), ...beside });
  return findings
    .filter((f) => f.rule === rule.meta.id && (counts || f.verdict !== 'rounding'))
    .flatMap((f): (readonly [string, string | undefined])[] =>
      f.places.length > 0
        ? f.places.map((p) => [addressOf(p), f.expected?.value.toString()])
        : [['', undefined]],
    );
}

const addressOf = ({ place }: FindingPlace): string =>
  place.kind === 'cell' ? `${place.sheet}!${addressOfPlace(place)}` : '';
