import { budgetTitle, type Rephrasing } from './Rephrasing';
import type { Told } from './facts';
import { change, held, loosely, wan, type Change } from './say';

/** Levels of two years and what lies between them. */

/** The changes of all, of basic and of project expenditure; null where one did not change. */
function changes(t: Told): Record<'all' | 'basic' | 'project', Change> | null {
  const all = change('支出预算', t.now.total, t.last.total);
  const basic = change('基本支出', t.now.basic, t.last.basic);
  const project = change('项目支出', t.now.project, t.last.project);
  return all && basic && project ? { all, basic, project } : null;
}

/** Text that tells of a change of the whole. */
const ofChange =
  (paragraphs: (t: Told, c: Change) => readonly string[]): Rephrasing['write'] =>
  (t) => {
    const c = change('支出预算', t.now.total, t.last.total);
    return c && [budgetTitle(t), ...paragraphs(t, c)];
  };

/** The same where the text does not state last year's amount, so that only the rate tells. */
const ofBareChange =
  (sentence: (t: Told, c: Change, now: string) => string): Rephrasing['write'] =>
  (t) => {
    const c = change('支出预算', t.now.total, t.last.total, loosely);
    return c && [budgetTitle(t), sentence(t, c, loosely('支出预算', wan(t.now.total)))];
  };

const nowIs = (t: Told): string => held('支出预算', wan(t.now.total));
const lastWas = (t: Told): string => held('上年数', wan(t.last.total));

export const comparisons: readonly Rephrasing[] = [
  {
    name: '两年并列',
    write: ofChange((t, c) => [
      `支出预算${t.now.year}年${nowIs(t)}万元，${t.last.year}年${lastWas(t)}万元，${c.word}${c.by}万元，${c.course}${c.rate}%。`,
    ]),
  },
  {
    name: '由多少到多少',
    write: ofChange((t, c) => [
      `支出预算由上年的${lastWas(t)}万元${c.word}到${nowIs(t)}万元，${c.word}${c.by}万元，${c.course}${c.rate}%。`,
    ]),
  },
  {
    name: '基数在括号里',
    write: ofChange((t, c) => [
      `${t.now.year}年支出预算${nowIs(t)}万元，比${t.last.year}年（${lastWas(t)}万元）${c.word}${c.by}万元，${c.course}${c.rate}%。`,
    ]),
  },
  {
    name: '基数在另一段',
    write: ofChange((t, c) => [
      `${t.last.year}年支出预算${lastWas(t)}万元。`,
      `${t.now.year}年支出预算${nowIs(t)}万元，比上年${c.word}${c.by}万元，${c.course}${c.rate}%。`,
    ]),
  },
  {
    name: '与上年的多少相比',
    write: ofChange((t, c) => [
      `${t.now.year}年支出预算${nowIs(t)}万元。与上年的${lastWas(t)}万元相比，${c.word}${c.by}万元，${c.course}${c.rate}%。`,
    ]),
  },
  {
    name: '只有增减额和增减率',
    write: ofBareChange(
      (t, c, now) => `${t.now.year}年支出预算${now}万元，比上年${c.word}${c.by}万元，${c.course}${c.rate}%。`,
    ),
  },
  {
    name: '先比率后金额',
    write: ofBareChange(
      (t, c, now) =>
        `${t.now.year}年支出预算${now}万元，同比${c.course}${c.rate}%，${c.word === '增加' ? '增支' : '减支'}${c.by}万元。`,
    ),
  },
  {
    name: '增幅达到',
    write: ofChange((t, c) => [
      `${t.now.year}年支出预算${nowIs(t)}万元，较上年${lastWas(t)}万元${c.word}${c.by}万元，${c.word === '增加' ? '增幅' : '降幅'}达到${c.rate}%。`,
    ]),
  },
  {
    name: '比较在逗号隔开的后句',
    write: ofChange((t, c) => [
      `${t.now.year}年，本部门支出预算为${nowIs(t)}万元，主要用于保障机构运转和完成工作任务，与${t.last.year}年预算${lastWas(t)}万元相比，${c.word}了${c.by}万元，${c.course}了${c.rate}%。`,
    ]),
  },
  {
    name: '原因里另有金额',
    write: ofChange((t, c) => [
      `${t.now.year}年支出预算${nowIs(t)}万元，比${t.last.year}年预算${lastWas(t)}万元${c.word}${c.by}万元，${c.course}${c.rate}%，主要原因是上级下达的一次性补助变动18.60万元。`,
    ]),
  },
  {
    name: '本年上年代年份',
    write: ofChange((t, c) => [
      `本年支出预算${nowIs(t)}万元，上年支出预算${lastWas(t)}万元，本年比上年${c.word}${c.by}万元，${c.course}${c.rate}%。`,
    ]),
  },
  {
    name: '序号贴着年份',
    write: (t) => {
      const c = changes(t);
      return (
        c && [
          budgetTitle(t),
          '（一）支出预算情况',
          `1.${t.now.year}年基本支出${held('基本支出', wan(t.now.basic))}万元，${t.last.year}年基本支出${held('上年基本支出', wan(t.last.basic))}万元，${t.now.year}年比${t.last.year}年${c.basic.word}${c.basic.by}万元。`,
          `2.${t.now.year}年项目支出${held('项目支出', wan(t.now.project))}万元，${t.last.year}年项目支出${held('上年项目支出', wan(t.last.project))}万元，${t.now.year}年比${t.last.year}年${c.project.word}${c.project.by}万元。`,
        ]
      );
    },
  },
  {
    name: '分项增减合成总增减',
    write: (t) => {
      const c = changes(t);
      return (
        c && [
          budgetTitle(t),
          `支出预算${nowIs(t)}万元，比上年${c.all.word}${c.all.by}万元。其中：基本支出${held('基本支出', wan(t.now.basic))}万元，比上年${c.basic.word}${c.basic.by}万元；项目支出${held('项目支出', wan(t.now.project))}万元，比上年${c.project.word}${c.project.by}万元。`,
        ]
      );
    },
  },
  {
    name: '增减额写在主要是之后',
    write: (t) => {
      const c = changes(t);
      return (
        c && [
          budgetTitle(t),
          `支出预算较去年${c.all.word}${c.all.by}万元，主要是基本支出${c.basic.word}${c.basic.by}万元，项目支出${c.project.word}${c.project.by}万元。`,
        ]
      );
    },
  },
  {
    name: '分别增减',
    write: (t) => {
      const basic = change('基本支出', t.now.basic, t.last.basic, loosely);
      const project = change('项目支出', t.now.project, t.last.project, loosely);
      if (!basic || basic.word !== project?.word) return null;
      return [
        budgetTitle(t),
        `基本支出${loosely('基本支出', wan(t.now.basic))}万元、项目支出${loosely('项目支出', wan(t.now.project))}万元，比上年分别${basic.word}${basic.by}万元和${project.by}万元，分别${basic.course}${basic.rate}%和${project.rate}%。`,
      ];
    },
  },
  {
    name: '收入支出同额同增',
    write: (t) => {
      const income = change('收入', t.now.total, t.last.total);
      const spending = change('支出', t.now.total, t.last.total);
      return (
        income &&
        spending && [
          budgetTitle(t),
          `收入总计${held('收入总计', wan(t.now.total))}万元，比上年${income.word}${income.by}万元，${income.course}${income.rate}%。`,
          `支出总计${held('支出总计', wan(t.now.total))}万元，比上年${spending.word}${spending.by}万元，${spending.course}${spending.rate}%。`,
        ]
      );
    },
  },
  {
    name: '持平与分项',
    write: (t) => {
      const c = change('项目支出', t.now.project, t.last.project);
      return (
        c && [
          budgetTitle(t),
          `支出预算${held('支出预算', wan(t.now.project + t.now.basic))}万元，比上年${c.word}${held('总的增减额', wan(Math.abs(c.amount)))}万元。其中：基本支出${held('基本支出', wan(t.now.basic))}万元，与上年持平；项目支出${held('项目支出', wan(t.now.project))}万元，比上年${c.word}${c.by}万元。`,
        ]
      );
    },
  },
];
