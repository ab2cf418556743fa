import type { Grid } from '../../workbook/Grid';
import { totalOf } from '../Department';
import type { SichuanBook } from './SichuanBook';

/** 表6 and 表7: forms of performance goals, mostly text. */
export function performanceTables(book: SichuanBook): Grid[] {
  const { entries, year, name } = book.department;
  const overall = book.sheet('6', '部门整体支出绩效目标表', 'D').merge('A4:A5 B4:D4');
  overall.texts(4, 'AB', ['部门名称', name]).texts(5, 'BCD', ['资金总额', '财政拨款', '其他资金']);
  const fiscal = entries.filter((e) => ['general', 'fund', 'capital'].includes(e.source));
  overall.text('A6', `${year}年部门整体支出预算`).amount('B6', totalOf(entries));
  overall.amount('C6', totalOf(fiscal)).amount('D6', totalOf(entries) - totalOf(fiscal));
  overall.texts(7, 'AB', ['年度总体目标', '保障机关正常运转，按时完成全年重点工作。']);
  overall.texts(8, 'ABC', ['一级指标', '二级指标', '三级指标']);
  overall.texts(9, 'ABC', ['产出指标', '时效指标', '各项工作按期完成']);
  overall.texts(10, 'ABC', ['效益指标', '社会效益指标', '服务水平稳步提高']);

  const projects = book.sheet('7', '部门预算项目支出绩效目标表', 'D');
  projects.texts(4, 'ABCD', ['单位名称', '项目名称', '年度目标', '指标内容']);
  let row = 5;
  book.department.units.forEach((unit, i) => {
    for (const project of new Set(
      book.entriesOf(i, entries).flatMap((e) => (e.project ? [e.project] : [])),
    )) {
      projects.texts(row++, 'ABCD', [unit.name, project, '按计划完成项目任务', '按期完成率达到要求']);
    }
  });
  return [overall.build(), projects.build()];
}
