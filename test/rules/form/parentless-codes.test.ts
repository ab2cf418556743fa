import { rule } from '../../../src/rules/form/parentless-codes';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'only 项 rows are printed',
    tables: [
      {
        kind: 'general-expenditure',
        rows: ['合计 | 2', '2010301 行政运行 | 1', '2080505 机关事业单位基本养老保险缴费支出 | 1'],
      },
    ],
  },
  {
    when: 'every 项 has its 类 and 款',
    tables: [
      {
        kind: 'general-expenditure',
        rows: [
          '201 一般公共服务支出 | 1',
          '20103 政府办公厅（室）及相关机构事务 | 1',
          '2010301 行政运行 | 1',
        ],
      },
    ],
  },
  {
    when: '类 and 项 are printed, 款 nowhere',
    tables: [
      {
        kind: 'general-expenditure',
        rows: [
          '201 一般公共服务支出 | 1',
          '2010301 行政运行 | 1',
          '208 社会保障和就业支出 | 1',
          '2080501 行政单位离退休 | 1',
        ],
      },
    ],
  },
  {
    when: 'one 类 is missing among others',
    tables: [
      {
        kind: 'general-basic',
        rows: ['301 工资福利支出 | 1', '30101 基本工资 | 1', '30201 办公费 | 1', '30202 印刷费 | 1'],
      },
    ],
    findings: ['warning parentless-codes.named S1!A6 S1!A7'],
  },
  {
    when: 'a 款 that the list lacks is missing among others',
    tables: [
      {
        kind: 'general-expenditure',
        rows: [
          '201 一般公共服务支出 | 2',
          '20103 政府办公厅（室）及相关机构事务 | 1',
          '2010301 行政运行 | 1',
          '2019801 某项 | 1',
        ],
      },
    ],
    findings: ['warning parentless-codes.unnamed S1!A7'],
  },
  {
    when: 'one unit prints 类 rows and another does not',
    tables: [
      {
        kind: 'general-expenditure',
        rows: [
          '[101] 甲 | 1',
          '201 一般公共服务支出 | 1',
          '2010301 行政运行 | 1',
          '[102] 乙 | 1',
          '2080501 行政单位离退休 | 1',
        ],
      },
    ],
  },
]);
