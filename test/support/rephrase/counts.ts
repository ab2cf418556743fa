import { budgetTitle, finalTitle, type Rephrasing } from './Rephrasing';
import type { Random } from '../../../src/generate/Random';
import { grouped, held, loosely, percent, wan } from './say';

/** Persons, posts, projects, prices, procurement: numbers that stand in no table of money. */

const ints = (random: Random, ...bounds: readonly (readonly [number, number])[]): number[] =>
  bounds.map(([low, high]) => random.int(low, high));

const n = (label: string, value: number): string => held(label, String(value));

export const counts: readonly Rephrasing[] = [
  {
    name: '编制与在职',
    write: (t) => {
      const [civil, public_, staff] = ints(t.random(), [18, 60], [7, 40], [3, 9]) as [number, number, number];
      return [
        budgetTitle(t),
        `本部门编制${n('编制', civil + public_ + staff)}名，其中：行政编制${n('行政编制', civil)}名，事业编制${n('事业编制', public_)}名，工勤编制${n('工勤编制', staff)}名。`,
      ];
    },
  },
  {
    name: '人员括号里再分',
    write: (t) => {
      const [full, part, retired] = ints(t.random(), [20, 70], [5, 19], [12, 40]) as [number, number, number];
      return [
        budgetTitle(t),
        `现有人员${n('现有人员', full + part + retired)}人，其中在职${n('在职', full + part)}人（全额${n('全额', full)}人、差额${n('差额', part)}人），退休${n('退休', retired)}人。`,
      ];
    },
  },
  {
    name: '编制之外说实有',
    write: (t) => {
      const [civil, public_, vacant] = ints(t.random(), [18, 60], [7, 40], [1, 5]) as [
        number,
        number,
        number,
      ];
      return [
        budgetTitle(t),
        `本部门核定编制${n('编制', civil + public_)}名，其中行政编制${n('行政编制', civil)}名，事业编制${n('事业编制', public_)}名，实有${civil + public_ - vacant}名。`,
      ];
    },
  },
  {
    name: '单价乘数量',
    write: (t) => {
      const [people, price] = ints(t.random(), [21, 180], [12, 36]) as [number, number];
      return [
        budgetTitle(t),
        `代表履职补助${held('金额', String(people * price * 100))}元，按${n('人数', people)}名代表、每人每年${held('标准', String(price * 100))}元测算。`,
      ];
    },
  },
  {
    name: '政府采购三类',
    write: (t) => {
      const r = t.random();
      const [goods, works, services] = ints(r, [8_000, 60_000], [900, 50_000], [5_000, 80_000]) as [
        number,
        number,
        number,
      ];
      const total = goods + works + services;
      return [
        budgetTitle(t),
        `政府采购预算${held('采购', wan(total))}万元，其中：政府采购货物预算${held('货物', wan(goods))}万元、政府采购工程预算${held('工程', wan(works))}万元、政府采购服务预算${held('服务', wan(services))}万元。`,
      ];
    },
  },
  {
    name: '采购授予中小企业',
    write: (t) => {
      const r = t.random();
      const [goods, services] = ints(r, [8_000, 60_000], [5_000, 80_000]) as [number, number];
      const total = goods + services;
      const small = Math.floor(total * 0.72);
      return [
        finalTitle(t),
        `政府采购支出总额${held('采购', wan(total))}万元，其中：政府采购货物支出${held('货物', wan(goods))}万元、政府采购工程支出0.00万元、政府采购服务支出${held('服务', wan(services))}万元。授予中小企业合同金额${loosely('中小企业', wan(small))}万元，占政府采购支出总额的${held('中小企业占比', percent(small, total))}%。`,
      ];
    },
  },
  {
    name: '绩效等级',
    write: (t) => {
      const [best, good, fair] = ints(t.random(), [6, 30], [2, 9], [1, 4]) as [number, number, number];
      return [
        finalTitle(t),
        `开展绩效自评的项目${n('项目数', best + good + fair)}个，其中评级为优的${n('优', best)}个、良的${n('良', good)}个、合格的${n('合格', fair)}个、不合格的0个。`,
      ];
    },
  },
  {
    name: '房屋面积',
    write: (t) => {
      const [office, business, other] = ints(t.random(), [900, 4_000], [300, 2_500], [50, 700]) as [
        number,
        number,
        number,
      ];
      return [
        finalTitle(t),
        `截至${t.now.year}年12月31日，本部门共有房屋${n('房屋', office + business + other)}平方米，其中：办公用房${n('办公用房', office)}平方米，业务用房${n('业务用房', business)}平方米，其他用房${n('其他用房', other)}平方米。`,
      ];
    },
  },
  {
    name: '车辆分类',
    write: (t) => {
      const [service, law, other] = ints(t.random(), [2, 9], [3, 15], [1, 4]) as [number, number, number];
      return [
        finalTitle(t),
        `截至${t.now.year}年12月31日，本部门共有车辆${n('车辆', service + law + other)}辆，其中：机要通信用车${n('机要通信用车', service)}辆、执法执勤用车${n('执法执勤用车', law)}辆、其他用车${n('其他用车', other)}辆。`,
      ];
    },
  },
  {
    name: '千分位的批次人次',
    write: (t) => {
      const [home, foreign] = ints(t.random(), [1_200, 4_800], [11, 90]) as [number, number];
      return [
        finalTitle(t),
        `公务接待${held('接待人次', grouped(String(home + foreign)))}人次，其中：国内公务接待${held('国内人次', grouped(String(home)))}人次，国（境）外公务接待${held('国外人次', grouped(String(foreign)))}人次。`,
      ];
    },
  },
];
