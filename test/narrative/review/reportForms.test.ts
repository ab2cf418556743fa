import { reported, reviewed } from './reviewed';

/** A text in which all is right, and what is found when one of its words is another. */
interface Form {
  readonly lines: readonly string[];
  readonly slips: readonly (readonly [from: string, to: string, found: readonly string[]])[];
}

const lines = (...all: readonly string[]): Pick<Form, 'lines'> => ({ lines: all });

/** Forms in which notices, reports of a month or of a half year, of towns and of counties state their figures. */
const FORMS: Readonly<Record<string, Form>> = {
  'how much of the plan was carried out, told before what was planned': {
    ...lines(
      '某部2019年度部门决算公布。2019年“三公”经费支出600.20万元，预算执行比例为75.03%。其中：因公出国（境）费420.10万元，预算执行比例为84.02%，公务用车购置及运行费150.00万元，预算执行比例为60.00%，公务接待费30.10万元，预算执行比例为60.20%。',
      '2019年“三公”经费预算800.00万元，其中：因公出国（境）费500.00万元，公务用车购置及运行费250.00万元，公务接待费50.00万元。',
    ),
    slips: [
      ['75.03%', '76.03%', ['completion-rate 76.03%']],
      ['84.02%', '48.02%', ['completion-rate 48.02%']],
      ['60.20%', '62.20%', ['completion-rate 62.20%']],
      ['支出600.20', '支出600.50', ['parts-add-up 600.50万元']],
    ],
  },
  'and as a rate of progress': {
    ...lines(
      '2022年公务接待费预算20.00万元，支出15.00万元，执行比例75.0%；会议费预算8.00万元，支出6.00万元，支出进度75.0%。',
    ),
    slips: [['执行比例75.0%', '执行比例57.0%', ['completion-rate 57.0%']]],
  },
  'numbered classes, one of which goes by a name of its own': {
    ...lines(
      '2023年上半年全乡一般公共预算支出完成 1000.00万元，具体情况如下：',
      '1、一般公共服务支出300.00万元，占总支出的30% 。',
      '2、教育支出200.00万元，占总支出的20% 。',
      '3、社会保障和救助支出150.00万元，占总支出的15% 。',
      '4、农林水支出340.00万元，占总支出的34% 。',
      '5、其他支出10.00万元，占总支出的1% 。',
    ),
    slips: [
      ['完成 1000.00', '完成 1900.00', ['parts-add-up 1900.00万元']],
      ['教育支出200.00', '教育支出290.00', ['parts-add-up 290.00万元']],
      ['的34%', '的43%', ['share-of-whole 43%']],
      ['的15%', '的25%', ['share-of-whole 25%']],
    ],
  },
  'classes whose smallest are left out': {
    ...lines(
      '2023年上半年支出按功能分类如下：',
      '1、一般公共服务支出534.06万元，占总支出的26.70%。',
      '2、城乡社区支出739.12万元，占总支出的36.95%。',
      '3、农林水支出666.26万元，占总支出的33.31%。',
      '4、卫生健康支出60.00万元，占总支出的3.00%。',
    ),
    slips: [],
  },
  'a plan that was adjusted, told again after what it was': {
    ...lines(
      '批准的2024年县本级财政一般公共预算总收入是50000万元，政府性基金预算总收入是8000万元。',
      '会议批准的2024年政府性基金预算总收入由8000万元调整为9500万元，调增1500万元。',
      '调整后，政府性基金预算总支出调整为9500万元。',
    ),
    slips: [['调增1500', '调增1600', ['change-amount 1600万元']]],
  },
  'a plan that was cut': {
    ...lines(
      '2024年政府性基金预算总收入8000万元。',
      '政府性基金预算总收入由8000万元调减为7500万元，调减500万元。',
    ),
    slips: [['调减500', '调减600', ['change-amount 600万元']]],
  },
  'what is planned stands before a colon, whatever it is called': {
    ...lines(
      '公共安全类支出：预算安排3674万元，比上年增加520万元；基础设施及城建支出：预算安排14816万元，比上年减少1108万元；其他各类综合支出：预算安排7333万元，比上年增加858万元。',
    ),
    slips: [],
  },
  'the half of last year': {
    ...lines(
      '2021年上半年全镇收入4669万元，比去年上半年增收681万元，增幅17.1%；其中工商税收208万元，比上年上半年减收87万元，减幅29.5%。',
    ),
    slips: [
      ['17.1%', '71.1%', ['change-rate 71.1%']],
      ['29.5%', '25.9%', ['change-rate 25.9%']],
    ],
  },
  'a quarter of last year': {
    ...lines('2021年一季度收入520万元，比去年一季度增加20万元，增长4.0%。'),
    slips: [['4.0%', '9.0%', ['change-rate 9.0%']]],
  },
  'those who collect': {
    ...lines(
      '1-5月，全区一般公共预算收入完成56033万元，完成年初预算的45.5%。其中：税务部门完成51550万元，完成年初预算的48.99%；财政部门完成4483万元，完成年初预算的24.99%。',
    ),
    slips: [['完成56033', '完成59033', ['parts-add-up 59033万元']]],
  },
  'a long bracket between what is told and its base': {
    ...lines(
      '2023年，全市公共教育经费为141039.34万元（包括教育事业费（含助学金）、基本建设经费和教育费附加），比上年的140774.19万元增265.15万元，增0.19%。',
    ),
    slips: [
      ['265.15', '295.15', ['change-amount 295.15万元']],
      ['0.19%', '0.49%', ['change-rate 0.49%']],
    ],
  },
  'the “三公”, each in a sentence of its own': {
    ...lines(
      '2019年全县“三公”经费决算支出数为1165.08万元。其中：因公出国（境）费支出0万元。公务用车购置费支出204.78万元，同比减少54.20万元，下降20.93%；公务用车运行维护费支出664.60万元。公务接待费支出295.70万元。',
    ),
    slips: [['1165.08', '1465.08', ['parts-add-up 1465.08万元']]],
  },
  'income, of which one part grew': {
    ...lines(
      '2024年上半年，全镇财政总收入完成5756.30万元，其中，一般公共预算收入2848.54万元，完成目标进度44%，比上年同期减少10.8%，上划中央及省收入完成2907.76万元。',
    ),
    slips: [['5756.30', '5456.30', ['parts-add-up 5456.30万元']]],
  },
  'projects below, as many as are said': {
    ...lines(
      '建议将2023年新增一般债券资金7144万元用于以下3个项目：',
      '1.新城区道路工程100万元；',
      '2.县道改建工程5044万元；',
      '3.供水管网工程2000万元。',
    ),
    slips: [['资金7144', '资金7744', ['parts-add-up 7744万元']]],
  },
  'accounts that an amount is put into': {
    ...lines(
      '增加一般公共预算支出7144万元，分别列入：2120303“小城镇基础设施建设”科目100万元，2140104“公路建设”科目7044万元。',
    ),
    slips: [['支出7144', '支出7444', ['parts-add-up 7444万元']]],
  },
  'a class as it was called once, in a text that tells no year': {
    ...lines('1—3月，文化体育与传媒支出7497万元，增长18.27%；医疗卫生与计划生育支出38700万元，增长23.19%。'),
    slips: [
      ['1—3月', '2023年1—3月', ['subject-names 文化体育与传媒支出', 'subject-names 医疗卫生与计划生育支出']],
    ],
  },
  'what there was no plan for last year': {
    ...lines('2023年政府采购预算17000元，同比增加17000元，上年无该预算，增长率无可比性。'),
    slips: [['增加17000', '增加14000', ['change-amount 14000元']]],
  },
  'what was not planned last year': {
    ...lines('2023年会议费预算2.50万元，比上年增加2.50万元（上年未安排此项支出）。'),
    slips: [['增加2.50', '增加2.80', ['change-amount 2.80万元']]],
  },
  'shares of all that is spent, without the amount beside them': {
    ...lines(
      '2024年全镇公共财政预算支出完成 5472.90万元，主要项目如下：',
      '1、一般公共服务支出2534.06万元，占总支出的46.30%。',
      '2、城乡社区支出2938.84万元，占总支出的53.70%。',
      '按经济分类，支出如下：',
      '1、工资奖金津补贴支出362.61万元，占总支出的6.63%。',
      '2、社会保障缴费支出163.55万元，占总支出的2.99%。',
    ),
    slips: [
      ['6.63%', '6.93%', ['share-of-whole 6.93%']],
      ['2.99%', '2.29%', ['share-of-whole 2.29%']],
    ],
  },
};

const textOf = ({ lines: all }: Form): string => all.join('\n');

describe.each(Object.entries(FORMS))('%s', (_name, form) => {
  test('is right', () => {
    expect(reported(reviewed(textOf(form)))).toEqual([]);
  });
  if (form.slips.length > 0)
    test.each(form.slips)('but for %s, which is %s', (from, to, found) => {
      const text = textOf(form);
      expect(text.split(from)).toHaveLength(2);
      expect(reported(reviewed(text.replace(from, to)))).toEqual(found);
    });
});
