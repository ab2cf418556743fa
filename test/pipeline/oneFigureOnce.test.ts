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

test('an amount that would have to turn negative is not the wrong one: the sums are told, and nothing is corrected', () => {
  const { findings, diagnoses } = reviewed(`柏溪县林业站2024年度部门决算情况说明
五、一般公共预算财政拨款支出决算情况说明
（二）结构情况
2024年度一般公共预算财政拨款支出640.00万元，用于以下方面：农林水支出（类）600.00万元，占93.75%；住房保障支出（类）40.00万元，占6.25%。
（三）具体情况
2024年度一般公共预算财政拨款支出年初预算为600.00万元，支出决算为640.00万元，完成年初预算的106.67%。其中：
1.农林水支出（类）林业和草原（款）行政运行（项）。年初预算为300.00万元，支出决算为330.00万元，完成年初预算的110.00%。
2.农林水支出（类）林业和草原（款）森林资源培育（项）。年初预算为250.00万元，支出决算为290.00万元，完成年初预算的116.00%。
3.农林水支出（类）林业和草原（款）其他林业和草原支出（项）。年初预算为0.00万元，支出决算为6.00万元，年初未安排预算。
4.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为50.00万元，支出决算为40.00万元，完成年初预算的80.00%。`);
  expect(findings.map((f) => [f.rule, f.quote?.text, f.correction])).toEqual([
    ['parts-add-up', '600.00万元', undefined],
    ['parts-add-up', '640.00万元', undefined],
  ]);
  expect(diagnoses).toEqual([]);
});
