import { isSlip } from '../../src/budget/slips';

test.each([
  ['100.00', '140.00', true], // a digit
  ['12.43', '12.34', true], // two swapped
  ['12.43', '14.23', true], // over the point
  ['887.36', '87.36', true], // doubled
  ['12.34', '123.4', true], // the point
  ['100.00', '235.10', false],
  ['12.34', '12.34', false],
  ['450.00', '390.00', false],
])('%s for %s: %s', (a, b, slip) => {
  expect(isSlip(a, b)).toBe(slip);
});
