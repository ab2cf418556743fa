import { readInputText } from '../../../src/narrative/inputs/readInputText';

test('names and contents, a line each; what is indented goes on', () => {
  const text = [
    '\ufeff# 2023 年填报',
    '单位简称：区委群工局',
    '公务用车数: 3',
    '主要用途（2013101行政运行）\t人员工资：含津贴',
    '职能简介：',
    '  一、承办信访。',
    '\u3000\u3000二、督查：督办。',
    '',
    '重点工作=推进化解',
    '空的：',
    '单位简称：区信访局',
  ].join('\r\n');
  expect(readInputText(text)).toEqual({
    inputs: {
      单位简称: '区信访局',
      公务用车数: '3',
      '主要用途（2013101行政运行）': '人员工资：含津贴',
      职能简介: '一、承办信访。\n二、督查：督办。',
      重点工作: '推进化解',
    },
    unread: [],
  });
});

test('lines that say nothing are told, and take nothing with them', () => {
  expect(readInputText('  开头没有名称\n单位简称：甲\n没有冒号的一行\n')).toEqual({
    inputs: { 单位简称: '甲' },
    unread: [1, 3],
  });
  expect(readInputText('')).toEqual({ inputs: {}, unread: [] });
});
