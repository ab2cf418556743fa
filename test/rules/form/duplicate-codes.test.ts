import { rule } from '../../../src/rules/form/duplicate-codes';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'each unit lists a code once',
    tables: [
      {
        kind: 'general-expenditure',
        rows: [
          '合计 | 4',
          '[101] 局机关 | 2',
          '2010301 行政运行 | 2',
          '[102] 下属中心 | 2',
          '2010301 行政运行 | 2',
        ],
      },
    ],
  },
  {
    when: 'two units bear one name',
    tables: [
      {
        kind: 'general-expenditure',
        rows: [
          '合计 | 4',
          '[101] 某局 | 2',
          '2010301 行政运行 | 2',
          '[101] 某局 | 2',
          '2010301 行政运行 | 2',
        ],
      },
    ],
  },
  {
    when: 'a code stands twice in one unit: the second is named first',
    tables: [
      {
        kind: 'general-expenditure',
        rows: [
          '合计 | 4',
          '[101] 局机关 | 4',
          '2010301 行政运行 | 2',
          '2010302 一般行政管理事务 | 1',
          '2010301 行政运行 | 2',
        ],
      },
    ],
    findings: ['warning duplicate-codes.repeated S1!A8 S1!A6'],
  },
  {
    when: 'projects repeat their subject’s code',
    tables: [{ kind: 'general-projects', rows: ['2010302 网格员劳务费 | 2', '2010302 综治中心运行费 | 3'] }],
  },
  {
    when: 'projects stand in other tables too, each beside its subject’s code',
    tables: [
      { kind: 'expenditure-summary', rows: ['2010302 网格员劳务费 | 2', '2010302 综治中心运行费 | 3'] },
    ],
  },
  {
    when: 'the two sides of an economic table are two lists',
    tables: [{ kind: 'general-basic', rows: ['30101 基本工资 | 2', '30102 津贴补贴 | 3'] }],
  },
]);
