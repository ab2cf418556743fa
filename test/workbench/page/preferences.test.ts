import {
  clampPane,
  keepPreferences,
  readPreferences,
  type Preferences,
} from '../../../src/workbench/page/preferences';

const system: Preferences = { locale: 'zh-CN', theme: 'light', paneWidth: 360 };
const storage = (text: string | null) => ({ getItem: () => text });

test.each([
  ['nothing kept', '', null, system],
  [
    'what was kept',
    '',
    '{"locale":"en-US","theme":"dark","paneWidth":400}',
    { locale: 'en-US', theme: 'dark', paneWidth: 400 },
  ],
  [
    'the address before what was kept',
    '?lang=zh-CN&theme=light',
    '{"locale":"en-US","theme":"dark"}',
    system,
  ],
  ['what makes no sense', '?lang=fr', '{"theme":"pink","paneWidth":"wide"}', system],
  ['another’s text', '', 'oops', system],
  ['a pane too narrow', '', '{"paneWidth":10}', { ...system, paneWidth: 320 }],
])('%s', (_what, search, kept, expected) => {
  expect(readPreferences(search, storage(kept), system)).toEqual(expected);
});

test('what is kept comes back', () => {
  let text = '';
  keepPreferences(
    { setItem: (_key, value) => (text = value) },
    { locale: 'en-US', theme: 'dark', paneWidth: 500 },
  );
  expect(readPreferences('', storage(text), system)).toEqual({
    locale: 'en-US',
    theme: 'dark',
    paneWidth: 500,
  });
});

test('the pane keeps within its widths', () => expect([clampPane(100), clampPane(5000)]).toEqual([320, 640]));
