import { following } from '../../../src/narrative/inputs/following';
import { Inputs } from '../../../src/narrative/inputs/Inputs';

const UNITS = ['下属行政单位数', '下属参照公务员法管理的事业单位数', '下属其他事业单位数'];
const after = (given: Record<string, string>): Record<string, string> =>
  Object.fromEntries([...following(new Inputs(given), ['2022年'])].map(([k, v]) => [k, v.value.toString()]));

test.each([
  ['none of a whole', { 下属二级预算单位数: '0' }, Object.fromEntries(UNITS.map((u) => [u, '0']))],
  [
    'the parts given are the whole',
    { 下属二级预算单位数: '2', [UNITS[1]!]: '2' },
    { [UNITS[0]!]: '0', [UNITS[2]!]: '0' },
  ],
  [
    'one part is missing of all there are',
    { 下属二级预算单位数: '5', [UNITS[0]!]: '1', [UNITS[1]!]: '1' },
    { [UNITS[2]!]: '3' },
  ],
  // 其中: there may be cars of other kinds.
  ['one part is missing of some', { 公务用车数: '5', 轿车数: '1', 越野车数: '1' }, {}],
  ['the whole is not known', { 轿车数: '1' }, {}],
  ['two parts are missing', { 下属二级预算单位数: '5', [UNITS[0]!]: '1' }, {}],
  ['the parts come to more', { 下属二级预算单位数: '1', [UNITS[0]!]: '1', [UNITS[1]!]: '1' }, {}],
  ['a part is no number', { 下属二级预算单位数: '1', [UNITS[0]!]: '一个', [UNITS[1]!]: '1' }, {}],
  ['the whole is no number', { 下属二级预算单位数: '无' }, {}],
  ['no projects with targets', { 编报绩效目标的项目数: '0' }, { 编报绩效目标的项目金额: '0' }],
  ['some projects with targets', { 编报绩效目标的项目数: '2' }, {}],
  [
    'nothing at all last year',
    { '2022年“三公”经费': '0' },
    {
      '2022年因公出国（境）经费': '0',
      '2022年公务用车购置及运行维护费': '0',
      '2022年公务接待费': '0',
      '2022年公务用车购置费': '0',
      '2022年公务用车运行维护费': '0',
    },
  ],
])('%s', (_case, given, expected) => expect(after(given)).toEqual(expected));
