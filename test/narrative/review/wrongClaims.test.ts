import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/budget/Finding';
import type { TextPlace } from '../../../src/budget/Place';
import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readDocument } from '../../../src/text/document/readDocument';
import { review } from '../../../src/pipeline/review';

/** A wrong claim: where it stands in the paragraph as written, and what should stand there. */
interface Wrong {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly definite: boolean;
}

interface Case {
  readonly name: string;
  readonly wrong: readonly Wrong[];
  readonly text: string;
  readonly right: string;
}

const MARK = /\{([^{}]*?)([=~])>([^{}]*)\}/;

function readCases(): readonly Case[] {
  const file = readFileSync(join(__dirname, '../../cases/texts/wrong-claims.txt'), 'utf8');
  return file
    .split(/^@ /m)
    .slice(1)
    .map((block) => {
      const [head, ...lines] = block.trimEnd().split('\n');
      const [name, type, year] = head!.split('|').map((s) => s.trim());
      const title = `${year}年部门${type}${type === '预算' ? '编制说明' : '情况说明'}`;
      const wrong: Wrong[] = [];
      const text = [title, ...lines].map((line, paragraph) => {
        let out = line;
        for (let m = MARK.exec(out); m; m = MARK.exec(out)) {
          wrong.push({ paragraph, start: m.index, end: m.index + m[1]!.length, definite: m[2] === '=' });
          out = out.slice(0, m.index) + m[1]! + out.slice(m.index + m[0].length);
        }
        return out;
      });
      const right = [title, ...lines].map((line) => line.replaceAll(new RegExp(MARK, 'g'), '$3'));
      return { name: name!, wrong, text: text.join('\n'), right: right.join('\n') };
    });
}

const reported = (text: string): readonly Finding[] =>
  review(readDocument(paragraphsOfText(text))).findings.filter((f) => f.severity !== 'info');

/** A finding is at a claim when its words, or one of its places, touch it: an empty claim by standing beside it. */
const isAt = (w: Wrong, place: TextPlace): boolean =>
  place.paragraph === w.paragraph && place.start <= w.end && place.end >= w.start;

const at = (f: Finding, w: Wrong): boolean =>
  [...f.places.map((p) => p.place), ...(f.quote ? [f.quote.place] : [])].some(
    (p) => p.kind === 'text' && isAt(w, p),
  );

const CASES = readCases();

describe.each(CASES)('$name', ({ wrong, text, right }) => {
  const findings = reported(text);

  it('is found where it stands', () => {
    for (const w of wrong) expect(findings.filter((f) => at(f, w))).not.toEqual([]);
  });

  it('is all that is found: with the right figure nothing is', () => {
    expect(reported(right).map((f) => `${f.rule} ${f.quote?.text ?? ''}`)).toEqual([]);
  });

  if (wrong.every((w) => w.definite))
    it('is put right in the sentence as it should read', () => {
      const lines = right.split('\n');
      const corrections = findings.flatMap((f) => f.correction ?? []);
      for (const w of wrong)
        expect(corrections.filter((c) => lines[w.paragraph]!.includes(c))).not.toEqual([]);
    });
});

test('there are enough of them, of many kinds', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(30);
  expect(new Set(CASES.flatMap((c) => reported(c.text).map((f) => f.rule))).size).toBeGreaterThanOrEqual(10);
});
