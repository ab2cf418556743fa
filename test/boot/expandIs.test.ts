import { expandIs } from '../../src/boot/expandIs';

test.each([
  [':is(a[href], button):not(:disabled)', 'a[href]:not(:disabled), button:not(:disabled)'],
  [':is(details > summary,input)', 'details > summary, input'],
  [' :is(a):hover:focus', 'a:hover:focus'],
])('%s becomes %s', (selector, expected) => {
  expect(expandIs(selector)).toBe(expected);
});

test.each(['a', 'button:not(:disabled)', 'main :is(a, b)', ':is(a:not(b), c)', ':is(a) > b'])(
  '%s stays',
  (selector) => {
    expect(expandIs(selector)).toBe(selector);
  },
);
