import { budgetTitle, finalTitle, type Rephrasing } from './Rephrasing';
import type { Amount, Facts, Told } from './facts';
import { change, held, loosely, percent, wan } from './say';

/** The “三公”经费. Departments that were given none of an item get a little of it, in both years. */
interface Three {
  readonly abroad: Amount;
  readonly buying: Amount;
  readonly running: Amount;
  readonly reception: Amount;
  readonly cars: Amount;
  readonly total: Amount;
}

function threeOf(f: Facts, more: number): Three {
  const abroad = f.abroad + 350 + more;
  const buying = f.carBuying + 1_245 + 3 * more;
  const running = f.carRunning + 812 + 2 * more;
  const reception = f.reception + 163 + more;
  const cars = buying + running;
  return { abroad, buying, running, reception, cars, total: abroad + cars + reception };
}

const both = (t: Told): { now: Three; last: Three } => ({
  now: threeOf(t.now, 24),
  last: threeOf(t.last, 91),
});

const abroad = '因公出国（境）费';
const cars = '公务用车购置及运行维护费';
const buying = '公务用车购置费';
const running = '公务用车运行维护费';
const reception = '公务接待费';

const of = (name: string, amount: Amount): string => `${name}${held(name, wan(amount))}万元`;

export const threePublic: readonly Rephrasing[] = [
  {
    name: '三公一句话',
    write: (t) => {
      const { now } = both(t);
      return [
        budgetTitle(t),
        `${t.now.year}年“三公”经费预算${held('三公经费', wan(now.total))}万元，其中：${of(abroad, now.abroad)}，${of(cars, now.cars)}（其中：${of(buying, now.buying)}，${of(running, now.running)}），${of(reception, now.reception)}。`,
      ];
    },
  },
  {
    name: '三公冒号列举',
    write: (t) => {
      const { now } = both(t);
      return [
        budgetTitle(t),
        `“三公”经费预算${held('三公经费', wan(now.total))}万元：${of(abroad, now.abroad)}、${of(reception, now.reception)}、${of(cars, now.cars)}。`,
      ];
    },
  },
  {
    name: '三公分段带增减',
    write: (t) => {
      const { now, last } = both(t);
      const rows = [
        [abroad, now.abroad, last.abroad],
        [cars, now.cars, last.cars],
        [reception, now.reception, last.reception],
      ] as const;
      const all = change('三公经费', now.total, last.total);
      if (!all) return null;
      return [
        budgetTitle(t),
        `${t.now.year}年“三公”经费预算数为${held('三公经费', wan(now.total))}万元，比${t.last.year}年预算${all.word}${all.by}万元。其中：`,
        ...rows.map(([name, is, was], i) => {
          const c = change(name, is, was);
          const compared = c ? `比${t.last.year}年预算${c.word}${c.by}万元` : `与${t.last.year}年预算持平`;
          return `（${'一二三'[i]}）${of(name, is)}，${compared}。`;
        }),
      ];
    },
  },
  {
    name: '三公上年只列数',
    write: (t) => {
      const { now, last } = both(t);
      return [
        budgetTitle(t),
        `${t.now.year}年“三公”经费预算${held('三公经费', wan(now.total))}万元：${of(abroad, now.abroad)}、${of(reception, now.reception)}、${of(cars, now.cars)}。${t.last.year}年预算${held('上年三公经费', wan(last.total))}万元：${held('上年出国', wan(last.abroad))}万元、${held('上年接待', wan(last.reception))}万元、${held('上年公车', wan(last.cars))}万元。`,
      ];
    },
  },
  {
    name: '三公决算占比',
    write: (t) => {
      const { now, last: plan } = both(t);
      return [
        finalTitle(t),
        `“三公”经费支出年初预算为${loosely('年初预算', wan(plan.total))}万元，支出决算为${held('支出决算', wan(now.total))}万元，完成年初预算的${held('完成率', percent(now.total, plan.total))}%。`,
        `“三公”经费支出决算中，${of(abroad, now.abroad)}，占${held('出国占比', percent(now.abroad, now.total))}%；${of(cars, now.cars)}，占${held('公车占比', percent(now.cars, now.total))}%；${of(reception, now.reception)}，占${held('接待占比', percent(now.reception, now.total))}%。`,
      ];
    },
  },
  {
    name: '三公分项完成率倒推预算',
    write: (t) => {
      const { now, last: plan } = both(t);
      const done = (name: string, is: Amount, planned: Amount): string =>
        `${name}支出决算为${held(name, wan(is))}万元，完成预算的${loosely(`${name}的完成率`, percent(is, planned))}%`;
      return [
        finalTitle(t),
        `“三公”经费年初预算为${loosely('年初预算', wan(plan.total))}万元，支出决算为${held('支出决算', wan(now.total))}万元，其中：${done(abroad, now.abroad, plan.abroad)}；${done(cars, now.cars, plan.cars)}；${done(reception, now.reception, plan.reception)}。`,
      ];
    },
  },
  {
    name: '三公与疫情前相比',
    write: (t) => {
      const { now, last } = both(t);
      const c = change('三公经费', now.total, last.total, loosely);
      return (
        c && [
          finalTitle(t),
          `${t.now.year}年度“三公”经费支出决算${loosely('三公经费', wan(now.total))}万元，比上年决算数${c.word}${c.by}万元，${c.course}${c.rate}%；比2019年（疫情前）减少12.40万元。`,
        ]
      );
    },
  },
  {
    name: '三公包括两项分别增减',
    write: (t) => {
      const { now, last } = both(t);
      if (now.buying === last.buying || now.running === last.running) return null;
      if (now.buying > last.buying !== now.running > last.running) return null;
      const a = change(buying, now.buying, last.buying, loosely)!;
      const b = change(running, now.running, last.running, loosely)!;
      return [
        finalTitle(t),
        `公务用车购置及运行维护费${held(cars, wan(now.cars))}万元，包括${of(buying, now.buying)}和${of(running, now.running)}，与上年相比，分别${a.word}${a.by}万元和${b.by}万元，分别${a.course}${a.rate}%和${b.rate}%。`,
      ];
    },
  },
];
