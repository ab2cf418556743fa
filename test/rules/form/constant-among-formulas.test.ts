import { rule } from '../../../src/rules/form/constant-among-formulas';
import { testForm, type FormCase } from '../../support/inspect';

const columns = ['total', 'basic', 'project'];

testForm(rule, [
  {
    when: 'all totals are typed, or all are formulas',
    tables: [
      { kind: 'general-expenditure', columns, rows: ['合计 | 3 | 2 | 1', '2010301 行政运行 | 3 | 2 | 1'] },
      {
        kind: 'expenditure-summary',
        columns,
        rows: ['合计 | =D4+E4→3 | =D5→2 | =E5→1', '2010301 行政运行 | =D5+E5→3 | 2 | 1'],
      },
    ],
  },
  {
    when: 'one total of a 合计 column is typed',
    tables: [
      {
        kind: 'general-expenditure',
        columns,
        rows: [
          '合计 | =SUM(C5:C7)→6 | 4 | 2',
          '2010301 行政运行 | =D5+E5→3 | 2 | 1',
          '2010302 一般行政管理事务 | 2 | 1 | 1',
          '2010350 事业运行 | =D7+E7→1 | 1 | ',
        ],
      },
    ],
    findings: ['warning constant-among-formulas.typed S1!C6'],
  },
  {
    when: 'one total of a 合计 row is typed',
    tables: [
      {
        kind: 'general-expenditure',
        columns,
        rows: ['合计 | =C5→3 | 2 | =E5→1', '2010301 行政运行 | 3 | 2 | 1'],
      },
    ],
    findings: ['warning constant-among-formulas.typed S1!D4'],
  },
  {
    when: 'last year’s totals are put in as they were published',
    tables: [
      {
        kind: 'general-expenditure',
        columns: ['prior-year', ...columns],
        rows: ['合计 | 4 | =D5→3 | =E5→2 | =F5→1', '2010301 行政运行 | 4 | 3 | 2 | 1'],
      },
    ],
  },
  {
    when: 'one 款 row among formulas is typed, blanks are none',
    tables: [
      {
        kind: 'general-basic',
        rows: [
          '301 工资福利支出 | =C5→3',
          '30101 基本工资 | 3',
          '302 商品和服务支出 | 2',
          '30201 办公费 | 2',
          '303 对个人和家庭的补助 | =C9→',
          '30302 退休费 | ',
          '310 资本性支出 | =C11→1',
          '31002 办公设备购置 | 1',
        ],
      },
    ],
    findings: ['warning constant-among-formulas.typed S1!C6'],
  },
  {
    when: 'a single formula is no habit',
    tables: [
      {
        kind: 'general-expenditure',
        columns,
        rows: ['合计 | =C5→3 | 2 | 1', '2010301 行政运行 | 3 | 2 | 1'],
      },
    ],
  },
  {
    when: 'the formulas of a 合计 row add up its columns, and the row itself is typed',
    tables: [
      {
        kind: 'general-expenditure',
        columns: ['total', 'current-year<total', 'basic<current-year', 'project<current-year'],
        rows: ['合计 | =D4→3 | =E4+F4→3 | 3 | ', '2010301 行政运行 | =D5→3 | =E5+F5→3 | 3 | '],
      },
    ],
  },
  ...(
    [
      ['a difference is typed where a year has a dash: minus can’t take it', '=D6-C6→1', '—', false],
      ['a difference is typed where a year is blank', '=D6-C6→1', '', true],
      ['a difference is typed where a year has a dash, and the others are sums', '=SUM(D6,-C6)→1', '—', true],
    ] as const
  ).map(([when, formula, before, isFound]): FormCase => ({
    when,
    tables: [
      {
        kind: 'general-expenditure',
        columns: ['prior-year', 'total', 'change'],
        rows: [
          `205 教育支出 | ${before} | 2 | 2`,
          `20502 普通教育 | ${before} | 2 | ${formula.replaceAll('6', '5')}`,
          `2050201 学前教育 | 1 | 2 | ${formula}`,
          `206 科学技术支出 | 1 | 2 | ${formula.replaceAll('6', '7')}`,
          `20602 基础研究 | 1 | 2 | ${formula.replaceAll('6', '8')}`,
        ],
      },
    ],
    findings: isFound ? ['warning constant-among-formulas.typed S1!E4'] : [],
  })),
  {
    when: 'a total is typed where a part that plus would add is a dash',
    tables: [
      {
        kind: 'general-expenditure',
        columns,
        rows: [
          '合计 | =D4+E4→6 | 4 | 2',
          '2010301 行政运行 | 3 | 3 | —',
          '2010302 一般行政管理事务 | =D6+E6→2 | 1 | 1',
          '2010350 事业运行 | =D7+E7→1 | 1 | ',
        ],
      },
    ],
  },
  {
    when: 'a total is typed where no part is a dash, and others are',
    tables: [
      {
        kind: 'general-expenditure',
        columns,
        rows: [
          '合计 | =D4+E4→6 | 4 | 2',
          '2010301 行政运行 | 3 | 2 | 1',
          '2010302 一般行政管理事务 | =SUM(D6,E6)→2 | 2 | —',
          '2010350 事业运行 | =D7+E7→1 | 1 | ',
        ],
      },
    ],
    findings: ['warning constant-among-formulas.typed S1!C5'],
  },
  {
    when: 'a sum is typed where what the others only refer to is a dash',
    tables: [
      {
        kind: 'general-expenditure',
        columns: ['total'],
        rows: [
          '205 教育支出 | =C5→2',
          '20502 普通教育 | =C6→2',
          '2050201 学前教育 | 2',
          '206 科学技术支出 | =C8→2',
          '20602 基础研究 | 2',
          '2060201 机构运行 | —',
        ],
      },
    ],
    findings: ['warning constant-among-formulas.typed S1!C8'],
  },
]);
