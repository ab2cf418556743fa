import type { RequestedInput } from '../narrative/Narrative';
import type { MessageId } from '../locales';

/** Which inputs get a word of explanation and an example, by what their names say; the first that fits. */
const HINTS: readonly (readonly [RegExp, MessageId])[] = [
  [/^单位简称$/, 'input.hint.short-name'],
  [/^职能简介$/, 'input.hint.duties'],
  [/^机构设置$/, 'input.hint.organisation'],
  [/^人员编制$/, 'input.hint.staff'],
  [/^重点工作$/, 'input.hint.priorities'],
  [/^会议、培训和节庆活动安排$/, 'input.hint.meetings'],
  [/^财政级次$/, 'input.hint.level'],
  [/^机关运行经费口径$/, 'input.hint.office-basis'],
  [/^大型设备单位价值标准$/, 'input.hint.equipment-threshold'],
  [/大型设备数$/, 'input.hint.equipment'],
  [/同口径增减额$/, 'input.hint.comparable'],
  [/^同口径调整事项$/, 'input.hint.comparable-changes'],
  [/^写原因的增减比例$/, 'input.hint.reason-from'],
  [/变化原因|差异原因/, 'input.hint.reason'],
  [/年初预算（/, 'input.hint.plan'],
  [/^主要用途/, 'input.hint.purpose'],
  [/^公务接待费用途$/, 'input.hint.reception-purpose'],
  [/^政府采购用途$/, 'input.hint.procurement-purpose'],
  [/^政府采购.*预算$/, 'input.hint.procurement'],
  [/^面向(?:中小|小微)企业预留采购预算$/, 'input.hint.reserved'],
  [/^名词解释/, 'input.hint.glossary'],
  [/^科目名称/, 'input.hint.subject-name'],
  [/^下属二级预算单位数$/, 'input.hint.units'],
  [/^下属.*单位数$/, 'input.hint.unit-kinds'],
  [/^公务用车数$/, 'input.hint.cars'],
  [/^车辆总数$/, 'input.hint.all-cars'],
  [/^(?:轿车|旅行车.*|越野车|.*用车)数$/, 'input.hint.car-kinds'],
  [/^本年安排购置车辆数$/, 'input.hint.new-cars'],
  [/^编报绩效目标的项目数$/, 'input.hint.performance-count'],
  [/^编报绩效目标的项目金额$/, 'input.hint.performance-amount'],
  [/^国有资产统计截止日$/, 'input.hint.asset-date'],
  [/^项目概述$/, 'input.hint.project-overview'],
  [/^项目立项依据$/, 'input.hint.project-basis'],
  [/^项目实施主体$/, 'input.hint.project-body'],
  [/^项目实施方案$/, 'input.hint.project-plan'],
  [/^项目实施周期$/, 'input.hint.project-period'],
  [/^项目绩效目标$/, 'input.hint.project-goals'],
  [/^说明项目的预算金额$/, 'input.hint.project-amount'],
  [/机关运行经费/, 'input.hint.office-spent'],
  [/^因公出国|公务接待[批人]次$|^公务用车保有量$|^购置公务用车数$/, 'input.hint.visits'],
  [/^政府采购.*支出|^授予.*合同金额$/, 'input.hint.procurement-spent'],
  [/^绩效自评/, 'input.hint.evaluated'],
  [/^\d{4}年/, 'input.hint.other-year'],
];

/** The message that explains an input, with an example; undefined where its name says all. */
export const inputHint = ({ name }: Pick<RequestedInput, 'name'>): MessageId | undefined =>
  HINTS.find(([pattern]) => pattern.test(name))?.[1];
