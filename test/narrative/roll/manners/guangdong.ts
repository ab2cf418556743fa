import * as F from './Facts';
import { both, own, type Counts, type Facts, type Manner } from './Facts';
import { ABROAD, BOUGHT, CARS, DRIVEN, RECEIVED, THREE } from './zhejiang';

const ALL: Counts = () => true;
/** Where nothing changes it says so with zeros. */
const ZEROS = { up: '增加', down: '减少', same: '增加0.00万元，增长0%', rose: '增长', fell: '下降' };
const more = (f: Facts, c: Counts): string => `比上年${f.change(c, ZEROS)}`;

/** 广东: changes first, the “三公” with zeros and a table of them, one unit among several. */
export const guangdong: Manner = (f) => {
  const y = `${f.year}年`;
  const [, second] = f.now.units;
  return [
    `${y}${f.now.name}部门预算`,
    '第三部分 部门预算情况说明',
    '一、部门预算收支增减变化情况',
    `${y}本部门收入预算${f.amount(ALL)}，${more(f, ALL)}，${own('主要原因是人员增加、项目调整')}；支出预算${f.amount(ALL)}，${more(f, ALL)}，${own('主要原因是人员增加、项目调整')}。其中，基本支出${f.amount(F.basic)}，项目支出${f.amount(F.project)}。`,
    ...(second
      ? [
          `其中，下属单位${second.name}支出预算${f.amount((e) => e.unit === 1)}，${more(f, (e) => e.unit === 1)}。`,
        ]
      : []),
    '二、“三公”经费安排情况',
    `${y}本部门财政拨款安排“三公”经费${f.amount(THREE)}，${more(f, THREE)}，${own('主要原因是落实过紧日子要求')}。其中：因公出国（境）费${f.amount(ABROAD)}，${more(f, ABROAD)}，${own('主要原因是按计划安排')}；公务用车购置及运行维护费${f.amount(CARS)}（公务用车购置费${f.amount(BOUGHT)}，${more(f, BOUGHT)}；公务用车运行维护费${f.amount(DRIVEN)}，${more(f, DRIVEN)}），${more(f, CARS)}，${own('主要原因是车辆维修')}；公务接待费${f.amount(RECEIVED)}，${more(f, RECEIVED)}，${own('主要原因是接待安排')}。`,
    `表1 ${y}“三公”经费预算情况表`,
    '单位：万元',
    `项目|${f.year - 1}年预算数|${y}预算数`,
    ...(
      [
        ['“三公”经费合计', THREE],
        ['一、因公出国（境）费', ABROAD],
        ['二、公务用车购置及运行维护费', CARS],
        ['其中：公务用车购置费', BOUGHT],
        ['公务用车运行维护费', DRIVEN],
        ['三、公务接待费', RECEIVED],
      ] as const
    ).map(([name, c]) => `${name}|${f.value(c, f.before).toFixed(2)}|${f.value(c).toFixed(2)}`),
    '三、机关运行经费安排情况',
    `${y}，本部门机关运行经费安排${own('97.30万元，比上年增加5.12万元，增长5.55%')}，${own('主要原因是办公设备更新')}。其中：${own('办公费12.00万元，印刷费3.00万元，差旅费8.00万元')}等。`,
    '四、政府采购情况',
    `${y}本部门政府采购安排${own('210.00万元，其中：货物类采购预算30.00万元，工程类采购预算0.00万元，服务类采购预算180.00万元')}。`,
    '五、国有资产占有使用情况',
    `截至${f.year - 1}年12月31日，${own('本部门固定资产金额1,052.33万元，分布构成情况为：房屋2,300.00平方米，车辆6辆，单价100万元以上的设备1台')}。${y}${own('拟购置固定资产12.00万元')}。`,
    '六、预算绩效信息公开情况',
    `${y}，本部门${own('组织对5个项目开展绩效目标申报')}。`,
    '七、财政拨款支出情况',
    `${y}一般公共预算支出${f.amount(F.general)}，按功能科目分：${f
      .codes(5, F.general)
      .map(
        (c) =>
          `${F.nameOf(c)}${f.amount(both(F.under(c), F.general))}，占${f.share(both(F.under(c), F.general), F.general)}`,
      )
      .join('；')}。`,
    '表2 一般公共预算支出情况表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    ...f.codes(7, F.general).map((c) => {
      const of = both(F.under(c), F.general);
      const v = (x: Counts): string => f.value(x).toFixed(2);
      return `${c}|${F.nameOf(c)}|${v(of)}|${v(both(of, F.basic))}|${v(both(of, F.project))}`;
    }),
    `合计||${f.value(F.general).toFixed(2)}|${f.value(both(F.general, F.basic)).toFixed(2)}|${f.value(both(F.general, F.project)).toFixed(2)}`,
  ];
};
