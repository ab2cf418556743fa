import { reported, reviewed } from '../narrative/review/reviewed';

const TITLE = '柏溪县林业站2026年单位预算说明';

const CASES: readonly (readonly [string, string, readonly string[], string])[] = [
  [
    'a part that breaks its total and its share',
    '2026年支出预算820.00万元，其中：基本支出529.00万元，占60.00%；项目支出328.00万元，占40.00%。',
    ['parts-add-up 529.00万元'],
    '基本支出492.00万元',
  ],
  [
    'a part that is stated again elsewhere',
    '2026年支出预算820.00万元，其中：基本支出529.00万元，占60.00%；项目支出328.00万元，占40.00%。\n2026年基本支出492.00万元。',
    ['parts-add-up 529.00万元'],
    '基本支出492.00万元',
  ],
  [
    'a total that breaks its parts and both of their shares',
    '2026年支出预算280.00万元，其中：基本支出492.00万元，占60.00%；项目支出328.00万元，占40.00%。',
    ['parts-add-up 280.00万元'],
    '支出预算820.00万元',
  ],
  [
    'an amount that contradicts an earlier one and breaks a sum',
    '2026年公务接待费2.40万元。\n2026年“三公”经费合计9.40万元，其中：因公出国（境）费0万元，公务用车运行费7.00万元，公务接待费4.20万元。',
    ['same-statement 4.20万元'],
    '公务接待费2.40万元',
  ],
];

describe('one wrong figure is told once, at the figure', () => {
  test.each(CASES)('%s', (_what, words, wanted, corrected) => {
    const result = reviewed(`${TITLE}\n${words}`);
    expect(reported(result)).toEqual(wanted);
    const [finding] = result.findings;
    expect(finding?.correction).toContain(corrected);
    for (const d of result.diagnoses)
      for (const i of d.explains) expect(i).toBeLessThan(result.findings.length);
    // What is proposed leaves nothing to find.
    const paragraph = finding!.quote!.place.paragraph;
    const { text } = result.document.paragraphs[paragraph]!;
    const after = finding!.edits!.reduce(
      (t, { place, text: put }) => t.slice(0, place.start) + put + t.slice(place.end),
      text,
    );
    expect(reported(reviewed(`${TITLE}\n${words}`.replace(text, after)))).toEqual([]);
  });

  test.each([
    [
      'two wrong figures are two',
      '2026年支出预算820.00万元，其中：基本支出529.00万元，占60.00%；项目支出328.00万元，占40.00%。\n2026年“三公”经费合计9.40万元，其中：公务用车运行费7.00万元，公务接待费4.20万元。',
      2,
    ],
    [
      'a wrong share beside right amounts',
      '2026年支出预算820.00万元，其中：基本支出492.00万元，占66.00%；项目支出328.00万元，占40.00%。',
      1,
    ],
    [
      'nothing wrong',
      '2026年支出预算820.00万元，其中：基本支出492.00万元，占60.00%；项目支出328.00万元，占40.00%。',
      0,
    ],
  ])('%s', (_what, words, count) => {
    expect(reported(reviewed(`${TITLE}\n${words}`))).toHaveLength(count);
  });
});
