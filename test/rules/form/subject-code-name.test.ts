import { rule } from '../../../src/rules/form/subject-code-name';
import { testForm } from '../../support/inspect';

/** The office's own list: functional subjects down to 项, economic ones of departments down to 款. */
const subjects = {
  file: '本市科目.xlsx',
  subjects: [
    { code: '20502', name: '普通教育' },
    { code: '2050201', name: '学前教育' },
    { code: '2050202', name: '小学教育' },
    { code: '2050202', name: '小学' },
    { code: '302', name: '商品和服务支出' },
    { code: '30270', name: '食堂经费' },
  ],
};

testForm(rule, [
  {
    when: 'codes and names agree, also without 支出 and with other brackets',
    tables: [
      {
        kind: 'general-expenditure',
        year: 2024,
        rows: [
          '201 一般公共服务 | 1',
          '2089999 其他社会保障和就业支出 | 1',
          '20899 其他社会保障和就业支出 | 1',
        ],
      },
      { kind: 'general-basic', year: 2024, rows: ['30213 维修(护)费 | 1', '30212 因公出国〔境〕费用 | 1'] },
    ],
  },
  {
    when: 'a unit renumbers the economic codes',
    tables: [
      {
        kind: 'general-basic',
        year: 2024,
        rows: ['30202 咨询费 | 2', '30203 水费 | 6', '30209 物业管理费 | 1'],
      },
    ],
    findings: [
      'warning subject-code-name.other-code S1!A4 S1!B4',
      'warning subject-code-name.other-code S1!A5 S1!B5',
    ],
  },
  {
    when: 'a name stands in many 款: the code is looked for in its own',
    tables: [{ kind: 'general-expenditure', rows: ['2010302 行政运行 | 2'] }],
    findings: ['warning subject-code-name.other-code S1!A4 S1!B4'],
  },
  {
    when: 'a name stands in a department’s list and in a government’s: the code is looked for in its own',
    tables: [
      { kind: 'general-basic', rows: ['30202 会议费 | 2'] },
      { kind: 'general-basic', rows: ['50205 会议费 | 2'] },
    ],
    findings: [
      'warning subject-code-name.other-code S1!A4 S1!B4',
      'warning subject-code-name.other-code S2!A4 S2!B4',
    ],
  },
  {
    when: 'a name that the list has nowhere',
    tables: [{ kind: 'general-basic', rows: ['30206 办公设备购置费 | 2', '303 离退休人员经费 | 1'] }],
    findings: [
      'warning subject-code-name.differs S1!A4 S1!B4',
      'warning subject-code-name.differs S1!A5 S1!B5',
    ],
  },
  {
    when: 'a slip of the pen is only pointed out',
    tables: [
      { kind: 'general-basic', rows: ['30108 机关事业单位基本养老保险费 | 2', '30199 其它工资福利支出 | 1'] },
    ],
    findings: ['info subject-code-name.spelling S1!A4 S1!B4', 'info subject-code-name.spelling S1!A5 S1!B5'],
  },
  {
    when: 'codes are not in the list: can’t tell, once per table',
    tables: [{ kind: 'general-basic', rows: ['30210 车辆运行费 | 2', '30298 其他 | 1'] }],
    cannotTell: ['subject-code-name.unknown-code'],
  },
  {
    when: 'the year is before the list',
    tables: [{ kind: 'general-expenditure', year: 2018, rows: ['20805 行政事业单位离退休 | 1'] }],
    cannotTell: ['subject-code-name.too-old'],
  },
  {
    when: 'a former name is renamed-subjects’ business',
    tables: [{ kind: 'general-expenditure', year: 2024, rows: ['210 医疗卫生与计划生育支出 | 1'] }],
  },
  {
    when: 'projects stand beside their subject’s code',
    tables: [{ kind: 'general-projects', rows: ['2013101 信访维稳工作经费 | 18', '* 接待中心运行经费 | 8'] }],
  },
  {
    when: 'the office’s own list has a code that the published one lacks, and two names of one code',
    subjects,
    tables: [
      { kind: 'general-basic', rows: ['302 商品和服务支出 | 2', '30270 食堂经费 | 2'] },
      { kind: 'general-expenditure', rows: ['205 教育支出 | 2', '2050202 小学 | 2', '2050202 小学教育 | 1'] },
    ],
  },
  {
    when: 'a code that the office’s own list lacks is an error, once for a table',
    subjects,
    tables: [
      {
        kind: 'general-expenditure',
        rows: ['2050299 其他普通教育支出 | 2', '2050299 其他普通教育支出 | 1', '2050203 学前教育 | 1'],
      },
      { kind: 'general-basic', rows: ['30201 办公费 | 2'] },
    ],
    findings: [
      'error subject-code-name.not-listed S1!A4 S1!A5',
      'error subject-code-name.not-listed-named S1!A6',
      'error subject-code-name.not-listed S2!A4',
    ],
  },
  {
    when: 'the office’s own list names a subject in its own way, whatever the published name',
    subjects,
    tables: [{ kind: 'general-expenditure', rows: ['2050201 幼儿园 | 2', '2050201 小学教育 | 1'] }],
    findings: [
      'warning subject-code-name.differs S1!A4 S1!B4',
      'warning subject-code-name.other-code S1!A5 S1!B5',
    ],
  },
  {
    when: 'the office’s own list has nothing of a classification: the published one holds there',
    subjects,
    tables: [
      {
        kind: 'general-basic',
        rows: ['50201 办公经费 | 2', '50277 食堂经费 | 1', '501 对企业补助 | 1'],
      },
    ],
    findings: ['warning subject-code-name.other-code S1!A6 S1!B6'],
    cannotTell: ['subject-code-name.unknown-code'],
  },
  {
    when: 'the office’s own list goes down to 款 only: what is below a 款 of it can’t be told, below another it is wrong',
    subjects: { file: '款.csv', subjects: [{ code: '20502', name: '普通教育' }] },
    tables: [{ kind: 'general-expenditure', rows: ['2050277 研学 | 2', '2050301 研学 | 1'] }],
    findings: ['error subject-code-name.not-listed S1!A5'],
    cannotTell: ['subject-code-name.unknown-code'],
  },
  {
    when: 'the office’s own list is of any year',
    subjects,
    tables: [
      { kind: 'general-expenditure', year: 2018, rows: ['2050203 初中教育 | 1'] },
      { kind: 'general-basic', year: 2018, rows: ['50201 办公经费 | 1'] },
    ],
    findings: ['error subject-code-name.not-listed S1!A4'],
    cannotTell: ['subject-code-name.too-old'],
  },
  {
    when: 'a code that no classification has is subject-code-form’s business',
    subjects,
    tables: [{ kind: 'general-expenditure', rows: ['2050 教育 | 1'] }],
  },
  {
    when: 'a code that nobody saw in print bears another name: pointed out; its own name is let stand',
    tables: [
      { kind: 'general-expenditure', year: 2024, rows: ['2240106 安全监管 | 1', '2240101 办案费 | 1'] },
    ],
    findings: ['info subject-code-name.unseen S1!A5 S1!B5'],
  },
  {
    when: 'a name that its code had in some year is let stand: whether it is a former one is told elsewhere',
    tables: [
      { kind: 'general-expenditure', year: 2022, rows: ['21305 巩固脱贫衔接乡村振兴 | 1'] },
      { kind: 'general-expenditure', year: 2024, rows: ['21305 扶贫 | 1'] },
    ],
  },
]);
