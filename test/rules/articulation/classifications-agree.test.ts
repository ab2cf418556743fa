import { addressOfPlace, type CellPlace } from '../../../src/budget/Place';
import { recognise } from '../../../src/recognise';
import { evaluate } from '../../../src/rules/evaluate';
import { rule } from '../../../src/rules/articulation/classifications-agree';
import { gridOf, withCells, type CellLiteral } from '../../support/grid';

const _ = null;

const found = (
  rows: readonly (readonly CellLiteral[])[],
  cells: Readonly<Record<string, CellLiteral>> = {},
) =>
  evaluate([rule], { book: recognise([withCells(gridOf('表', rows), cells)]) }).findings.map((f) =>
    f.places.map((p) => addressOfPlace(p.place as CellPlace)).join(' '),
  );

const BY_BOTH: readonly (readonly CellLiteral[])[] = [
  ['一般公共预算支出情况表'],
  ['单位：万元'],
  ['按功能分类', _, _, _, '按经济分类', _, _, _],
  ['编码', '名称', '金额', '基本支出', '编码', '名称', '金额', '基本支出'],
  ['201', '一般公共服务支出', 12, 9, '301', '工资福利支出', 8, 8],
  ['20101', '人大事务', 12, 9, '302', '商品和服务支出', 7, 4],
  ['210', '卫生健康支出', 3, 3, _, _, _, _],
  [_, '合计', 15, 12, _, '合计', 15, 12],
];

const BY_BOTH_LISTS: readonly (readonly CellLiteral[])[] = [
  ['一般公共预算基本支出表'],
  ['单位：万元'],
  ['部门预算支出经济分类', _, _, '政府预算支出经济分类', _, _],
  ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
  [_, '合计', 12, _, '合计', 12],
  ['301', '工资福利支出', 8, '501', '机关工资福利支出', 8],
  ['30101', '基本工资', 8, '502', '机关商品和服务支出', 4],
  ['302', '商品和服务支出', 4, _, _, _],
];

/** 人员经费 and 公用经费 side by side are two parts of one list, and no list twice. */
const PARTS: readonly (readonly CellLiteral[])[] = [
  ['一般公共预算基本支出表'],
  ['单位：万元'],
  ['科目编码', '科目名称', '金额', '科目编码', '科目名称', '金额'],
  ['301', '工资福利支出', 8, '302', '商品和服务支出', 4],
  ['30101', '基本工资', 8, '30201', '办公费', 4],
  [_, '合计', 8, _, '合计', 4],
];

test.each<
  [string, readonly (readonly CellLiteral[])[], Readonly<Record<string, CellLiteral>>, readonly string[]]
>([
  ['right, by function and by economic nature', BY_BOTH, {}, []],
  ['a wrong 合计 of the one', BY_BOTH, { G8: 16 }, ['C8 G8']],
  ['a wrong part of it', BY_BOTH, { D8: 11 }, ['D8 H8']],
  ['right, of departments and governments', BY_BOTH_LISTS, {}, []],
  ['wrong there', BY_BOTH_LISTS, { F5: 21 }, ['C5 F5']],
  ['two parts of one list', PARTS, {}, []],
])('%s', (_name, rows, cells, expected) => {
  expect(found(rows, cells)).toEqual(expected);
});
