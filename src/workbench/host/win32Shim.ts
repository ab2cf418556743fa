import type { ExcelHost } from './ExcelHost';

export interface ShimOptions {
  /** Language of the user interface; also of the documents. */
  readonly locale: 'zh-CN' | 'en-US';
  /** Name of the file, as the add-in may ask for it. */
  readonly documentName?: string;
  /** Colours of Office. @default light */
  readonly theme?: 'light' | 'dark';
}

/** Requirement sets the emulated host promises; the client itself ends at ExcelApi 1.15. */
const REQUIREMENTS: Readonly<Record<string, string>> = {
  excelapi: '1.15',
  richapiruntime: '1.2',
  dialogapi: '1.2',
  ribbonapi: '1.2',
  sharedruntime: '1.2',
  settings: '1.1',
  documentevents: '1.1',
  selection: '1.1',
  addincommands: '1.3',
};

const EXECUTE_RICH_API = 93;
const RICH_API_EVENTS = 33;
const SOME_ID = '11111111-2222-3333-4444-555555555555';

/** The array shape that the client unwraps. */
const safeArray = (...items: unknown[]) => ({ toArray: () => items });

/**
 * Makes the unmodified office.js loader start as if the page ran inside Excel for Windows. Call it before office.js is
 * loaded; the page then gets `Office.onReady`, `Office.context` and `Excel` as in Excel.
 */
export function installWin32Shim(target: Window, host: ExcelHost, options: ShimOptions): void {
  const settings: Record<string, string> = {};
  const context = hostContext(options, settings);
  let onRichApi: ((id: number, payload: unknown) => void) | undefined;
  const later = (reply: (answer: unknown) => void, ...items: unknown[]): void =>
    void setTimeout(() => reply(safeArray(...items)), 0);
  const members = {
    GetHostInfo: () => `Excel$Win32$16.01$${options.locale}$gouji$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(dispatchId: number, parameters: unknown[], reply: (answer: unknown) => void) {
      if (dispatchId !== EXECUTE_RICH_API) return later(reply, 0, null);
      // [custom data, method, path, headers, body, permission, flags, …]
      const message = (parameters[0] ?? parameters) as unknown[];
      void host.exchange(String(message[4]), Number(message[6])).then((body) => {
        later(reply, 0, [200, ['Content-Type', 'application/json'], body]);
      });
    },
    RegisterEvent(
      dispatchId: number,
      _target: string,
      handler: (id: number, payload: unknown) => void,
      reply: (answer: unknown) => void,
    ) {
      if (dispatchId === RICH_API_EVENTS) onRichApi = handler;
      later(reply, 0);
    },
    UnregisterEvent(dispatchId: number, _target: string, reply: (answer: unknown) => void) {
      if (dispatchId === RICH_API_EVENTS) onRichApi = undefined;
      later(reply, 0);
    },
  };
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(target.external, name, { value, configurable: true, writable: true });
  host.onEvent = (e) =>
    setTimeout(() => {
      onRichApi?.(
        RICH_API_EVENTS,
        safeArray(safeArray(e.category, e.type, e.target, e.message, e.id, false)),
      );
    }, 0);
}

/** Colours as numbers, as the client takes them. */
const THEMES = {
  light: {
    primaryFontColor: 0,
    primaryBackgroundColor: 0xffffff,
    secondaryFontColor: 0,
    secondaryBackgroundColor: 0xf2f2f2,
  },
  dark: {
    primaryFontColor: 0xffffff,
    primaryBackgroundColor: 0x292929,
    secondaryFontColor: 0xffffff,
    secondaryBackgroundColor: 0x1f1f1f,
  },
} as const;

/** What the client asks of its host at start-up. */
function hostContext(options: ShimOptions, settings: Record<string, string>) {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => SOME_ID,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => options.documentName ?? 'Book1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetCorrelationId: () => SOME_ID,
    GetInstanceId: () => SOME_ID,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENTS),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.17928.20000',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(THEMES[options.theme ?? 'light']),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of Object.entries(settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: string[], values: string[]) =>
        keys.forEach((key, i) => (settings[key] = values[i] ?? '')),
    }),
  };
}
