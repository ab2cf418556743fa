import { rule } from '../../../src/rules/form/placeholders';
import { isPlaceholder } from '../../../src/rules/form/support/placeholderText';
import { testForm } from '../../support/inspect';

testForm(rule, [
  {
    when: 'titles, names and notes are filled in',
    tables: [
      {
        kind: 'general-projects',
        title: '一般公共预算项目支出预算表',
        department: '某区民政局',
        rows: ['2010302 一般行政管理事务 | 3', '* 【中央直达资金】养老服务补助 | 3'],
        notes: ['注：本表不含上年结转。'],
      },
    ],
  },
  {
    when: 'placeholders stand in the title, the department, a name, an amount and a note',
    tables: [
      {
        kind: 'general-projects',
        title: '20XX年一般公共预算项目支出预算表',
        department: '××局',
        rows: ['2010302 一般行政管理事务 | 待填', '* 【项目名称】 | 3'],
        notes: ['注：本部门____年没有安排。'],
      },
    ],
    findings: [
      'warning placeholders.left S1!A1',
      'warning placeholders.left S1!A2',
      'warning placeholders.left S1!B5',
      'warning placeholders.left S1!C4',
      'warning placeholders.left S1!A7',
    ],
  },
  {
    when: 'the department is not filled in, in every table',
    tables: ['general-projects' as const, 'general-basic' as const].map((kind) => ({
      kind,
      department: '某某局',
      rows: ['2010302 一般行政管理事务 | 3'],
    })),
    findings: ['warning placeholders.left S1!A2 S2!A2'],
  },
]);

test.each([
  'XX',
  '××局',
  '20XX年',
  'xx单位',
  '某某局',
  '【待填：原因】',
  '【】',
  '○○街道',
  '__',
  '待补充',
  '{{name}}',
  '待定',
])('%s is a placeholder', (text) => expect(isPlaceholder(text)).toBe(true));

test.each([
  '接待定点饭店费用',
  '二〇〇八年',
  'LEDXXL灯',
  '3×4米护栏',
  '【中央直达】项目',
  'X光机',
  '接待补充经费',
  '某区民政局',
  '—',
])('%s is none', (text) => expect(isPlaceholder(text)).toBe(false));
