import fc from 'fast-check';
import { format } from 'numfmt';
import { formatterFor } from '../../../../src/workbook/file/read/showText';

describe('the text that a number format shows', () => {
  it.each<[format: string, value: string | number, text: string]>([
    ['General', 301.5, '301.5'],
    ['General', '七类', '七类'],
    ['G/通用格式', 5, '5'],
    ['#,##0.00_ ', 1234567.891, '1,234,567.89 '],
    ['0.00', 1.005, '1.01'],
    ['[$-804]#,##0.00_ ', 301.5, '301.50 '],
    ['[$-804]aaaa', 45000, '星期三'],
    ['0!.0,"万"', 123456, '12.3万'],
    ['0"!"', 5, '5!'],
    ['yyyy"年"m"月"d"日"', 45000, '2023年3月15日'],
    ['[DBNum1][$-804]General', 123, '一百二十三'],
    ['[DBNum1]', 10, '一十'],
    ['[DBNum1]General', 0, '〇'],
    ['[DBNum1]General', 100_000_005, '一亿〇五'],
    ['[DBNum1]General', 10_010_000, '一千〇一万'],
    ['[DBNum1]General', 20_300, '二万〇三百'],
    ['[DBNum1]General', -12.5, '-一十二.五'],
    ['[DBNum1]0', 123, '一二三'],
    ['[DBNum2][$-804]General', 10_203, '壹万零贰佰零叁'],
    ['[DBNum2][$-804]0.00"元"', 5.5, '伍.伍零元'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45000, '二〇二三年三月十五日'],
    ['[DBNum1]m"月"d"日"', 45220, '十月二十一日'],
    ['[DBNum1]General', '文字', '文字'],
    ['0.00;;;', 0, ''],
    ['0.00;;;', '文字', ''],
    ['#,##0.00_ ', '文字', '文字'],
    ['#,##0.00', '1234.5', '1234.5'],
    ['@', '1e3', '1e3'],
    ['@"："', '文字', '文字：'],
    ['0;0;0;@@', '文字', '文字文字'],
    ['"unclosed', 3, '3'],
  ])('%s of %s is %s', (format, value, text) => {
    expect(formatterFor(format, false)(value)).toBe(text);
  });

  it('General shows a number as numfmt does, short or long', () => {
    const general = formatterFor('General', false);
    const number = fc
      .tuple(fc.integer({ min: -1e15, max: 1e15 }), fc.integer({ min: 0, max: 16 }))
      .map(([digits, shift]) => Number(`${digits}e-${shift}`));
    fc.assert(fc.property(number, (value) => general(value) === format('General', value)));
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(formatterFor('yyyy-mm-dd', true)(45000 - 1462)).toBe('2023-03-15');
  });
});
