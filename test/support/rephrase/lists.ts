import type { Named } from './facts';
import { budgetTitle, type Rephrasing } from './Rephrasing';
import { held, wan } from './say';

/** Totals and their parts: before, behind, in brackets, over sentences and paragraphs. */

const part = (p: Named): string => `${p.name}${held(p.name, wan(p.amount))}万元`;
const parts = (all: readonly Named[], between: string): string => all.map(part).join(between);
const total = (label: string, amount: number): string => held(label, wan(amount));

export const lists: readonly Rephrasing[] = [
  {
    name: '合计在前',
    write: (t) => [
      budgetTitle(t),
      `${t.now.year}年收入预算${total('收入预算', t.now.total)}万元，其中：${parts(t.now.sources, '，')}。`,
    ],
  },
  {
    name: '合计在后',
    write: (t) => [
      budgetTitle(t),
      `${t.now.year}年安排${parts(t.now.sources, '，')}，收入合计${total('收入合计', t.now.total)}万元。`,
    ],
  },
  {
    name: '以上几项共计',
    write: (t) => [
      budgetTitle(t),
      `${parts(t.now.economic, '，')}，以上${'一二三四五'[t.now.economic.length - 1]}项共计${total('共计', t.now.basic)}万元。`,
    ],
  },
  {
    name: '冒号后列举',
    write: (t) => [
      budgetTitle(t),
      `基本支出${total('基本支出', t.now.basic)}万元：人员经费${total('人员经费', t.now.personnel)}万元、公用经费${total('公用经费', t.now.office)}万元。`,
    ],
  },
  {
    name: '括号里的分项',
    write: (t) => [
      budgetTitle(t),
      `支出预算${total('支出预算', t.now.total)}万元，其中：基本支出${total('基本支出', t.now.basic)}万元（${parts(t.now.economic, '、')}）；项目支出${total('项目支出', t.now.project)}万元。`,
    ],
  },
  {
    name: '其中套其中',
    write: (t) => [
      budgetTitle(t),
      `支出预算${total('支出预算', t.now.total)}万元，其中：基本支出${total('基本支出', t.now.basic)}万元，其中人员经费${total('人员经费', t.now.personnel)}万元，公用经费${total('公用经费', t.now.office)}万元；项目支出${total('项目支出', t.now.project)}万元。`,
    ],
  },
  {
    name: '其余为',
    write: (t) => [
      budgetTitle(t),
      `支出预算${total('支出预算', t.now.total)}万元，其中基本支出${total('基本支出', t.now.basic)}万元，其余${total('其余', t.now.project)}万元为项目支出。`,
    ],
  },
  {
    name: '一句拆成三句',
    write: (t) => [
      budgetTitle(t),
      `${t.now.year}年支出预算${total('支出预算', t.now.total)}万元。其中基本支出${total('基本支出', t.now.basic)}万元。项目支出${total('项目支出', t.now.project)}万元。`,
    ],
  },
  {
    name: '分项各成一段',
    write: (t) => [
      budgetTitle(t),
      `一般公共预算拨款支出${total('拨款支出', t.now.general)}万元，按支出功能分类如下：`,
      ...t.now.classes.map((c, i) => `${i + 1}.${part(c)}。`),
    ],
  },
  {
    name: '分段列举带用途',
    write: (t) => [
      budgetTitle(t),
      `一般公共预算拨款支出${total('拨款支出', t.now.general)}万元，主要用于以下方面：`,
      ...t.now.classes.map((c, i) => `（${i + 1}）${part(c)}，主要用于保障本部门履行职责。`),
    ],
  },
  {
    name: '同一合计两种分法',
    write: (t) => [
      budgetTitle(t),
      `一般公共预算拨款支出${total('拨款支出', t.now.general)}万元。`,
      `按支出用途分，基本支出${total('基本支出', t.now.generalBasic)}万元，项目支出${total('项目支出', t.now.generalProject)}万元。`,
      `按支出功能分类，包括${parts(t.now.classes, '、')}。`,
    ],
  },
  {
    name: '分别为',
    write: (t) => [
      budgetTitle(t),
      `支出预算${total('支出预算', t.now.total)}万元，基本支出和项目支出分别为${total('基本支出', t.now.basic)}万元和${total('项目支出', t.now.project)}万元。`,
    ],
  },
  {
    name: '按单位列举',
    write: (t) => [
      budgetTitle(t),
      `全系统支出预算${total('支出预算', t.now.total)}万元：${t.now.units.map((u) => `${u.name}${held('各单位', wan(u.amount))}万元`).join('、')}。`,
    ],
  },
  {
    name: '各单位自成一段',
    write: (t) => [
      budgetTitle(t),
      `全系统支出预算${total('支出预算', t.now.total)}万元，其中：`,
      ...t.now.units.map((u, i) => `${i + 1}.${u.name}支出预算${held('各单位', wan(u.amount))}万元。`),
    ],
  },
  {
    name: '具体项目如下',
    write: (t) => [
      budgetTitle(t),
      `${t.now.year}年安排项目支出${total('项目支出', t.now.project)}万元，具体项目如下：`,
      ...t.now.projects.map((p, i) => `${i + 1}.${p.name}${held('各项目', wan(p.amount))}万元；`),
    ],
  },
  {
    name: '金额在名称之前',
    write: (t) => [
      budgetTitle(t),
      `基本支出${total('基本支出', t.now.basic)}万元，其中${total('人员经费', t.now.personnel)}万元为人员经费，${total('公用经费', t.now.office)}万元为公用经费。`,
    ],
  },
  {
    name: '收支平衡',
    write: (t) => [
      budgetTitle(t),
      `按照综合预算的原则，所有收入和支出均纳入部门预算管理。收入总计${total('收入总计', t.now.total)}万元，支出总计${total('支出总计', t.now.total)}万元，收支平衡。`,
    ],
  },
  {
    name: '包括和两项',
    write: (t) => [
      budgetTitle(t),
      `一般公共预算拨款支出${total('拨款支出', t.now.general)}万元，包括基本支出${total('基本支出', t.now.generalBasic)}万元和项目支出${total('项目支出', t.now.generalProject)}万元。`,
    ],
  },
];
