import { Decimal } from 'decimal.js';
import { measured } from '../../src/budget/Finding';
import type { MessageId } from '../../src/locales';
import type { Unit } from '../../src/budget/Unit';
import { LOCALES, MESSAGES } from '../../src/locales';
import { isMessageId, say, translator } from '../../src/report/translate';
import { at } from './fixtures';

const zh = translator('zh-CN');
const en = translator('en-US');
const wan = (v: string): ReturnType<typeof measured> => measured(new Decimal(v), '万元');

/** A message that is nothing but its gaps. */
const gaps = (stated: string, expected: string, difference: string): string =>
  zh({
    id: 'relation.twin',
    data: {
      subject: '',
      label: '',
      stated: wan(stated),
      expected: wan(expected),
      difference: wan(difference),
      gap: '',
    },
  });

test.each([
  ['amounts without trailing zeros', wan('45.60'), '45.6 万元'],
  ['a percentage', measured(new Decimal('7.5'), '%'), '7.5%'],
  ['a count', measured(new Decimal('3'), '辆'), '3 辆'],
  ['a cell', at('3-3!C7'), '3-3!C7'],
  ['a list', ['甲', '乙'], '甲、乙'],
  ['a number', 12, '12'],
  ['text, never escaped', '<&>“”', '<&>“”'],
  ['the id of another message', 'table.three-public', '“三公”经费支出预算表'],
  ['ids in a list', ['table.three-public', '甲'], '“三公”经费支出预算表、甲'],
  ['text that looks like a reference or a gap', '$t(cli.help) {{file}}', '$t(cli.help) {{file}}'],
] as const)('renders %s', (_name, value, shown) => {
  expect(zh({ id: 'cli.error.other', data: { reason: value } })).toBe(`命令有误：${shown}`);
});

test('two figures that would look equal get the digits that tell them apart', () => {
  expect(gaps('179.1745', '179.1746', '-0.0001')).toContain('179.1745 万元');
  expect(gaps('179.17', '179.18', '-0.01')).toContain('179.18 万元');
});

test('english', () => {
  expect(en({ id: 'cli.error.other', data: { reason: ['a', 'b'] } })).toBe('Wrong command: a, b');
});

test('a gap without data stays visible, and so does an unknown id', () => {
  expect(say(zh, 'cli.unreadable', { file: 'a.xlsx' })).toBe('a.xlsx：{{reason}}');
  expect(say(zh, 'no-such-rule.nothing' as MessageId)).toBe('no-such-rule.nothing');
});

test('every unit has its words in every language', () => {
  const units: Record<Unit, true> = {
    元: true,
    千元: true,
    百万元: true,
    万元: true,
    亿元: true,
    '%': true,
    百分点: true,
    年: true,
    个: true,
    辆: true,
    台: true,
    人: true,
    次: true,
    项: true,
    件: true,
    平方米: true,
  };
  for (const unit of Object.keys(units)) expect(isMessageId(`unit.${unit}`)).toBe(true);
});

const gapsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w[\w-]*)\}\}/g)].map((m) => m[1]!))].sort();

test('every language has the same messages with the same gaps', () => {
  const source = MESSAGES['zh-CN'];
  for (const locale of LOCALES) {
    expect(Object.keys(MESSAGES[locale]).sort()).toEqual(Object.keys(source).sort());
    for (const [id, text] of Object.entries(MESSAGES[locale])) {
      expect({ id, gaps: gapsOf(text) }).toEqual({ id, gaps: gapsOf(source[id]!) });
    }
  }
});
