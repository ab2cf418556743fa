import { createRoot } from 'react-dom/client';
import { ExcelWorkbook } from '../workbook/excel/ExcelWorkbook';
import { createController } from './control/createController';
import { directEngine } from './engine/directEngine';
import { fallbackEngine } from './engine/fallbackEngine';
import type { PaneEngine } from './engine/PaneEngine';
import { workerEngine } from './engine/workerEngine';
import { browserServices } from './platform/browserServices';
import { localMemory } from './platform/localMemory';
import { hostLocale, officeTheme, watchHostLocale } from './platform/office';
import { made } from './platform/made';
import type { PaneServices } from './platform/PaneServices';
import { App, type AppProps } from './app/App';
import { NoHost } from './shell/NoHost';
import { createPaneStore } from './state/PaneStore';

/** Where the pane is put together: Office.js, the engine beside the page, the browser. */
void Office.onReady(({ host }) => {
  const element = document.getElementById('pane');
  if (!element) throw new Error('The page has no element #pane.');
  const root = createRoot(element);
  let locale = hostLocale();
  if (host !== Office.HostType.Excel) {
    root.render(<NoHost locale={locale} />);
    return;
  }
  const services: PaneServices = {
    workbook: new ExcelWorkbook(),
    engine: startEngine(),
    memory: localMemory(),
    browser: browserServices,
    made,
    async readFile(bytes) {
      const { readGrids } = await import('../workbook/file/readGrids');
      return readGrids(bytes);
    },
    async readText(bytes) {
      const { readText } = await import('../textfile');
      return (await readText(bytes)).text;
    },
  };
  const store = createPaneStore();
  const controller = createController(services, store, () => locale);
  let catalogue: Pick<AppProps, 'rules' | 'outlines'> = { rules: [], outlines: [] };
  const render = () =>
    root.render(
      <App store={store} controller={controller} {...catalogue} office={officeTheme} hostLocale={locale} />,
    );
  render();
  void import('./engine/catalogue').then((loaded) => {
    catalogue = loaded.catalogue;
    render();
  });
  watchHostLocale((next) => {
    locale = next;
    render();
  });
  void controller.open();
  addEventListener('pagehide', () => void controller.keepTyped());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void controller.keepTyped();
  });
});

/** Beside the page where the host allows workers, on the page where it does not. */
function startEngine(): PaneEngine {
  const onPage: PaneEngine = {
    async call(name, request, signal) {
      const { engine } = await import('./engine/engine');
      return directEngine(engine).call(name, request, signal);
    },
  };
  if (typeof Worker !== 'function') return onPage;
  const start = (): Worker => new Worker(new URL('./engine/engine.worker.ts', import.meta.url));
  return fallbackEngine(workerEngine(start), onPage);
}
