import * as F from './Facts';
import { both, own, type Counts, type Facts, type Manner } from './Facts';

const ALL: Counts = () => true;
const SOURCES: readonly (readonly [string, Counts])[] = [
  ['一般公共预算拨款收入', F.general],
  ['政府性基金预算拨款收入', F.fund],
  ['国有资本经营预算拨款收入', F.capital],
  ['事业收入', (e) => e.source === 'institution'],
  ['事业单位经营收入', (e) => e.source === 'operating'],
  ['其他收入', (e) => e.source === 'other-income'],
];
const FISCAL: Counts = (e) => ['general', 'fund', 'capital'].includes(e.source);

const sources = (f: Facts, counts: Counts): readonly (readonly [string, Counts])[] =>
  SOURCES.filter(([, c]) => f.has(both(c, counts)));
const classes = (f: Facts, counts: Counts): readonly string[] => f.codes(3, counts);

/** 浙江: numbered （一） and 1., what comes in and goes out is named before the total. */
export const zhejiang: Manner = (f) => {
  const y = `${f.year}年`;
  const last = `${f.year - 1}年`;
  const items = f.codes(7, F.general);
  return [
    `${f.now.name}${y}部门预算`,
    '一、部门概况',
    '（一）主要职能',
    own('贯彻执行国家和省有关工作的方针政策，拟订全区发展规划并组织实施。'),
    '（二）部门预算单位构成',
    `从预算单位构成看，${f.now.name}部门预算包括：` + own(`局本级预算、局属事业单位预算。`),
    `二、${y}部门预算安排情况说明`,
    `（一）关于${y}收支预算情况的总体说明`,
    `按照综合预算的原则，${f.now.name}所有收入和支出均纳入部门预算管理。收入包括：${sources(f, ALL)
      .map(([n]) => n)
      .join(
        '、',
      )}；支出包括：${classes(f, ALL).map(F.nameOf).join('、')}。${f.now.name}${y}收支总预算${f.amount(ALL)}。`,
    `（二）关于${y}收入预算情况说明`,
    `${f.now.name}${y}收入预算${f.amount(ALL)}，比上年预算${f.change(ALL)}，${own('主要是人员经费安排变化')}。其中：${sources(
      f,
      ALL,
    )
      .map(([n, c]) => `${n}${f.amount(c)}，占收入预算${f.share(c, ALL)}`)
      .join('；')}。`,
    `（三）关于${y}支出预算情况说明`,
    `${f.now.name}${y}支出预算${f.amount(ALL)}，比上年预算${f.change(ALL)}，${own('主要是项目安排变化')}。`,
    `1．按支出功能分类，包括${classes(f, ALL)
      .map((c) => `${F.nameOf(c)}${f.amount(F.under(c))}`)
      .join('、')}。`,
    `2．按支出用途分类，包括基本支出${f.amount(F.basic)}，占${f.share(F.basic, ALL)}；项目支出${f.amount(F.project)}，占${f.share(F.project, ALL)}。`,
    `（四）关于${y}财政拨款收支预算情况的总体说明`,
    `${f.now.name}${y}财政拨款收支总预算${f.amount(FISCAL)}。收入按资金来源分为：${sources(f, FISCAL)
      .map(([n, c]) => `${n}${f.amount(c)}`)
      .join('、')}；支出按功能分类包括：${classes(f, FISCAL)
      .map((c) => `${F.nameOf(c)}${f.amount(both(F.under(c), FISCAL))}`)
      .join('、')}。`,
    `（五）关于${y}一般公共预算当年拨款情况说明`,
    '1．一般公共预算当年拨款规模变化情况',
    `${f.now.name}${y}一般公共预算当年拨款${f.amount(F.general)}，比${last}预算数${f.change(F.general)}，${own('主要是按规定调整人员支出')}。`,
    '2．一般公共预算当年拨款结构情况',
    `${classes(f, F.general)
      .map(
        (c) =>
          `${F.shortOf(c)}（类）支出${f.amount(both(F.under(c), F.general))}，占${f.share(both(F.under(c), F.general), F.general)}`,
      )
      .join('；')}。`,
    '3．一般公共预算当年拨款具体使用情况',
    ...items.map(
      (c, i) =>
        `（${i + 1}）${F.shortOf(c.slice(0, 3))}（类）${F.nameOf(c.slice(0, 5))}（款）${F.nameOf(c)}（项）${f.amount(both(F.under(c), F.general))}，主要用于${own('保障单位正常运转和履行职责')}。`,
    ),
    `（六）关于${y}一般公共预算基本支出情况说明`,
    `${f.now.name}${y}一般公共预算基本支出${f.amount(both(F.general, F.basic))}，其中：`,
    `人员经费${f.amount(both(F.general, F.staff))}，主要包括：${f.codes(5, both(F.general, F.staff), 'economic').map(F.economicName).join('、')}；`,
    `公用经费${f.amount(both(F.general, F.office))}，主要包括：${f.codes(5, both(F.general, F.office), 'economic').map(F.economicName).join('、')}。`,
    `（七）关于${y}政府性基金预算支出情况说明`,
    f.has(F.fund)
      ? `${f.now.name}${y}政府性基金预算支出${f.amount(F.fund)}，比${last}预算数${f.change(F.fund)}。`
      : `${f.now.name}${y}没有使用政府性基金预算拨款安排的支出。`,
    `（八）关于${y}国有资本经营预算支出情况说明`,
    f.has(F.capital)
      ? `${f.now.name}${y}国有资本经营预算支出${f.amount(F.capital)}，比${last}预算数${f.change(F.capital)}。`
      : `${f.now.name}${y}没有使用国有资本经营预算拨款安排的支出。`,
    `（九）关于${y}“三公”经费预算情况说明`,
    `${f.now.name}${y}“三公”经费预算数为${f.amount(THREE)}，比上年预算${f.change(THREE, F.WITH_RATE)}，具体如下：`,
    `1．因公出国（境）费用：${y}安排${f.amount(ABROAD)}，比上年预算${f.change(ABROAD, F.WITH_RATE)}。`,
    `2．公务接待费：${y}安排${f.amount(RECEIVED)}，比上年预算${f.change(RECEIVED, F.WITH_RATE)}。${own('主要用于接待上级单位检查指导工作等支出。')}`,
    `3．公务用车购置及运行维护费：${y}安排${f.amount(CARS)}，比上年预算${f.change(CARS, F.WITH_RATE)}。其中：公务用车购置支出${f.amount(BOUGHT)}；公务用车运行维护费支出${f.amount(DRIVEN)}，主要用于${own('所需的公务用车燃料费、维修费、过路过桥费、保险费等支出')}。`,
    `（十）其他重要事项的情况说明`,
    '1．机关运行经费',
    `${y}${f.now.name}本级的机关运行经费财政拨款预算${own('88.12万元，比上年预算增加3.05万元，增长3.59%')}，${own('主要是办公费增加')}。`,
    '2．政府采购情况',
    `${y}${f.now.name}政府采购预算总额${own('126.40万元，其中：政府采购货物预算26.40万元、政府采购服务预算100.00万元')}。`,
    '3．国有资产占有使用情况',
    `截至${f.year - 2}年12月31日，${f.now.name}${own('共有车辆5辆，其中：机要通信用车1辆、执法执勤用车4辆；单价100万元以上设备0台（套）')}。`,
    '4．绩效目标设置情况',
    `${y}${f.now.name}${own('7个项目均实行绩效目标管理，涉及一般公共预算当年拨款312.50万元')}。`,
    '三、名词解释',
    '1．财政拨款收入：指本级财政部门当年拨付的资金。',
    '2．基本支出：指保障机构正常运转、完成日常工作任务所发生的人员经费和公用经费。',
    '3．项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。',
    ...items.map(
      (c, i) =>
        `${i + 4}．${F.shortOf(c.slice(0, 3))}（类）${F.nameOf(c.slice(0, 5))}（款）${F.nameOf(c)}（项）：指用于${F.nameOf(c)}方面的支出。`,
    ),
  ];
};

const now: Counts = (e) => F.general(e) && !e.carriedOver;
export const ABROAD = both(now, F.spentOn('30212'));
export const RECEIVED = both(now, F.spentOn('30217'));
export const BOUGHT = both(now, F.spentOn('31013'));
export const DRIVEN = both(now, F.spentOn('30231'));
export const CARS = both(now, F.spentOn('31013', '30231'));
export const THREE = both(now, F.spentOn('30212', '30217', '31013', '30231'));
