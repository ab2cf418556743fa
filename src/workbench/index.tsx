import { createRoot } from 'react-dom/client';
import { keepPreferences, readPreferences } from './page/preferences';
import { WorkbenchApp } from './page/WorkbenchApp';

const element = document.getElementById('workbench');
if (!element) throw new Error('The page has no element #workbench.');

const first = readPreferences(location.search, localStorage, {
  locale: navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US',
  theme: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  paneWidth: 360,
});

createRoot(element).render(
  <WorkbenchApp first={first} keep={(preferences) => keepPreferences(localStorage, preferences)} />,
);
