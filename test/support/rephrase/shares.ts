import { budgetTitle, type Rephrasing } from './Rephrasing';
import type { Amount } from './facts';
import { held, loosely, percent, wan } from './say';

/** Parts of a whole in percent. */

const share = (label: string, part: Amount, whole: Amount): string =>
  held(`${label}的占比`, percent(part, whole));

export const shares: readonly Rephrasing[] = [
  {
    name: '占比在合计之前',
    write: ({ now, ...t }) => [
      budgetTitle({ now, ...t }),
      `基本支出${held('基本支出', wan(now.basic))}万元，占支出预算的${share('基本支出', now.basic, now.total)}%；项目支出${held('项目支出', wan(now.project))}万元，占支出预算的${share('项目支出', now.project, now.total)}%。`,
      `${now.year}年支出预算${held('支出预算', wan(now.total))}万元。`,
    ],
  },
  {
    name: '后一个占比不说基数',
    write: ({ now, ...t }) => [
      budgetTitle({ now, ...t }),
      `支出预算${held('支出预算', wan(now.total))}万元。基本支出${held('基本支出', wan(now.basic))}万元，占支出预算的${share('基本支出', now.basic, now.total)}%；项目支出${held('项目支出', wan(now.project))}万元，占${share('项目支出', now.project, now.total)}%。`,
    ],
  },
  {
    name: '经济分类占基本支出',
    write: ({ now, ...t }) => [
      budgetTitle({ now, ...t }),
      `基本支出${held('基本支出', wan(now.basic))}万元。${now.economic
        .map(
          (e, i) =>
            `${e.name}${held(e.name, wan(e.amount))}万元，占${i === 0 ? '基本支出的' : ''}${share(e.name, e.amount, now.basic)}%`,
        )
        .join('；')}。`,
    ],
  },
  {
    name: '所占比重为',
    write: ({ now, ...t }) => [
      budgetTitle({ now, ...t }),
      `支出预算${held('支出预算', wan(now.total))}万元，其中基本支出${held('基本支出', wan(now.basic))}万元，占支出预算的比重为${share('基本支出', now.basic, now.total)}%；项目支出${held('项目支出', wan(now.project))}万元，所占比重为${share('项目支出', now.project, now.total)}%。`,
    ],
  },
  {
    name: '占比写在括号里',
    write: ({ now, ...t }) => [
      budgetTitle({ now, ...t }),
      `收入预算${held('收入预算', wan(now.total))}万元，其中：${now.sources
        .map((s) => `${s.name}${held(s.name, wan(s.amount))}万元（占${share(s.name, s.amount, now.total)}%）`)
        .join('，')}。`,
    ],
  },
  {
    name: '分别占',
    write: ({ now, ...t }) => [
      budgetTitle({ now, ...t }),
      `支出预算${held('支出预算', wan(now.total))}万元，其中基本支出${held('基本支出', wan(now.basic))}万元，项目支出${held('项目支出', wan(now.project))}万元，分别占支出预算的${share('基本支出', now.basic, now.total)}%和${share('项目支出', now.project, now.total)}%。`,
    ],
  },
  {
    name: '占比夹着增减',
    write: ({ now, last, ...t }) => {
      if (now.basic === last.basic) return null;
      const by = Math.abs(now.basic - last.basic);
      return [
        budgetTitle({ now, last, ...t }),
        `支出预算${loosely('支出预算', wan(now.total))}万元。基本支出${held('基本支出', wan(now.basic))}万元，占支出预算的${share('基本支出', now.basic, now.total)}%，较上年${held('上年基本支出', wan(last.basic))}万元${now.basic > last.basic ? '增加' : '减少'}${held('增减额', wan(by))}万元。`,
      ];
    },
  },
];
