import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelHost, type HostOptions } from '../../src/workbench/host/ExcelHost';
import { makeBridge, type NativeBridge } from '../../src/workbench/host/bridge';
import type { EmulatedWorkbook } from '../../src/workbench/host/model/EmulatedWorkbook';

/** The host file of the real client, from npm, unchanged. */
const CLIENT = join(__dirname, '../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');

export const isClientInstalled = existsSync(CLIENT);

/** `describe` that needs the real client: where the package is missing it says so and skips. */
export function describeWithOffice(name: string, body: () => void): void {
  if (isClientInstalled) return describe(name, body);
  console.warn(`SKIPPED ${name}: @microsoft/office-js is not installed, so the real client can't be tested.`);
  describe.skip(name, body);
}

interface Client {
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: NativeBridge): void };
    readonly Utility: { _synchronousCleanup: boolean };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly OSF: { _OfficeAppFactory: unknown };
}

let client: Client | undefined;

/** The newest requirement set the running host promises; the client throws ApiNotFound above it. */
let excelApi = 1.15;

/** What the client expects of a page, where there is no page. */
function shimPage(): void {
  const g = globalThis as unknown as Record<string, unknown>;
  const element = () => ({
    style: {},
    setAttribute() {},
    appendChild() {},
    addEventListener() {},
    getElementsByTagName: () => [],
  });
  const href = 'https://addin.test/';
  const location = {
    href,
    hash: '',
    search: '',
    protocol: 'https:',
    hostname: 'addin.test',
    host: 'addin.test',
    origin: 'https://addin.test',
  };
  for (const name of ['window', 'self', 'top', 'parent']) g[name] ??= globalThis;
  g['location'] ??= location;
  g['navigator'] ??= { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Edg/126', language: 'zh-CN' };
  g['document'] ??= {
    readyState: 'complete',
    URL: href,
    location,
    cookie: '',
    getElementById: () => null,
    getElementsByTagName: () => [element()],
    createElement: element,
    head: element(),
    body: element(),
    addEventListener() {},
  };
  g['addEventListener'] ??= () => {};
  g['removeEventListener'] ??= () => {};
}

/** Loads the client once. It runs in the caller's own realm, so that its errors are `instanceof Error` here. */
function loadClient(): Client {
  if (client) return client;
  shimPage();
  // An indirect eval: the script must see the global scope of this realm, which under jest is not that of node:vm.
  const evaluate = globalThis.eval;
  evaluate(`${readFileSync(CLIENT, 'utf8')}\n//# sourceURL=excel-win32-16.01.js`);
  const loaded = globalThis as unknown as Client;
  loaded.OSF._OfficeAppFactory = {
    getContext: () => ({
      requirements: { isSetSupported },
      platform: 'PC',
      host: 'Excel',
      diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.17928.20000' },
    }),
    getHostInfo: () => ({ hostPlatform: 'win32', hostType: 'excel', flags: 0 }),
  };
  loaded.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  // The client's own releasing of ranges then ends before Excel.run does, and tests can count it.
  loaded.OfficeExtension.Utility._synchronousCleanup = true;
  client = loaded;
  return loaded;
}

function isSetSupported(set: string, version: string | number = '1.1'): boolean {
  const minor = (v: string | number): number => Number(String(v).split('.')[1] ?? 0);
  return set.toLowerCase() !== 'excelapi' || minor(version) <= minor(excelApi);
}

/** Puts an emulated host with this workbook under the real client, in place of the one before. */
export function openInExcel(
  workbook: EmulatedWorkbook,
  options: HostOptions & { readonly excelApi?: number } = {},
): ExcelHost {
  const { OfficeExtension } = loadClient();
  excelApi = options.excelApi ?? 1.15;
  const host = new ExcelHost(workbook, options);
  OfficeExtension.HostBridge.init(makeBridge(host));
  return host;
}
