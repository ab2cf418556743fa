import { expandShorthands } from '../../src/boot/expandShorthands';

test.each([
  ['.a{inset:0}', '.a{top:0;right:0;bottom:0;left:0}'],
  ['.a{inset:1px 2px}', '.a{top:1px;right:2px;bottom:1px;left:2px}'],
  ['.a{inset:1px 2px 3px}', '.a{top:1px;right:2px;bottom:3px;left:2px}'],
  ['.a{inset:1px 2px 3px 4px}', '.a{top:1px;right:2px;bottom:3px;left:4px}'],
  ['.a{inset:calc(1px + 2px) auto}', '.a{top:calc(1px + 2px);right:auto;bottom:calc(1px + 2px);left:auto}'],
  ['.a{inset:0 !important}', '.a{top:0 !important;right:0 !important;bottom:0 !important;left:0 !important}'],
  [
    '.a{color:red;padding-block:var(--x)}',
    '.a{color:red;padding-block-start:var(--x);padding-block-end:var(--x)}',
  ],
  ['.a{margin-inline:1px 2px;top:0}', '.a{margin-inline-start:1px;margin-inline-end:2px;top:0}'],
  ['@media print{.a{inset-inline:0}}', '@media print{.a{inset-inline-start:0;inset-inline-end:0}}'],
])('%s becomes %s', (rule, expected) => {
  expect(expandShorthands(rule)).toBe(expected);
});

test.each([
  '.a{padding:0}',
  '.a{inset-inline-start:0}',
  '.a{padding-block-end:1px}',
  '.inset:hover{top:0}',
  '.a{box-shadow:inset 0 0 1px}',
])('%s stays', (rule) => {
  expect(expandShorthands(rule)).toBe(rule);
});
