import fc from 'fast-check';
import { rangeInSource, textAt } from '../../../src/budget/TextDocument';
import { paragraphsOfGrid } from '../../../src/narrative/paragraphsOfGrid';
import { paragraphsOfText } from '../../../src/text/document/paragraphsOfText';
import { readText } from '../../../src/text/readText';
import { readDocument } from '../../../src/text/document/readDocument';
import { originalRange, squeeze, squeezedAt } from '../../../src/text/document/squeeze';
import type { Grid } from '../../../src/workbook/Grid';

describe('paragraphs of a text', () => {
  test.each(['\n', '\r\n', '\r', '\v', '\u2028'])('are its lines, whatever ends them: %j', (end) => {
    expect(paragraphsOfText(['一、概况', '甲。', '', '乙。'].join(end)).map((p) => p.text)).toEqual([
      '一、概况',
      '甲。',
      '',
      '乙。',
    ]);
  });

  test('begin after a byte order mark', () => {
    expect(paragraphsOfText('\ufeff甲。')[0]).toEqual({ text: '甲。', offset: 1 });
  });

  test('are put together where a page wrapped them, page numbers left out', () => {
    const lines = [
      '2024年一般公共预算拨款支出2100000元，其中：基本支出',
      '1600000元，占76.19%，同比增加100000元，增长6.67%；',
      '— 5 —',
      '项目支出500000元，占23.81%，同比减少20000元，下降',
      '3.85%，主要原因是项目减少。',
      '（一）因公出国（境）费支出0元，全年没有安排出国团组。',
    ];
    const paragraphs = paragraphsOfText(lines.join('\n')).map((p) => p.text.replace(/\n/g, ''));
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[0]).toMatch(/基本支出1600000元.*项目减少。$/);
  });

  test.each([
    ['支出预算100万元，其中：基本支出60万元\n、项目支出40万元。', 1],
    ['支出预算100万元，其中：\n基本支出60万元，项目支出40万元。', 2],
    ['支出预算100万元，\n其中基本支出60万元。', 1],
    ['支出预算1\n00.00万元。', 1],
    ['支出预算100\n.50万元。', 1],
    ['支出预算100.00\n万元，比上年增加\n5万元。', 2],
    ['增长12.5\n%。', 1],
    ['下降3\n个百分点。', 1],
    ['（一）收入情况（\n单位：万元）', 1],
    ['支出100万元，其中：基本支出60万元；\n项目支出40万元。', 1],
    ['支出100万元：甲30万元，占30%；\n乙30万元，占30%；\n丙40万元，占40%。', 1],
    ['支出100万元，其中：\n基本支出60万元；\n项目支出40万元。', 3],
    ['基本支出60万元；\n（二）项目支出40万元。', 2],
    ['基本支出60万元；\n2.项目支出40万元。', 2],
    ['2023年支出60万元；\n2024年支出70万元。', 2],
    ['支出60万元；\n其中：办公费2万元。', 2],
    ['一、办公楼\n二、食堂', 2],
    ['收入预算100万元。\n3家单位没有预算。', 2],
    ['在编人员12\n3人退休。', 2],
  ])('are put together where a line breaks off inside a statement: %j', (text, count) => {
    expect(paragraphsOfText(text)).toHaveLength(count);
  });

  test('are what they are where few lines are long and many short ones do not end either', () => {
    const lines = [
      '部门预算编制说明',
      '事业单位医疗支出50000元，全部是基本支出，用于缴纳医疗保险',
      '住房公积金76000元，全部是基本支出',
      '行政运行1100000元，全部是基本支出，用于单位运转以及经批准由财政负担的各项经常性工作，也用于人员经费',
      '一般行政管理事务53000元，用于专项业务工作',
      '机关事业单位基本养老保险缴费支出150000元，用于缴费',
    ];
    expect(paragraphsOfText(lines.join('\n'))).toHaveLength(lines.length);
  });

  test('keep their offsets in the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        for (const p of paragraphsOfText(text))
          expect(text.slice(p.offset, p.offset! + p.text.length)).toBe(p.text);
      }),
    );
  });
});

test('a cell holds as many paragraphs as lines, each with its place in the cell', () => {
  const grid: Grid = {
    name: '编制说明',
    visibility: 'visible',
    cells: [{ row: 3, column: 1, value: '甲100元。\n乙200元。', text: '' }],
    used: { top: 3, left: 1, bottom: 3, right: 1 },
    merges: [{ top: 3, left: 1, bottom: 9, right: 6 }],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  const document = readDocument(paragraphsOfGrid(grid));
  const claims = readText(document).claims;
  const places = claims.map((c) =>
    c.figure.place.kind === 'text' ? rangeInSource(document, c.figure.place) : null,
  );
  expect(places).toEqual([
    { start: 1, end: 5 },
    { start: 8, end: 12 },
  ]);
  expect(claims[1]!.figure.place).toMatchObject({ cell: { sheet: '编制说明', row: 3, column: 1 } });
});

describe('sections', () => {
  const kinds = (text: string): readonly string[] =>
    readDocument(paragraphsOfText(text)).sections.map((s) => s.path.join('/'));

  test('follow numbered headings and, below them, unnumbered ones', () => {
    const text = [
      '三、收支预算情况说明',
      '收入预算情况',
      '甲。',
      '五、一般公共预算当年拨款情况说明',
      '（二）一般公共预算当年拨款结构情况',
      '乙。',
    ].join('\n');
    expect(kinds(text)).toEqual(['other', 'summary', 'summary/income', 'general', 'general/structure']);
  });

  test('open in the middle of a paragraph after a gap', () => {
    expect(
      kinds('七、“三公”经费情况说明\n没有因公出国（境）支出。        八、政府性基金预算支出情况说明\n无。'),
    ).toEqual(['other', 'three-public', 'fund']);
  });

  test('a numbered sentence is text, not a heading', () => {
    const document = readDocument(paragraphsOfText('（一）因公出国（境）费0万元，与2023年预算持平。'));
    expect(document.sentences).toHaveLength(1);
  });
});

describe('the year and kind of a text', () => {
  test.each([
    ['2024年部门预算编制说明\n比2023年增加。', 2024, 'budget'],
    ['本单位2021年度总收入581万元，较2020年度决算数减少。较2020年度减少。', 2021, 'final-accounts'],
    ['2018年“三公”经费支出2.05万元，年初预算为2.95万元。', 2018, 'final-accounts'],
    ['没有年份。', undefined, 'budget'],
    ['二〇二三年部门决算说明\n比２０２２年增加，２０２２年支出５万元。', 2023, 'final-accounts'],
    ['２０２２年部门预算编制说明', 2022, 'budget'],
    ['二○一五年收入预算公开说明', 2015, 'budget'],
    ['支出 15.20 万元，预算执行比例为 84 %，2021 年预算 20 万元。', 2021, 'final-accounts'],
    ['支出15.20万元，完成预算18万元的百分之84.44。', undefined, 'final-accounts'],
    // What is compared with a year is of the year after it.
    ['2024年度预算9万元，2024年执行数为7万元，2025年安排8万元，比2024年执行数增加14.29%。', 2025, 'budget'],
    [
      '2022年预算6万元，2022年执行5万元，2022年追加1万元；2023年预算7万元，较2022年增加，与2022年不同。',
      2023,
      'budget',
    ],
    ['2020年预算3万元，2020年执行2万元。\n2021年预算4万元，比２０２０年执行数增加。', 2021, 'budget'],
    ['2023年支出5万元，比2023年预算减少1万元。', 2023, 'budget'],
    ['2024年收入50万元，2024年支出48万元，比2024年年初预算减少2万元，2025年继续压减。', 2024, 'budget'],
    ['2024年支出48万元，2024年收入50万元，与2024年调整预算一致，2025年继续压减。', 2024, 'budget'],
    // That a budget was completed is a cause that a budget may give.
    ['2026年预算20万元，与2025年预算持平。主要原因是：完成预算。', 2026, 'budget'],
    ['2026年预算20万元，与2025年预算持平，原因是完成年初预算。', 2026, 'budget'],
    ['2026年预算20万元，与2025年预算持平，主要原因为完成全年预算。', 2026, 'budget'],
    ['2026年支出20万元，完成全年预算。', 2026, 'final-accounts'],
  ])('%s', (text, year, type) => {
    expect(readDocument(paragraphsOfText(text))).toMatchObject({ ...(year ? { year } : {}), type });
  });
});

test('squeezing keeps the way back to every character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const s = squeeze(text);
      for (let i = 0; i < s.text.length; i++) {
        const range = originalRange(s, i, i + 1);
        expect(range.end).toBe(range.start + 1);
        expect(squeeze(text[range.start]!).text).toBe(s.text[i]);
        expect(squeezedAt(s, range.start)).toBe(i);
      }
      expect(squeezedAt(s, text.length)).toBe(s.text.length);
    }),
  );
});

test('every claim quotes its figure', () => {
  const document = readDocument(
    paragraphsOfText('2024年支出预算１，０００．５０ 万元，其中：基本支出800.30万元，占79.99 %。'),
  );
  const quotes = readText(document).claims.map((c) =>
    c.figure.place.kind === 'text' ? textAt(document, c.figure.place) : '',
  );
  expect(quotes).toEqual(['2024年', '１，０００．５０ 万元', '800.30万元', '79.99 %']);
});
