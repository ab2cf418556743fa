import { generateDepartment } from '../../../src/generate/generateDepartment';
import { lastYearOf } from '../../../src/generate/makeDepartment';
import { Random } from '../../../src/generate/Random';
import { rollForward } from '../../../src/narrative/roll/rollForward';
import { recognise } from '../../../src/recognise';
import { readDocument } from '../../../src/text/document/readDocument';
import * as F from './manners/Facts';
import { both, Facts, type Counts } from './manners/Facts';
import { judge } from './manners/judge';

type Said = (f: Facts, code: string, of: Counts) => string;

const items = (f: Facts, of: Counts, said: (name: string, code: string, amount: string) => string): string =>
  f
    .codes(7, of)
    .map((c) => said(F.nameOf(c), c, f.amount(both(F.general, F.under(c)))))
    .join('，');

/** A paragraph for each 类 with the 项 that it has: no list of all 类, and no list of the 项 of all. */
const WORDINGS: Readonly<Record<string, Said>> = {
  'in quotes with codes': (f, c, of) =>
    `“${c} ${F.nameOf(c)}”${f.amount(of)}，占${f.share(of, F.general)}；其中：${items(f, of, (n, i, a) => `“${i} ${n}”${a}`)}。`,
  'by name alone, 其中包括': (f, c, of) =>
    `${F.nameOf(c)}${f.amount(of)}，占${f.share(of, F.general)}，其中：${items(f, of, (n, _, a) => `${n}${a}`)}。`,
  'with （类） and （项）': (f, c, of) =>
    `${F.nameOf(c)}（类）${f.amount(of)}，其中：${items(f, of, (n, _, a) => `${n}（项）${a}`)}。`,
};

const textOf =
  (said: Said) =>
  (f: Facts): readonly string[] => [
    `${f.now.name}${f.year}年部门预算说明`,
    '一、一般公共预算支出情况',
    `${f.year}年一般公共预算支出${f.amount(F.general)}。`,
    ...f.codes(3, F.general).map((c) => said(f, c, both(F.general, F.under(c)))),
    '二、其他事项',
  ];

test.each(Object.entries(WORDINGS))('a paragraph for each 类: %s', (_, said) => {
  for (const [i, layout] of (['guangdong', 'jiangsu', 'sichuan-zhaohua'] as const).entries()) {
    const { grids, prior, meta } = generateDepartment(747 + i, {
      layout,
      units: 1,
      carryOver: false,
      cents: false,
    });
    const earlier = lastYearOf(new Random(3), meta.lastYear);
    const [last, wanted] = [
      textOf(said)(new Facts(meta.lastYear, earlier)),
      textOf(said)(new Facts(meta.department, meta.lastYear)),
    ];
    const { paragraphs } = rollForward({
      book: recognise(grids),
      prior: recognise(prior),
      text: readDocument(last.map((text) => ({ text }))),
    });
    const got = paragraphs.map((p) => p.text);
    const { wrong, stale, turned, doubled, right, notes } = judge(got, wanted, last);
    expect({ wrong, stale, turned, doubled, notes }).toMatchObject({
      wrong: 0,
      stale: 0,
      turned: 0,
      doubled: 0,
    });
    expect(right).toBeGreaterThan(5);
  }
});
