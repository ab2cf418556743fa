import { Decimal } from 'decimal.js';
import type { Fund, MeasurePath, ThreePublicPart } from '../../measures';
import type { Quantity } from '../Quantity';
import type { Amounts } from './Amounts';
import { assets } from './assets';
import { finalEntries } from './glossaryEntries';
import { subjectItems, type SubjectItem } from './items';
import { classes, economicItems, finalSources, type Named } from './lists';

/** All that a template of a final account can see, under Chinese names; documented in docs/guide/templates.md. */
export function makeFinalScope(a: Amounts) {
  const general = itemsOf(a, 'general');
  const account = { 基金: accountOf(a, 'fund'), 国资: accountOf(a, 'capital') };
  const income = {
    总额: a.amount('收入总计', { kind: 'income', scope: 'all', part: 'total' }),
    本年: a.amount('本年收入合计', { kind: 'income', scope: 'all', part: 'year' }),
    来源: finalSources(a),
    使用结余: a.current('使用非财政拨款结余', { kind: 'income', scope: 'all', part: 'institution-fund' }),
    年初: a.current('年初结转和结余', { kind: 'income', scope: 'all', part: 'carry-in' }),
  };
  const spending = {
    总额: a.amount('支出总计', spent('all', 'total')),
    本年: a.amount('本年支出合计', spent('all', 'current')),
    构成: kinds(a),
    结余分配: a.current('结余分配', spent('all', 'distribution')),
    年末: a.current('年末结转和结余', spent('all', 'carry-out')),
    类: classes(a, 'all'),
  };
  return {
    收入: income,
    支出: spending,
    财政拨款: {
      总额: a.amount('财政拨款收入总计', { kind: 'income', scope: 'appropriation', part: 'total' }),
    },
    一般: {
      总额: a.executed('一般公共预算财政拨款支出', spent('general', 'total')),
      类: classes(a, 'general'),
      项: general,
      基本: a.current('一般公共预算财政拨款基本支出', spent('general', 'basic')),
      人员: a.current('人员经费', spent('general', 'personnel')),
      公用: a.current('公用经费', spent('general', 'public')),
      人员科目: economicItems(a, 'personnel'),
      公用科目: economicItems(a, 'public'),
    },
    三公: threePublic(a),
    ...account,
    机关运行: a.fromInputs('机关运行经费支出'),
    采购: {
      总额: a.asked('政府采购支出总额'),
      货物: a.asked('政府采购货物支出'),
      工程: a.asked('政府采购工程支出'),
      服务: a.asked('政府采购服务支出'),
      中小企业: a.asked('授予中小企业合同金额'),
      小微企业: a.asked('授予小微企业合同金额'),
    },
    资产: {
      ...assets(a),
      自评项目数: a.count('绩效自评项目数', '个'),
      自评金额: a.asked('绩效自评项目金额'),
    },
    名词: finalEntries(
      [...income.来源, ...[income.使用结余, income.年初].filter((q) => q.非零).map(named)],
      [...general, ...account.基金.项, ...account.国资.项, ...itemsOf(a, 'all')],
      [...spending.构成, ...[spending.结余分配, spending.年末].filter((q) => q.非零).map(named)],
    ),
  };
}

const spent = (
  fund: Fund,
  part: 'total' | 'current' | 'basic' | 'project' | 'personnel' | 'public' | 'carry-out' | 'distribution',
): MeasurePath => ({ kind: 'expenditure', fund, part });

const named = (数: Quantity): Named => ({ 名称: 数.名称, 数 });

/** The 项 of a book with what was spent and what was planned of each. */
const itemsOf = (a: Amounts, fund: Fund): readonly SubjectItem[] =>
  subjectItems(a, fund, 'total', (name, path) => a.executed(name, path));

const KINDS = [
  ['基本支出', 'basic'],
  ['项目支出', 'project'],
  ['上缴上级支出', 'remit-superior'],
  ['经营支出', 'operating'],
  ['对附属单位补助支出', 'subsidise-subordinate'],
] as const;

/** The kinds of expenditure that have a figure. */
const kinds = (a: Amounts): readonly Named[] =>
  KINDS.map(([名称, part]) => ({
    名称,
    数: a.current(名称, { kind: 'expenditure', fund: 'all', part }),
  })).filter(({ 数 }) => 数.非零);

/** The “三公” expenses beside their own budgets, with the numbers that only people know; of nothing spent, none is asked for. */
function threePublic(a: Amounts) {
  const of = (name: string, part: ThreePublicPart): Quantity =>
    a.executed(name, { kind: 'three-public', fund: 'general', part });
  const amounts = {
    合计: of('“三公”经费', 'total'),
    出国: of('因公出国（境）费', 'abroad'),
    车辆: of('公务用车购置及运行维护费', 'vehicles'),
    购置: of('公务用车购置费', 'vehicle-purchase'),
    运行: of('公务用车运行维护费', 'vehicle-operation'),
    接待: of('公务接待费', 'reception'),
  };
  const counted = (name: string, classifier: '个' | '人' | '次' | '辆', money: Quantity): Quantity =>
    a.count(name, classifier, money.为零 ? new Decimal(0) : undefined);
  const { 出国, 接待, 购置, 运行 } = amounts;
  return {
    ...amounts,
    团组: counted('因公出国（境）团组数', '个', 出国),
    出国人次: counted('因公出国（境）人次', '人', 出国),
    购置辆数: counted('购置公务用车数', '辆', 购置),
    保有量: counted('公务用车保有量', '辆', 运行),
    接待批次: counted('国内公务接待批次', '次', 接待),
    接待人次: counted('国内公务接待人次', '人', 接待),
    外事批次: counted('国（境）外公务接待批次', '次', 接待),
    外事人次: counted('国（境）外公务接待人次', '人', 接待),
  };
}

/** A fund's account from end to end; a place that prints only its expenditure has no income to tell. */
function accountOf(a: Amounts, fund: 'fund' | 'capital') {
  const name = fund === 'fund' ? '政府性基金预算财政拨款' : '国有资本经营预算财政拨款';
  const of = (words: string, part: 'carry-over' | 'total' | 'carry-out'): Quantity =>
    a.current(`${name}${words}`, { kind: 'expenditure', fund, part });
  const account = {
    年初: of('年初结转和结余', 'carry-over'),
    收入: a.current(`${name}本年收入`, { kind: 'income', scope: 'appropriation', part: fund }),
    支出: of('本年支出', 'total'),
    年末: of('年末结转和结余', 'carry-out'),
  };
  const known = Object.values(account).filter((q) => q.有);
  return {
    ...account,
    有收入: account.年初.有 && account.收入.有 && account.年末.有,
    没有: known.every((q) => q.为零),
    项: itemsOf(a, fund),
  };
}
