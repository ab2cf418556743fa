import { RENAMED_SUBJECTS } from './formerNames';
import { normalName, withoutSpaces } from './names';
import type { SubjectCode } from './Subject';

/** 类 of the functional classification (政府收支分类科目, 支出功能分类): code → name. */
export const FUNCTIONAL_CLASSES: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出',
  '202': '外交支出',
  '203': '国防支出',
  '204': '公共安全支出',
  '205': '教育支出',
  '206': '科学技术支出',
  '207': '文化旅游体育与传媒支出',
  '208': '社会保障和就业支出',
  '209': '社会保险基金支出',
  '210': '卫生健康支出',
  '211': '节能环保支出',
  '212': '城乡社区支出',
  '213': '农林水支出',
  '214': '交通运输支出',
  '215': '资源勘探工业信息等支出',
  '216': '商业服务业等支出',
  '217': '金融支出',
  '219': '援助其他地区支出',
  '220': '自然资源海洋气象等支出',
  '221': '住房保障支出',
  '222': '粮油物资储备支出',
  '223': '国有资本经营预算支出',
  '224': '灾害防治及应急管理支出',
  '227': '预备费',
  '229': '其他支出',
  '230': '转移性支出',
  '231': '债务还本支出',
  '232': '债务付息支出',
  '233': '债务发行费用支出',
  '234': '抗疫特别国债安排的支出',
};

const BY_NAME = new Map(Object.entries(FUNCTIONAL_CLASSES).map(([code, name]) => [normalName(name), code]));
const OLD_NAMES = new Map(RENAMED_SUBJECTS.map(({ was, now }) => [normalName(was), normalName(now)]));

/** Code of a 类 by its name, present or former; undefined for a name that no class has or had. */
export function classCodeOf(name: string): string | undefined {
  // As nearly all lines say it: a normal name is its own normal form.
  const usual = BY_NAME.get(name);
  if (usual !== undefined) return usual;
  const key = normalName(name);
  return BY_NAME.get(key) ?? BY_NAME.get(OLD_NAMES.get(key) ?? '') ?? BY_NAME.get(key + '支出');
}

/** The code of a 类 by its name, with or without 支出 at its end, under its name of today or an earlier one. */
export const classCodeNamed = (name: string): SubjectCode | undefined =>
  classCodeOf(name) ?? classCodeOf(`${withoutSpaces(name)}支出`);
