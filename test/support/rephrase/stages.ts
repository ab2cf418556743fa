import { amountOf, type Amount, type Item, type Told } from './facts';
import { finalTitle, type Rephrasing } from './Rephrasing';
import { held, loosely, percent, wan } from './say';

/** Planned and executed, and what is left. */

const rate = (label: string, executed: Amount, planned: Amount): string =>
  held(`${label}的完成率`, percent(executed, planned));

/** An item that was planned too, and what was planned for it. */
interface Planned extends Item {
  readonly planned: Amount;
}

const plannedItems = ({ now, plan }: Told): readonly Planned[] =>
  now.items.flatMap((i) => {
    const planned = plan.items.find((p) => p.code === i.code)?.amount ?? 0;
    return planned > 0 ? [{ ...i, planned }] : [];
  });

const path = (i: Item): string => `${i.className}（类）${i.sectionName}（款）${i.name}（项）`;
const sumOf = (items: readonly Planned[], of: 'amount' | 'planned'): Amount =>
  items.reduce((all, i) => all + i[of], 0);

export const stages: readonly Rephrasing[] = [
  {
    name: '预算决算完成率',
    write: ({ now, plan, ...t }) => [
      finalTitle({ now, plan, ...t }),
      `一般公共预算财政拨款支出年初预算为${loosely('年初预算', wan(plan.general))}万元，支出决算为${loosely('支出决算', wan(now.general))}万元，完成年初预算的${rate('支出', now.general, plan.general)}%。`,
    ],
  },
  {
    name: '完成率在金额之前',
    write: ({ now, plan, ...t }) => [
      finalTitle({ now, plan, ...t }),
      `一般公共预算财政拨款支出完成年初预算的${rate('支出', now.general, plan.general)}%，其中年初预算${loosely('年初预算', wan(plan.general))}万元，支出决算${loosely('支出决算', wan(now.general))}万元。`,
    ],
  },
  {
    name: '完成全年预算多少的百分之几',
    write: ({ now, plan, ...t }) => [
      finalTitle({ now, plan, ...t }),
      `一般公共预算财政拨款支出决算为${loosely('支出决算', wan(now.general))}万元，完成全年预算${loosely('全年预算', wan(plan.general))}万元的${rate('支出', now.general, plan.general)}%。`,
    ],
  },
  {
    name: '决算比预算多少',
    write: ({ now, plan, ...t }) => {
      if (now.general === plan.general) return null;
      const more = now.general > plan.general;
      return [
        finalTitle({ now, plan, ...t }),
        `一般公共预算财政拨款支出${loosely('支出决算', wan(now.general))}万元，完成年初预算的${rate('支出', now.general, plan.general)}%，决算数${more ? '大于' : '小于'}预算数${loosely('与预算之差', wan(Math.abs(now.general - plan.general)))}万元。`,
      ];
    },
  },
  {
    name: '各项预算决算合成总数',
    write: (t) => {
      const items = plannedItems(t);
      return [
        finalTitle(t),
        `财政拨款支出年初预算为${held('年初预算', wan(sumOf(items, 'planned')))}万元，支出决算为${held('支出决算', wan(sumOf(items, 'amount')))}万元，完成年初预算的${rate('支出', sumOf(items, 'amount'), sumOf(items, 'planned'))}%。其中：`,
        ...items.map(
          (i, n) =>
            `${n + 1}.${path(i)}。年初预算为${held('各项年初预算', wan(i.planned))}万元，支出决算为${held('各项支出决算', wan(i.amount))}万元，完成年初预算的${rate('各项', i.amount, i.planned)}%。`,
        ),
      ];
    },
  },
  {
    name: '用途在前预算决算在后',
    write: (t) => {
      const items = plannedItems(t).slice(0, 3);
      return [
        finalTitle(t),
        `财政拨款支出年初预算为${held('年初预算', wan(sumOf(items, 'planned')))}万元，支出决算为${held('支出决算', wan(sumOf(items, 'amount')))}万元。其中：`,
        ...items.map(
          (i, n) =>
            `${n + 1}.${path(i)}，主要用于保障日常运转。年初预算为${held('各项年初预算', wan(i.planned))}万元，支出决算为${held('各项支出决算', wan(i.amount))}万元。`,
        ),
      ];
    },
  },
  {
    name: '分项完成率各有基数',
    write: ({ now, plan, ...t }) => [
      finalTitle({ now, plan, ...t }),
      `财政拨款支出年初预算为${loosely('年初预算', wan(plan.general))}万元，支出决算为${held('支出决算', wan(now.general))}万元，完成预算的${rate('支出', now.general, plan.general)}%，其中：基本支出决算为${held('基本支出', wan(now.generalBasic))}万元，完成预算的${percent(now.generalBasic, plan.generalBasic)}%；项目支出决算为${held('项目支出', wan(now.generalProject))}万元，完成预算的${percent(now.generalProject, plan.generalProject)}%。`,
    ],
  },
  {
    name: '计划二字在科目名里',
    write: ({ now, plan, ...t }) => [
      finalTitle({ now, plan, ...t }),
      `卫生健康支出（类）计划生育事务（款）计划生育服务（项）年初预算为${loosely('年初预算', wan(plan.office))}万元，支出决算为${loosely('支出决算', wan(now.office))}万元，完成年初预算的${rate('计划生育服务', now.office, plan.office)}%。`,
    ],
  },
  {
    name: '结转结余与收支',
    write: ({ now, ...t }) => {
      const brought = now.reception + 1234;
      const left = now.carRunning + 567;
      return [
        finalTitle({ now, ...t }),
        `本年收入合计${held('本年收入', wan(now.total - brought + left))}万元，年初结转和结余${held('年初结转', wan(brought))}万元，收入总计${held('收入总计', wan(now.total + left))}万元。`,
        `本年支出合计${held('本年支出', wan(now.total))}万元，年末结转和结余${held('年末结转', wan(left))}万元，支出总计${held('支出总计', wan(now.total + left))}万元。`,
      ];
    },
  },
  {
    name: '结余等于收入减支出',
    write: ({ now, ...t }) => {
      const left = now.office;
      return [
        finalTitle({ now, ...t }),
        `本年收入合计${held('本年收入', wan(now.total + left))}万元，本年支出合计${held('本年支出', wan(now.total))}万元，收支结余${held('结余', wan(left))}万元。`,
      ];
    },
  },
  {
    name: '占年度预算与比上年同句',
    write: ({ now, last, plan, ...t }) => {
      if (now.total <= last.total) return null;
      return [
        finalTitle({ now, last, plan, ...t }),
        `事业收入完成${held('完成数', wan(now.total))}万元，占年度预算${loosely('年度预算', wan(plan.total))}万元的${rate('收入', now.total, plan.total)}%，较上年${held('上年数', wan(last.total))}万元，增收${held('增收', wan(now.total - last.total))}万元，增幅${held('增幅', percent(now.total - last.total, last.total))}%。`,
      ];
    },
  },
  {
    name: '比预算节约',
    write: ({ now, plan, ...t }) => {
      const planned = plan.office + now.office;
      return [
        finalTitle({ now, plan, ...t }),
        `公用经费支出决算${held('公用经费', wan(now.office))}万元，年初预算${held('年初预算', wan(planned))}万元，比预算节约${held('节约', wan(planned - now.office))}万元。`,
      ];
    },
  },
  {
    name: '结构一段具体一段',
    write: ({ now, ...t }) => [
      finalTitle({ now, ...t }),
      '（一）财政拨款支出决算结构情况',
      `财政拨款支出${held('财政拨款支出', wan(now.general))}万元，主要用于以下方面：${now.classes
        .map((c) => `${c.name}（类）${held(c.name, wan(c.amount))}万元，占${percent(c.amount, now.general)}%`)
        .join('；')}。`,
      '（二）财政拨款支出决算具体情况',
      ...now.items.map(
        (i, n) =>
          `${n + 1}.${path(i)}${held('各项支出决算', wan(amountOf([i], i.name)))}万元，主要用于履行职责。`,
      ),
    ],
  },
];
