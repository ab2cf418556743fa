import * as fc from 'fast-check';
import type { Finding } from '../../../src/budget/Finding';
import { textAt } from '../../../src/budget/TextDocument';
import { correctionsOf, withReplaced } from '../../../src/taskpane/model/corrections';
import { entriesOf } from '../../../src/report/ignoring/entries';
import { findingState } from '../../../src/report/findingKey';
import { quotedPieces, quotedStretches } from '../../../src/taskpane/model/quoted';
import { reviewView } from '../../../src/taskpane/model/reviewCards';
import { reviewKey } from '../../../src/report/reviewKey';
import { CHANGE, reviewOf, SHARES, TEXT, TITLE } from '../review/texts';

const keysOf = (text: string): readonly string[] => {
  const { document, findings } = reviewOf(text);
  return findings.map(reviewKey(document));
};
const all = { severities: ['error', 'warning', 'info'], showIgnored: false, ignored: {} } as const;

describe('the key of a finding in a text', () => {
  const [key] = keysOf([TITLE, SHARES].join('\n'));

  test.each([
    ['a paragraph above', [TITLE, '一、基本情况', SHARES].join('\n'), true],
    ['a sentence before it', [TITLE, `情况如下。${SHARES}`].join('\n'), true],
    ['another word in its sentence', [TITLE, SHARES.replace('其中：', '其中，')].join('\n'), false],
    ['another wrong figure', [TITLE, SHARES.replace('31%', '32%')].join('\n'), false],
  ])('with %s', (_what, text, same) => {
    expect(keysOf(text).includes(key!)).toBe(same);
  });
});

describe('corrections', () => {
  test('one per sentence, with the change and nothing else', () => {
    const { document, findings } = reviewOf(TEXT);
    const corrections = [...correctionsOf(document, findings).values()];
    expect(corrections.map((c) => c.after)).toEqual([
      '2024年支出预算100.00万元，其中：基本支出70.00万元，占70%；项目支出30.00万元，占30%。',
      CHANGE.replace('1,251.15', '251.15'),
    ]);
    for (const { place, diff, after } of corrections) {
      const without = (kind: string) => diff.map((piece) => (piece.kind === kind ? '' : piece.text)).join('');
      expect(without('added')).toBe(textAt(document, place));
      expect(without('removed')).toBe(after);
    }
  });

  test('of changes that overlap, the first one counts', () => {
    const { document, findings } = reviewOf([TITLE, SHARES].join('\n'));
    const [finding] = findings as [Finding];
    const edit = finding.edits![0]!;
    const wider = { ...finding, edits: [{ place: { ...edit.place, end: edit.place.end + 1 }, text: 'x' }] };
    const [only] = correctionsOf(document, [finding, wider]).values();
    expect(only?.after).toContain('占30%');
  });

  test('replacing ranges leaves the rest as it is, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { maxLength: 6 }), (parts) => {
        let text = '';
        const changes = parts.map(([before, old, fresh]) => {
          const start = text.length + before.length;
          text += before + old;
          return { start, end: start + old.length, text: fresh };
        });
        const wanted = parts.map(([before, , fresh]) => before + fresh).join('');
        // Two empty ranges at one place have no order of their own.
        fc.pre(new Set(changes.map((c) => c.start)).size === changes.length);
        expect(withReplaced(text, [...changes].reverse())).toBe(wanted);
      }),
    );
  });
});

describe('the cards', () => {
  test('one per paragraph with its findings and corrections, the most severe first', () => {
    const text = [TITLE, `${SHARES}主要原因是。`, CHANGE].join('\n');
    const { cards, counts, ignored } = reviewView(reviewOf(text), all);
    expect(cards.map((c) => [c.paragraph?.index, c.entries.length >= 1, c.corrections.length])).toEqual([
      [1, true, 1],
      [2, true, 1],
    ]);
    expect(counts.error).toBe(2);
    expect(ignored).toBe(0);
  });

  test('what was set aside is hidden, counts no more, and changes no sentence', () => {
    const result = reviewOf(TEXT);
    const key = reviewKey(result.document);
    const [first] = entriesOf(result, {}, key);
    const ignored = { [first!.key]: { reason: '已核实', state: findingState(first!.finding) } };
    const hidden = reviewView(result, { ...all, ignored });
    expect([hidden.counts.error, hidden.ignored]).toEqual([1, 1]);
    expect(hidden.cards.map((c) => [c.paragraph?.index, c.entries.length, c.corrections.length])).toEqual([
      [2, 1, 1],
      [1, 1, 0],
    ]);
    const shown = reviewView(result, { ...all, ignored, showIgnored: true });
    expect(shown.cards.map((c) => [c.paragraph?.index, c.entries.length, c.corrections.length])).toEqual([
      [1, 2, 0],
      [2, 1, 1],
    ]);
  });

  test('severities that are switched off have no card', () => {
    const cards = (severity: 'error' | 'warning' | 'info') =>
      reviewView(reviewOf(TEXT), { ...all, severities: [severity] }).cards.map((c) => c.paragraph?.index);
    expect([cards('error'), cards('warning'), cards('info')]).toEqual([[1, 2], [], [1]]);
  });
});

describe('the quoted paragraph', () => {
  const { document } = reviewOf(TEXT);
  const text = document.paragraphs[1]!.text;
  const entries = reviewView(reviewOf(TEXT), { ...all, severities: ['error'] }).cards[0]!.entries;

  test('is cut at the quoted words, which carry their numbers', () => {
    const pieces = quotedPieces(text, { start: 0, end: text.length }, entries);
    expect(pieces.map((p) => p.text).join('')).toBe(text);
    expect(pieces.filter((p) => p.of.length > 0).map((p) => [p.text, p.ending])).toEqual([['31%', [0]]]);
  });

  test('quotes that overlap are cut into pieces that know all of them', () => {
    const [entry] = entries;
    const { quote } = entry!.finding;
    const wider = { ...quote!, place: { ...quote!.place, start: quote!.place.start - 1 } };
    const pieces = quotedPieces(text, { start: 0, end: text.length }, [
      entry!,
      { ...entry!, finding: { ...entry!.finding, quote: wider } },
    ]);
    expect(pieces.filter((p) => p.of.length > 0).map((p) => [p.text, p.of, p.ending])).toEqual([
      ['占', [1], []],
      ['31%', [0, 1], [0, 1]],
    ]);
  });

  test.each([
    ['a short one', 100, [[0, 100]]],
    ['a long one', 300, [[50, 90]]],
  ])('%s is shown by what is at stake', (_what, length, wanted) => {
    const long = '字'.repeat(length);
    const at = {
      ...entries[0]!.finding.quote!,
      place: { ...entries[0]!.finding.quote!.place, start: 60, end: 62 },
    };
    const quoting = [{ ...entries[0]!, finding: { ...entries[0]!.finding, quote: at } }];
    const sentences = [
      { start: 0, end: 50 },
      { start: 50, end: 90 },
      { start: 90, end: length },
    ];
    expect(quotedStretches(long, sentences, quoting).map((s) => [s.start, s.end])).toEqual(wanted);
  });
});
