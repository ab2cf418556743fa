import { ECONOMIC_NAMES, FUNCTIONAL_NAMES } from '../../../src/generate/subjects';
import {
  isPersonnel,
  totalOf,
  type Department,
  type Entry,
  type Source,
} from '../../../src/generate/Department';
import { lastYearOf, makeDepartment } from '../../../src/generate/makeDepartment';
import { Random } from '../../../src/generate/Random';

/** Money in hundredths of a 万元, so that what is printed with two decimals adds up to the last digit. */
export type Amount = number;

export interface Named {
  readonly name: string;
  readonly amount: Amount;
}

/** A functional 项 with the names of its 类 and 款. */
export interface Item extends Named {
  /** 7 digits. */
  readonly code: string;
  readonly className: string;
  readonly sectionName: string;
}

/** The figures of one year of a department, each a sum over the same entries. */
export interface Facts {
  readonly year: number;
  readonly total: Amount;
  readonly sources: readonly Named[];
  readonly basic: Amount;
  readonly project: Amount;
  /** 人员经费 and 公用经费 of the basic expenditure. */
  readonly personnel: Amount;
  readonly office: Amount;
  /** 一般公共预算 and 政府性基金, alone. */
  readonly general: Amount;
  readonly fund: Amount;
  readonly generalBasic: Amount;
  readonly generalProject: Amount;
  /** Of the general budget. */
  readonly classes: readonly Named[];
  readonly items: readonly Item[];
  /** 301, 302, 303, 310 of the basic expenditure. */
  readonly economic: readonly Named[];
  readonly units: readonly Named[];
  readonly projects: readonly Named[];
  readonly abroad: Amount;
  readonly carBuying: Amount;
  readonly carRunning: Amount;
  readonly reception: Amount;
}

/** A department as a text may tell it: this year, the year before, and this year as it was planned. */
export interface Told {
  readonly name: string;
  readonly now: Facts;
  readonly last: Facts;
  readonly plan: Facts;
  /** For numbers that no table has: persons, posts, projects. */
  readonly random: () => Random;
}

/** 0.01 万元 in 分. */
const STEP = 10_000;

const SOURCE_NAMES: Readonly<Partial<Record<Source, string>>> = {
  general: '一般公共预算拨款收入',
  fund: '政府性基金预算拨款收入',
  institution: '事业收入',
  operating: '事业单位经营收入',
  'other-income': '其他收入',
};

const rounded = (department: Department): Department => ({
  ...department,
  entries: department.entries.map((e) => ({
    ...e,
    cents: Math.max(1, Math.round(e.cents / STEP)) * STEP,
  })),
});

const sum = (entries: readonly Entry[]): Amount => totalOf(entries) / STEP;

/** Sums by name, in the order of the names' first appearance; nothing is left out. */
function sumsBy(entries: readonly Entry[], nameOf: (e: Entry) => string): Named[] {
  const names = [...new Set(entries.map(nameOf))];
  return names.map((name) => ({ name, amount: sum(entries.filter((e) => nameOf(e) === name)) }));
}

const nameOf = (code: string): string => FUNCTIONAL_NAMES[code] ?? code;

function factsOf(department: Department): Facts {
  const entries = department.entries;
  const general = entries.filter((e) => e.source === 'general');
  const basic = entries.filter((e) => e.nature === 'basic');
  const spentOn = (code: string): Amount => sum(general.filter((e) => e.economic === code));
  const items = [...new Set(general.map((e) => e.item))].sort().map((code) => ({
    code,
    name: nameOf(code),
    className: nameOf(code.slice(0, 3)),
    sectionName: nameOf(code.slice(0, 5)),
    amount: sum(general.filter((e) => e.item === code)),
  }));
  return {
    year: department.year,
    total: sum(entries),
    sources: sumsBy(entries, (e) => SOURCE_NAMES[e.source] ?? e.source),
    basic: sum(basic),
    project: sum(entries.filter((e) => e.nature === 'project')),
    personnel: sum(basic.filter(isPersonnel)),
    office: sum(basic.filter((e) => !isPersonnel(e))),
    general: sum(general),
    fund: sum(entries.filter((e) => e.source === 'fund')),
    generalBasic: sum(general.filter((e) => e.nature === 'basic')),
    generalProject: sum(general.filter((e) => e.nature === 'project')),
    classes: sumsBy(general, (e) => nameOf(e.item.slice(0, 3))),
    items,
    economic: sumsBy(basic, (e) => ECONOMIC_NAMES[e.economic.slice(0, 3)] ?? e.economic),
    units: department.units.map((u, i) => ({
      name: u.name,
      amount: sum(entries.filter((e) => e.unit === i)),
    })),
    projects: sumsBy(
      entries.filter((e) => e.nature === 'project'),
      (e) => e.project ?? '其他项目',
    ),
    abroad: spentOn('30212'),
    carBuying: spentOn('31013'),
    carRunning: spentOn('30231'),
    reception: spentOn('30217'),
  };
}

/** A department whose figures agree; the same seed tells the same. It has three units, a fund and income of its own. */
export function tell(seed: number): Told {
  const random = new Random(seed);
  const department = rounded(
    makeDepartment(random.fork(), {
      units: 3,
      year: 2025,
      funds: true,
      capital: false,
      carryOver: false,
      nonFiscal: true,
      cents: false,
      projects: 3,
    }),
  );
  const last = rounded(lastYearOf(random.fork(), department));
  const plan = rounded({ ...lastYearOf(random.fork(), department), year: department.year });
  return {
    name: department.name,
    now: factsOf(department),
    last: factsOf(last),
    plan: factsOf(plan),
    random: () => new Random(seed * 7919),
  };
}

/** The same part of another year; 0 when it had none. */
export const amountOf = (parts: readonly Named[], name: string): Amount =>
  parts.find((p) => p.name === name)?.amount ?? 0;
