import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textAt, type TextDocument } from '../../../src/budget/TextDocument';
import type { Claim } from '../../../src/text/Reading';
import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../src/text/document/readDocument';
import { textMeasureKey } from '../../../src/text/measure/TextMeasure';
import { reviewDocument } from '../../../src/narrative/review/review';

/** One annotated paragraph of test/cases/texts/paragraphs.txt. */
export interface Case {
  readonly name: string;
  readonly document: TextDocument;
  readonly claims: readonly string[];
  readonly findings: readonly string[];
}

const FILE = join(__dirname, '../../cases/texts/paragraphs.txt');

export const cases = (): readonly Case[] =>
  readFileSync(FILE, 'utf8')
    .split(/^@ /m)
    .slice(1)
    .map((block) => {
      const [head, ...lines] = block.trimEnd().split('\n');
      const [name, type, year] = head!.split('|').map((s) => s.trim());
      const text = lines.filter((l) => l !== '' && !/^[=!] /.test(l)).join('\n');
      const title = `${year}年部门${type}${type === '预算' ? '编制说明' : '情况说明'}`;
      return {
        name: name!,
        document: readDocument(paragraphsOfText(`${title}\n${text}\n`)),
        claims: lines.filter((l) => l.startsWith('= ')).map((l) => l.slice(2)),
        findings: lines.filter((l) => l.startsWith('! ')).map((l) => l.slice(2)),
      };
    });

/** A claim as the annotation writes it; counts and unknown measures by their family alone. */
function written(document: TextDocument, c: Claim): string {
  const words = c.figure.place.kind === 'text' ? textAt(document, c.figure.place).replace(/\s/g, '') : '';
  const family = c.measure?.family;
  const measure = !c.measure
    ? '-'
    : family === 'count' || family === 'other'
      ? family
      : textMeasureKey(c.measure).replace(/\/+$/, '');
  return `${words} | ${c.role} | ${measure} | ${c.period.when}`;
}

export interface Score {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

const NONE: Score = { right: 0, found: 0, wanted: 0 };
const plus = (a: Score, b: Score): Score => ({
  right: a.right + b.right,
  found: a.found + b.found,
  wanted: a.wanted + b.wanted,
});

/** How many of one list stand in the other, each used once. */
function compare(found: readonly string[], wanted: readonly string[]): Score {
  const left = [...wanted];
  const right = found.filter((f) => {
    const at = left.indexOf(f);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return { right, found: found.length, wanted: wanted.length };
}

export interface Scores {
  readonly claims: Score;
  readonly findings: ReadonlyMap<string, Score>;
  readonly all: Score;
  /** What differs, for reading. */
  readonly differences: readonly string[];
}

/** Reads and reviews every paragraph and counts what is right, by rule for the findings. */
export function score(all: readonly Case[]): Scores {
  let claims = NONE;
  let total = NONE;
  const findings = new Map<string, Score>();
  const differences: string[] = [];
  for (const c of all) {
    const review = reviewDocument(c.document);
    const read = review.reading.claims.filter((x) => x.role !== 'year').map((x) => written(c.document, x));
    claims = plus(
      claims,
      compare(
        read,
        c.claims.map((x) => x.replace(/\s(?=[^|]*\|)/, ' ')),
      ),
    );
    differences.push(...onlyIn(c.name, read, c.claims));
    const reported = review.findings
      .filter((f) => f.severity !== 'info')
      .map((f) => `${f.rule} ${f.quote?.text ?? ''}`);
    total = plus(total, compare(reported, c.findings));
    differences.push(...onlyIn(c.name, reported, c.findings));
    for (const rule of new Set([...reported, ...c.findings].map((f) => f.split(' ')[0]!))) {
      const of = (list: readonly string[]): readonly string[] => list.filter((f) => f.startsWith(`${rule} `));
      findings.set(rule, plus(findings.get(rule) ?? NONE, compare(of(reported), of(c.findings))));
    }
  }
  return { claims, findings, all: total, differences };
}

function onlyIn(name: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  return [
    ...found.filter((f) => !wanted.includes(f)).map((f) => `${name}: found ${f}`),
    ...wanted.filter((w) => !found.includes(w)).map((w) => `${name}: wanted ${w}`),
  ];
}

export const precision = (s: Score): number => (s.found === 0 ? 1 : s.right / s.found);
export const recall = (s: Score): number => (s.wanted === 0 ? 1 : s.right / s.wanted);
