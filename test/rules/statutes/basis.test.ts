import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../src/pipeline/registry';
import { PRACTICE, STATUTES, article, basis, practice } from '../../../src/rules/statutes/basis';

const ROOT = join(__dirname, '..', '..', '..');
const metas = rules.map((r) => r.meta);
const partsOf = (text: string): readonly string[] => text.split('；');

/** Every way in which a ground may stand in a basis. */
const QUOTABLE = new Set(
  Object.values(STATUTES).flatMap(({ title, version, articles }) =>
    Object.entries(articles).flatMap(([number, says]) => {
      const shown = /^(?:第.+[条款项]|[\d.]+)$/.test(number) ? number : '';
      return [`《${title}》（${version}）${shown}：${says}`, shown ? `${shown}：${says}` : says];
    }),
  ),
);
const isGround = (part: string): boolean =>
  QUOTABLE.has(part) || (part.startsWith(PRACTICE) && !/《|第.+条/.test(part));

describe.each(metas)('$id', ({ id, basis: shown }) => {
  test('rests on articles of the file of statutes, or says that it is practice', () => {
    expect(partsOf(shown).filter((part) => !isGround(part))).toEqual([]);
  });

  test('has its page quote the same', () => {
    const page = readFileSync(join(ROOT, 'docs', 'rules', `${id}.md`), 'utf8');
    const section = /## 依据\n([\s\S]*?)\n## /.exec(page)![1]!;
    expect(
      section
        .trim()
        .split('\n')
        .filter((line) => line.startsWith('- ')),
    ).toEqual(partsOf(shown).map((part) => `- ${part}`));
  });
});

test('a basis that the file lacks, or a statute said to be practice, is refused', () => {
  expect(isGround('《中华人民共和国预算法》（2018年修正）第十二条：收支平衡')).toBe(false);
  expect(isGround('《预算法》第五条第二款')).toBe(false);
  expect(isGround('惯例：《预算法》要求各栏相加')).toBe(false);
  expect(isGround('同一事项的金额一致')).toBe(false);
});

test('the title and version of a statute stand once', () => {
  expect(
    basis(article('预算法', '第九条第二款'), article('预算法', '第十条第二款'), practice('收入等于支出')),
  ).toBe(
    '《中华人民共和国预算法》（2018年修正）第九条第二款：政府性基金预算按基金项目编制，以收定支；' +
      '第十条第二款：国有资本经营预算按收支平衡的原则编制，不列赤字；惯例：收入等于支出',
  );
});

test('each statute has a title, a version, a date and where it was read; no line would break a basis in two', () => {
  for (const { title, version, date, source, articles } of Object.values(STATUTES)) {
    for (const said of [title, version, date, source]) expect(said).not.toBe('');
    for (const says of Object.values(articles)) expect(says).toMatch(/^[^；]+$/);
  }
});

/** docs/statutes.md, as the file of statutes and the rules have it. */
const listing = [
  ...Object.values(STATUTES).flatMap(({ title, version, source, articles }) => [
    `### 《${title}》（${version}）`,
    '',
    `来源：${source}。`,
    '',
    ...Object.entries(articles).map(([number, says]) => `- ${number}：${says}`),
    '',
  ]),
];

test('docs/statutes.md lists the statutes and the basis of every rule', () => {
  const page = readFileSync(join(ROOT, 'docs', 'statutes.md'), 'utf8');
  expect(page).toContain(listing.join('\n').trim());
  for (const { id, basis: shown } of metas) {
    expect(page).toMatch(
      new RegExp(
        `^\\| \\[${id}\\]\\(rules/${id}\\.md\\) \\| [^|]+ \\| ${shown.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} \\|$`,
        'm',
      ),
    );
  }
});
