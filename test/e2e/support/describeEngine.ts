import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CHROMIUM, FLAGS, whyNoBrowser } from '../../../src/tools/browser/chromium';
import { oldChromium } from '../../../src/tools/browser/oldChromium';
import { serveSite, type ServedSite } from '../../../src/tools/browser/serveSite';
import { BUILD_LIMIT, builtSite } from '../../../src/tools/browser/site';
import { DevTools } from './DevTools';

/** Longest that the steps of a test may take before the browser is ended and the test fails. Milliseconds. */
const ENGINE_LIMIT = 300_000;

/** What a headless Chromium of any age needs here; the name of an intranet's machine leads to this one. */
const ENGINE_FLAGS = [
  ...FLAGS,
  '--headless',
  '--no-zygote',
  '--no-proxy-server',
  '--lang=zh-CN',
  '--use-gl=swiftshader',
  '--host-resolver-rules=MAP gouji.intra 127.0.0.1',
];

export interface EngineBench {
  /** The site under a name that is not this machine's: a page over plain http without a secure context. */
  readonly intranet: string;
  /** The start page as a file. */
  readonly fromDisk: string;
  /** A folder of the test's own. */
  readonly folder: string;
  readonly tools: DevTools;
}

/** Tests in one Chromium; where it can't be had they say so and skip. */
export function testInEngine(
  name: string,
  version: number | 'newest',
  body: (bench: EngineBench) => Promise<void>,
): void {
  let program = CHROMIUM;
  let missing = whyNoBrowser();
  try {
    if (version !== 'newest' && missing === null) program = oldChromium(version);
  } catch (error) {
    missing = (error as Error).message;
  }
  if (missing !== null) {
    console.warn(`SKIPPED ${name} in Chromium ${version}: ${missing}.`);
    test.skip(`${name} in Chromium ${version}`, () => {});
    return;
  }
  test(
    `${name} in Chromium ${version}`,
    async () => {
      await builtSite();
      const folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-engine-'));
      let site: ServedSite | undefined;
      let tools: DevTools | undefined;
      try {
        site = await serveSite();
        tools = await DevTools.launch(program, [
          ...ENGINE_FLAGS,
          `--user-data-dir=${path.join(folder, 'profile')}`,
        ]);
        const timer = setTimeout(() => void tools?.close(), ENGINE_LIMIT);
        await body({
          intranet: site.base.replace('localhost', 'gouji.intra'),
          fromDisk: `file://${path.resolve('dist/web/index.html')}`,
          folder,
          tools,
        }).finally(() => clearTimeout(timer));
      } finally {
        await tools?.close();
        site?.stop();
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      }
    },
    BUILD_LIMIT + ENGINE_LIMIT,
  );
}
