import { Inputs } from '../../../src/narrative/inputs/Inputs';
import { prefill } from '../../../src/narrative/inputs/prefill';
import { readInputs } from '../../../src/narrative/inputs/readInputs';
import { gridOf } from '../gridOf';
import { sampleBook } from '../sampleBook';

describe('inputs by name', () => {
  const inputs = new Inputs({
    大型设备单位价值标准: ' 200万元 ',
    '变化原因（2010301 行政运行）': '人员增加',
    车辆: '',
    人数: '1,234',
  });

  test.each([
    ['大型设备单位价值标准', '200万元'],
    ['变化原因(2010301行政运行)', '人员增加'],
    ['车辆', undefined],
    ['没有', undefined],
  ])('%s is %s', (name, value) => expect(inputs.text(name)).toBe(value));

  test('numbers are read, and text is no number', () => {
    expect(inputs.number('人数')?.toString()).toBe('1234');
    expect(inputs.number('大型设备单位价值标准')).toBeUndefined();
  });
});

describe('the sheet 编制说明要素', () => {
  test('is known by its name and read by its heads, wherever they stand', () => {
    const grid = gridOf('编制说明要素', [
      ['编制说明要素'],
      ['', '名称', '单位', '内容'],
      ['', '公务用车数', '辆', 3],
      ['', '职能简介', '段落', '一、承办。\n二、督办。'],
      ['', '重点工作', '段落', ''],
    ]);
    expect(
      readInputs([
        gridOf('表1', [
          ['名称', '内容'],
          ['甲', '乙'],
        ]),
        grid,
      ]),
    ).toEqual({
      公务用车数: '3',
      职能简介: '一、承办。\n二、督办。',
    });
  });

  test('a workbook without it has no inputs', () =>
    expect(
      readInputs([
        gridOf('表1', [
          ['名称', '内容'],
          ['甲', '乙'],
        ]),
      ]),
    ).toEqual({}));
});

describe('what last year suggests', () => {
  const book = sampleBook('zhaohua-2023.xlsx');
  const narrative = gridOf('编制说明', [
    ['一、基本职能及主要工作'],
    ['（一）职能简介'],
    ['1.受理来信来访，登记、转办并答复群众反映的各类问题，按照规定的期限办结并反馈有关情况。'],
    ['2.督促有关单位办结信访事项，组织开展复查复核工作，综合分析信访信息并提出完善政策的建议。'],
    ['（二）2022年重点工作'],
    ['推行首接负责。'],
    [
      '4.社会保障和就业（类）行政事业单位养老支出（款）事业单位离退休（项）2022年预算数为4.52万元，主要用于：离退休人员的公用支出。',
    ],
    [
      '一般公共预算拨款收入：指区级财政当年拨付的资金，由财政部门按照批复的部门预算和用款计划拨付到本单位的账户。',
    ],
  ]);

  test('is read from its narrative: what lasts, for subjects that occur', () => {
    expect(prefill([narrative], book)).toEqual({
      职能简介:
        '1.受理来信来访，登记、转办并答复群众反映的各类问题，按照规定的期限办结并反馈有关情况。\n2.督促有关单位办结信访事项，组织开展复查复核工作，综合分析信访信息并提出完善政策的建议。',
      '主要用途（2080502事业单位离退休）': '离退休人员的公用支出',
      财政级次: '区级',
    });
  });

  test('its own inputs go before, reasons and numbers stay behind', () => {
    const inputs = gridOf('编制说明要素', [
      ['名称', '内容'],
      ['财政级次', '市级'],
      ['收支总预算变化原因', '人员增加'],
      ['公务用车数', 2],
    ]);
    expect(prefill([inputs, narrative], book)).toMatchObject({ 财政级次: '市级' });
    expect(Object.keys(prefill([inputs], book))).toEqual(['财政级次']);
  });

  test('gaps of last year are no suggestion', () => {
    const gaps = gridOf('编制说明', [
      ['（一）职能简介'],
      [
        '【待填：职能简介】，这一行写得足够长，好让这张表看起来像是一篇文字而不是一张预算表，所以多写几个字。',
      ],
      ['（二）其他'],
      ['这一行写得足够长，好让这张表看起来像是一篇文字而不是一张预算表，所以在这里又多写了好几个字。'],
      ['这一行写得足够长，好让这张表看起来像是一篇文字而不是一张预算表，所以在这里再多写了好几个字。'],
    ]);
    expect(prefill([gaps], book)).toEqual({});
  });
});
