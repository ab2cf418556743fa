import { themeName } from '../../../src/taskpane/theme/themeName';

test.each([
  ['Office light', '#FFFFFF', false, true, 'light'],
  ['Office colourful grey', '#F2F2F2', false, false, 'light'],
  ['Office dark grey', '#666666', false, false, 'dark'],
  ['Office black', '#292929', false, false, 'dark'],
  ['a contrast theme of the system', '#FFFFFF', true, false, 'high-contrast'],
  ['Office silent, dark system', undefined, false, true, 'dark'],
  ['Office silent, light system', undefined, false, false, 'light'],
  ['no colour at all', 'window', false, true, 'dark'],
])('%s', (_what, background, forcedColors, prefersDark, name) => {
  expect(themeName({ background, forcedColors, prefersDark })).toBe(name);
});
