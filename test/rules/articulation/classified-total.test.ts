import { addressOfPlace, type CellPlace } from '../../../src/budget/Place';
import { recognise } from '../../../src/recognise';
import { rule } from '../../../src/rules/articulation/classified-total';
import { evaluate } from '../../../src/rules/evaluate';
import { gridOf, type CellLiteral } from '../../support/grid';

type Row = readonly CellLiteral[];

const _ = null;
const CAPTION: Row = ['单位：万元'];

interface Case {
  readonly when: string;
  readonly title?: string;
  readonly total?: number;
  /** Columns and amounts besides. */
  readonly more?: readonly [string, number];
  readonly income?: readonly Row[];
  readonly spent?: readonly [string, number];
  readonly stated: number;
  readonly found?: readonly string[];
}

test.each<Case>([
  { when: 'it is the same', stated: 1 },
  { when: 'it is not', total: 105, stated: 1, found: ['B5', 'C4'] },
  {
    when: 'the department’s own list is meant',
    title: '支出预算分类汇总表（按部门预算经济分类）',
    total: 105,
    stated: 1,
    found: ['B5', 'C4'],
  },
  {
    when: 'the title says it in other words',
    title: '部门预算支出经济分类汇总表',
    total: 105,
    stated: 1,
    found: ['B5', 'C4'],
  },
  { when: 'the title cuts it by fund', title: '一般公共预算支出预算分类汇总表', total: 105, stated: 0 },
  { when: 'the title cuts it by purpose', title: '项目支出预算分类汇总表', total: 105, stated: 0 },
  { when: 'it classifies nothing', title: '支出预算明细对照表', total: 105, stated: 0 },
  { when: 'money was carried over', income: [['上年结转', 45]], total: 105, stated: 0 },
  {
    when: 'there is other money, and no column says that it counts',
    income: [['事业收入', 45]],
    total: 105,
    stated: 0,
  },
  {
    when: 'there is other money, and a column counts it',
    income: [['事业收入', 45]],
    more: ['单位资金', 45],
    total: 105,
    stated: 1,
    found: ['B5', 'C4'],
  },
  { when: 'money is passed on', spent: ['对附属单位补助支出', 45], total: 105, stated: 0 },
])(
  '$when',
  ({
    when: _when,
    title = '支出预算分类汇总表（按政府预算经济分类）',
    total = 150,
    more,
    income = [],
    spent,
    stated,
    found = [],
  }) => {
    const book = recognise([
      gridOf('1', [
        ['收支总表'],
        CAPTION,
        ['收入', '预算数', '支出', '预算数'],
        ['一般公共预算拨款收入', 105, '一般公共服务支出', 150],
        ...income,
        ['收入总计', 150, '支出总计', 150],
      ]),
      gridOf('3', [
        ['支出总表'],
        CAPTION,
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出', ...(spent ? [spent[0]] : [])],
        [_, '合计', 150, 120, 30, ...(spent ? [spent[1]] : [])],
        ['2012601', '行政运行', 120, 120, _],
        ['2012604', '档案馆', 30, _, 30],
      ]),
      gridOf('4', [
        [title],
        CAPTION,
        ['单位名称', '总计', '工资福利支出', '商品和服务支出', ...(more ? [more[0]] : [])],
        ['青禾县档案馆', total, total - 60, 60, ...(more ? [more[1]] : [])],
        ['合计', total, total - 60, 60, ...(more ? [more[1]] : [])],
      ]),
    ]);
    const { relations, findings } = evaluate([rule], { book });
    expect(relations).toHaveLength(stated);
    expect(findings.flatMap(({ places }) => places.map((p) => addressOfPlace(p.place as CellPlace)))).toEqual(
      found,
    );
  },
);
