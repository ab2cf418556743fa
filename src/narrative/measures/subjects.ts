import type { BudgetBook, BudgetRow } from '../../budget/BudgetBook';
import { normalName, RENAMED_SUBJECTS, withoutExpenditure } from '../../budget/names';
import type { Classification, SubjectCode } from '../../budget/Subject';

/**
 * The 类 of the classification by function: code → name (政府收支分类科目, Ministry of Finance).
 * Two-sided tables print them without their codes, and some tables leave out their rows.
 */
export const FUNCTIONAL_CLASSES: Readonly<Record<SubjectCode, string>> = {
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
};

/** The rows of every table that name a subject by its code. */
function* codedRows(book: BudgetBook, classification: Classification): Iterable<BudgetRow> {
  for (const table of book.tables) {
    for (const block of table.blocks) {
      for (const row of block.rows) {
        if (row.kind === 'subject' && row.code && row.classification === classification) yield row;
      }
    }
  }
}

/** The name that the book's tables give a code; the first one met. */
export function nameInBook(
  book: BudgetBook,
  code: SubjectCode,
  classification: Classification,
): string | undefined {
  for (const row of codedRows(book, classification)) if (row.code === code && row.name) return row.name;
  return undefined;
}

/** Codes of a classification that occur in the book's tables, in code order. */
export function codesInBook(book: BudgetBook, classification: Classification): readonly SubjectCode[] {
  return [...new Set([...codedRows(book, classification)].map((r) => r.code!))].sort();
}

const classKey = (name: string): string => {
  const renamed = RENAMED_SUBJECTS[name]?.now ?? name;
  return withoutExpenditure(normalName(renamed));
};

/** The code of a 类 by its name, with or without 支出 at its end, under its name of today or an earlier one. */
export function classCodeOf(name: string): SubjectCode | undefined {
  const key = classKey(name);
  return Object.keys(FUNCTIONAL_CLASSES).find((code) => classKey(FUNCTIONAL_CLASSES[code]!) === key);
}
