import { Decimal } from 'decimal.js';
import { USUAL_NUMBERS } from '../../../src/narrative/outlines/Outline';
import { compared, shareOf } from '../../../src/narrative/write/compare';
import { simpleQuantity } from '../../../src/narrative/write/Quantity';
import { writeAmount } from '../../../src/narrative/write/writtenNumber';

const amount = (value: string) =>
  simpleQuantity('事业运行', {
    kind: 'this-year',
    unit: '万元',
    written: writeAmount(new Decimal(value), USUAL_NUMBERS),
    exact: new Decimal(value),
    sources: [],
  });

test.each([
  // this year, last year, what is said of it, difference, rate
  ['4095.54', '4095.59', '减少', '0.05', undefined],
  ['81600', '81599.95', '增加', '0.05', undefined],
  ['4095.30', '4095.59', '减少', '0.29', '0.01'],
  ['110', '100', '增加', '10', '10'],
  ['100', '100', '持平', undefined, undefined],
  ['12', '0', '增加', '12', undefined],
  ['-3', '5', '减少', '8', undefined],
])('%s after %s: %s %s, rate %s', (now, then, comparison, difference, rate) => {
  const q = compared(amount(now), amount(then), USUAL_NUMBERS);
  expect([q.比较, q.差额?.value?.written.text, q.增幅?.value?.written.text]).toEqual([
    comparison,
    difference,
    rate,
  ]);
});

test.each([
  // part, whole, decimals of shares, share
  ['3.24', '2169.03', 0, '0.1'],
  ['0.33', '1954.24', 0, '0.02'],
  ['0.02', '81600', 2, '0.00002'],
  ['26.37', '2169.03', 0, '1'],
  ['0', '2169.03', 2, '0'],
])('%s of %s, with %i decimals: %s%%', (part, whole, percentDecimals, share) => {
  const q = shareOf(amount(part), amount(whole), { ...USUAL_NUMBERS, percentDecimals });
  expect(q.value?.written.text).toBe(share);
});
