import { SICHUAN } from '../../../../src/narrative/outlines/sichuan/outline';
import { asItStands } from '../../../../src/narrative/write/rewrite/asItStands';
import { mergeNarrative } from '../../../../src/narrative/write/rewrite/mergeNarrative';
import { readWritten } from '../../../../src/narrative/write/rewrite/readWritten';
import { writeNarrative } from '../../../../src/narrative/write/writeNarrative';
import { narrativeSheet } from '../../../../src/report/narrativeSheet';
import { translator } from '../../../../src/report/translate';
import { gridOf } from '../../gridOf';
import { sampleBook } from '../../sampleBook';

const narrative = writeNarrative({ book: sampleBook('zhaohua-2023.xlsx'), outline: SICHUAN });
const rows = narrativeSheet(narrative, translator('zh-CN')).rows.map((r) =>
  r.cells.map((c) => c?.text ?? ''),
);
const merged = (edited: readonly (readonly string[])[]) =>
  mergeNarrative(readWritten(gridOf('编制说明', edited)), narrative);

test('an untouched text stands as it was written', () => {
  expect(asItStands(narrative, merged(rows))).toEqual(narrative);
});

test('changed and added paragraphs stand, without figures of ours; the others keep theirs', () => {
  const at = rows.findIndex((r) => r[0]!.includes('没有使用政府性基金预算'));
  const edited = rows.map((r, i) => (i === at ? ['　　我局无基金预算3万元。', ...r.slice(1)] : r));
  edited.splice(at + 1, 0, ['我局另有说明。', '', '']);
  const { paragraphs } = asItStands(narrative, merged(edited));
  const found = paragraphs.findIndex((p) => p.text === '我局无基金预算3万元。');
  expect(paragraphs[found]).toMatchObject({ id: 'fund.none', style: 'body', figures: [] });
  expect(paragraphs[found + 1]).toMatchObject({ text: '我局另有说明。', style: 'body', figures: [] });
  expect(paragraphs).toHaveLength(narrative.paragraphs.length + 1);
  expect(paragraphs.find((p) => p.id === 'budget.total')).toBe(
    narrative.paragraphs.find((p) => p.id === 'budget.total'),
  );
});
