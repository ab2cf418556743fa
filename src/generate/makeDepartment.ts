import type { BudgetUnit, Department, Entry, Source } from './Department';
import type { Random } from './Random';
import { TRADES, type Trade } from './subjects';

/** What a made-up department has. */
export interface DepartmentTraits {
  readonly units: number;
  readonly year: number;
  readonly funds: boolean;
  readonly capital: boolean;
  readonly carryOver: boolean;
  /** 事业收入 and the like, outside the fiscal appropriations. */
  readonly nonFiscal: boolean;
  /** Amounts end in 分 instead of whole 元. */
  readonly cents: boolean;
  /** Upper bound of the projects of one unit. */
  readonly projects: number;
}

const PLACES = ['临江市青禾区', '望川县', '安澜市', '云岭县', '清源市东湖区', '白石县', '锦屏市高坪区'];
const DISTRICTS = ['第一', '第二', '城东', '城西', '城南', '城北', '河西', '江北', '新城', '老城'];
const PROJECTS = [
  '专项业务工作经费',
  '信息系统运行维护费',
  '宣传活动经费',
  '办公用房修缮项目',
  '设备购置项目',
  '购买服务人员经费',
  '基层网点建设补助',
  '专家评审劳务费',
  '档案数字化项目',
  '安全保障经费',
  '培训基地运行费',
  '数据平台建设费',
];

const SALARIES = ['30101', '30102', '30103', '30112', '30199'];
const OFFICE = [
  '30201',
  '30202',
  '30205',
  '30206',
  '30207',
  '30209',
  '30211',
  '30213',
  '30215',
  '30216',
  '30228',
  '30229',
  '30239',
  '30299',
];
const PROJECT_SPENDING = [
  '30201',
  '30202',
  '30211',
  '30214',
  '30226',
  '30227',
  '30299',
  '31003',
  '31007',
  '30305',
];

/** Makes a department with consistent spending; the same random numbers give the same department. */
export function makeDepartment(random: Random, traits: DepartmentTraits): Department {
  const trade = random.pick(TRADES);
  const name = random.pick(PLACES) + trade.office;
  const code = String(random.int(101, 689));
  const units = makeUnits(random, name, code, trade, traits.units);
  const entries = units.flatMap((u, i) => spend(random.fork(), trade, u, i, traits));
  return { name, code, year: traits.year, units, entries };
}

function makeUnits(
  random: Random,
  department: string,
  code: string,
  trade: Trade,
  count: number,
): BudgetUnit[] {
  const first = count === 1 || random.chance(0.3) ? department : `${department}机关`;
  const institutions = department.slice(0, -trade.office.length);
  return Array.from({ length: count }, (_, i) => {
    const district = DISTRICTS[(i - 1) % DISTRICTS.length] ?? '';
    const round = i > DISTRICTS.length ? `${Math.floor((i - 1) / DISTRICTS.length) + 1}号` : '';
    return {
      code: code + String(i + 1).padStart(3, '0'),
      name: i === 0 ? first : `${institutions}${district}${round}${trade.institutionName}`,
      administrative: i === 0,
    };
  });
}

function spend(
  random: Random,
  trade: Trade,
  unit: BudgetUnit,
  index: number,
  traits: DepartmentTraits,
): Entry[] {
  const step = random.pick([100, 100, 1_000, 10_000]);
  const money = (low: number, high: number): number => {
    const yuan = random.int(low, high);
    return traits.cents
      ? yuan * 100 + random.int(0, 99)
      : Math.max(1, Math.round((yuan * 100) / step)) * step;
  };
  const entries: Entry[] = [];
  const book = (item: string, economic: string, cents: number, more: Partial<Entry> = {}): void => {
    entries.push({
      unit: index,
      item,
      source: 'general',
      carriedOver: false,
      nature: 'basic',
      economic,
      cents,
      ...more,
    });
  };
  const books: Books = { random, trade, unit, traits, money, book };
  bookBasics(books);
  bookProjects(books);
  bookOtherFunds(books);
  return entries;
}

/** What the entries of one unit are made with. */
interface Books {
  readonly random: Random;
  readonly trade: Trade;
  readonly unit: BudgetUnit;
  readonly traits: DepartmentTraits;
  readonly money: (low: number, high: number) => number;
  readonly book: (item: string, economic: string, cents: number, more?: Partial<Entry>) => void;
}

const runningItem = ({ trade, unit }: Books): string =>
  unit.administrative ? trade.administration : trade.institution;

/** Staff and public expenses. */
function bookBasics(books: Books): void {
  const { random, unit, money, book } = books;
  const run = runningItem(books);
  for (const salary of SALARIES)
    if (salary < '30110' || random.chance(0.7)) book(run, salary, money(80_000, 3_000_000));
  if (!unit.administrative) book(run, '30107', money(100_000, 2_000_000));
  book('2080505', '30108', money(60_000, 900_000));
  if (random.chance(0.6)) book('2080506', '30109', money(30_000, 450_000));
  book(unit.administrative ? '2101101' : '2101102', '30110', money(40_000, 400_000));
  book('2210201', '30113', money(60_000, 900_000));
  if (random.chance(0.3)) book('2210203', '30102', money(60_000, 900_000));
  if (random.chance(0.5)) book(unit.administrative ? '2080501' : '2080502', '30302', money(20_000, 600_000));
  if (random.chance(0.2)) book('2080801', '30304', money(20_000, 90_000));
  if (random.chance(0.6)) book(run, '30305', money(5_000, 90_000));
  for (const public_ of OFFICE) if (random.chance(0.7)) book(run, public_, money(2_000, 400_000));
  if (random.chance(0.7)) book(run, '30217', money(2_000, 60_000));
  if (random.chance(0.5)) book(run, '30231', money(20_000, 120_000));
  if (random.chance(0.15)) book(run, '30212', money(20_000, 300_000));
  if (random.chance(0.4)) book(run, '31002', money(5_000, 90_000));
}

function bookProjects({ random, trade, unit, traits, money, book }: Books): void {
  for (const project of random.sample(PROJECTS, random.int(unit.administrative ? 1 : 0, traits.projects))) {
    const item = random.pick(trade.projects);
    const more = { nature: 'project' as const, project };
    for (const economic of random.sample(PROJECT_SPENDING, random.int(1, 3))) {
      book(item, economic, money(10_000, 4_000_000), more);
      if (traits.carryOver && random.chance(0.3))
        book(item, economic, money(10_000, 900_000), { ...more, carriedOver: true });
    }
    if (random.chance(0.1)) book(item, '30217', money(2_000, 40_000), more);
    if (random.chance(0.05)) book(item, '31013', money(120_000, 180_000), more);
  }
}

/** Of other sources than the general budget. */
function bookOtherFunds(books: Books): void {
  const { random, unit, traits, money, book } = books;
  const run = runningItem(books);
  const extra = (source: Source, item: string, economic: string, project: string): void =>
    book(item, economic, money(50_000, 6_000_000), { source, nature: 'project', project });
  if (traits.funds && (unit.administrative || random.chance(0.3))) {
    extra('fund', '2120803', '30227', '城市基础设施建设项目');
    if (random.chance(0.5)) extra('fund', '2290804', '30299', '福利彩票业务经费');
  }
  if (traits.capital && unit.administrative) extra('capital', '2230105', '30399', '退休人员社会化管理补助');
  if (traits.nonFiscal && (!unit.administrative || traits.units === 1)) {
    book(run, '30199', money(50_000, 900_000), { source: 'institution' });
    extra('institution', run, '30227', '业务活动经费');
    if (random.chance(0.3)) extra('operating', run, '30299', '经营活动经费');
    if (random.chance(0.4)) extra('other-income', run, '30226', '其他业务经费');
  }
}

/** Last year of the same department: most amounts differ, some items did not exist yet. */
export function lastYearOf(random: Random, department: Department): Department {
  const changed = department.entries.flatMap((e): Entry[] => {
    if (random.chance(0.05)) return [];
    if (random.chance(0.4)) return [e];
    const step = e.cents % 100 === 0 ? 100 : 1;
    return [{ ...e, cents: Math.max(step, Math.round((e.cents * random.int(60, 140)) / 100 / step) * step) }];
  });
  return { ...department, year: department.year - 1, entries: changed };
}
