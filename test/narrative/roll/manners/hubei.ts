import * as F from './Facts';
import { both, own, type Counts, type Facts, type Manner } from './Facts';
import { ABROAD, BOUGHT, CARS, DRIVEN, RECEIVED, THREE } from './zhejiang';

const ALL: Counts = () => true;
const FISCAL: Counts = (e) => ['general', 'fund', 'capital'].includes(e.source);
const OWN: Counts = (e) => !FISCAL(e);
const to = (f: Facts, c: Counts): string =>
  `比${f.year - 1}年${f.change(c, { ...F.WITH_RATE, same: '无变化' })}`;

/** 湖北: codes before names, shares of the whole, reasons in 其中 and 主要是. */
export const hubei: Manner = (f) => {
  const y = `${f.year}年`;
  return [
    `${f.now.name}${y}部门预算公开`,
    '第二部分 部门预算情况说明',
    '一、部门收支预算总体情况',
    '（一）收入预算',
    `${y}部门收入预算总额为${f.amount(ALL)}，其中：当年财政拨款收入${f.amount(FISCAL)}，占总收入的${f.share(FISCAL, ALL)}${f.has(OWN) ? `；单位自有资金${f.amount(OWN)}，占总收入的${f.share(OWN, ALL)}` : ''}。收入预算${to(f, ALL)}。${own('主要是人员工资调标')}。`,
    '（二）支出预算',
    `${y}部门支出预算总额为${f.amount(ALL)}。其中：基本支出${f.amount(F.basic)}，占总支出的${f.share(F.basic, ALL)}，${to(f, F.basic)}，${own('主要是人员变动')}；项目支出${f.amount(F.project)}，占总支出的${f.share(F.project, ALL)}，${to(f, F.project)}，${own('主要是项目增减')}。`,
    '支出预算按功能分类情况如下：',
    ...f
      .codes(3, ALL)
      .map(
        (c, i) =>
          `${i + 1}、${c}${F.nameOf(c)}${f.amount(F.under(c))}，占总支出的${f.share(F.under(c), ALL)}；`,
      ),
    '二、一般公共预算支出情况',
    `${y}一般公共预算支出${f.amount(F.general)}，${to(f, F.general)}。具体安排情况如下：`,
    ...f.codes(7, F.general).map((c, i) => {
      const of = both(F.under(c), F.general);
      return `${i + 1}.${F.nameOf(c)}（${c}）${f.amount(of)}，较上年预算数${f.change(of, { up: '增加', down: '减少', same: '持平', rose: '上升', fell: '下降' })}，${own('变动原因：据实安排')}。`;
    }),
    '三、一般公共预算基本支出情况',
    `${y}一般公共预算基本支出${f.amount(both(F.general, F.basic))}。其中：${f
      .codes(3, both(F.general, F.basic), 'economic')
      .map((c) => `${F.economicName(c)}${f.amount(both(F.general, F.basic, F.spentOn(c)))}`)
      .join('，')}。`,
    `人员经费${f.amount(both(F.general, F.staff))}，占基本支出的${f.share(both(F.general, F.staff), both(F.general, F.basic))}，主要包括${f
      .codes(5, both(F.general, F.staff), 'economic')
      .map((c) => `${F.economicName(c)}${f.amount(both(F.general, F.basic, F.spentOn(c)))}`)
      .join('、')}。`,
    `公用经费${f.amount(both(F.general, F.office))}，占基本支出的${f.share(both(F.general, F.office), both(F.general, F.basic))}，主要包括${f
      .codes(5, both(F.general, F.office), 'economic')
      .map((c) => `${F.economicName(c)}${f.amount(both(F.general, F.basic, F.spentOn(c)))}`)
      .join('、')}。`,
    '四、“三公”经费支出情况',
    `${y}“三公”经费预算支出${f.amount(THREE)}，${to(f, THREE)}。具体情况：1.因公出国（境）费${f.amount(ABROAD)}，${to(f, ABROAD)}；2.公务用车购置及运行费${f.amount(CARS)}，其中：公务用车购置费${f.amount(BOUGHT)}，${to(f, BOUGHT)}；公务用车运行维护费${f.amount(DRIVEN)}，${to(f, DRIVEN)}；3.公务接待费${f.amount(RECEIVED)}，${to(f, RECEIVED)}。`,
    '五、政府性基金预算支出情况',
    f.has(F.fund)
      ? `${y}政府性基金预算支出${f.amount(F.fund)}，${to(f, F.fund)}。其中：${f
          .codes(7, F.fund)
          .map((c) => `${F.nameOf(c)}${f.amount(both(F.fund, F.under(c)))}`)
          .join('，')}。`
      : `${y}本部门没有政府性基金预算支出。`,
    '六、国有资本经营预算支出情况',
    f.has(F.capital)
      ? `${y}国有资本经营预算支出${f.amount(F.capital)}，${to(f, F.capital)}。`
      : `${y}本部门没有国有资本经营预算支出。`,
    '七、项目支出情况',
    `${y}一般公共预算项目支出${f.amount(both(F.general, F.project))}，占一般公共预算支出的${f.share(both(F.general, F.project), F.general)}。`,
    '八、其他重要事项',
    `（一）机关运行经费。${own('机关运行经费支出75.60万元，较上年增加2.10万元，增长2.86%。')}`,
    `（二）人员情况。${own('截至上年末，在职人员46人，其中行政编制18人、事业编制28人，退休人员21人。')}`,
    `（三）国有资产占用情况。截至${f.year - 1}年12月31日，${own('共有车辆3辆，单位价值50万元以上通用设备1台。')}`,
  ];
};
