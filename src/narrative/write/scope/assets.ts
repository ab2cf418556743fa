import type { Quantity } from '../Quantity';
import type { Amounts } from './Amounts';
import type { Named } from './lists';

/** Kinds of cars as Shanghai lists them. */
export const CAR_KINDS = [
  '部级领导干部用车',
  '主要领导干部用车',
  '机要通信用车',
  '应急保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
] as const;

/** Kinds of cars as Sichuan lists them: all that a department owns, not only the official ones. */
const ALL_CARS = [
  '领导干部用车',
  '定向保障用车',
  '执法执勤用车',
  '特种专业技术用车',
  '离退休干部用车',
  '其他用车',
] as const;

/** What only people know in numbers: units, cars, equipment, purchases, projects with goals. */
export function assets(a: Amounts): Readonly<Record<string, Quantity | readonly Named[]>> {
  const units = (name: string): Quantity => a.count(name, '个');
  const cars = (name: string): Quantity => a.count(name, '辆');
  const kinds = (names: readonly string[]): readonly Named[] =>
    names.map((kind) => ({ 名称: kind, 数: cars(`${kind}数`) }));
  return {
    二级单位: units('下属二级预算单位数'),
    行政单位: units('下属行政单位数'),
    参公单位: units('下属参照公务员法管理的事业单位数'),
    其他事业单位: units('下属其他事业单位数'),
    车辆: cars('公务用车数'),
    轿车: cars('轿车数'),
    旅行车: cars('旅行车（含商务车）数'),
    越野车: cars('越野车数'),
    车辆总数: cars('车辆总数'),
    车辆分类: kinds(ALL_CARS),
    用车分类: kinds(CAR_KINDS),
    大型设备: a.count('大型设备数', '台'),
    购置车辆: cars('本年安排购置车辆数'),
    购置设备: a.count('本年安排购置大型设备数', '台'),
    政府采购: a.asked('政府采购预算'),
    采购货物: a.asked('政府采购货物预算'),
    采购工程: a.asked('政府采购工程预算'),
    采购服务: a.asked('政府采购服务预算'),
    采购预留: a.asked('面向中小企业预留采购预算'),
    小微预留: a.asked('面向小微企业预留采购预算'),
    绩效项目数: units('编报绩效目标的项目数'),
    说明项目金额: a.asked('说明项目的预算金额'),
    绩效金额: a.asked('编报绩效目标的项目金额'),
  };
}
