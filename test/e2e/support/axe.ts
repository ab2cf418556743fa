import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { OpenPane } from './pane';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Sentinels of Fluent UI that hand the focus on are no content, in the page and in the pane's frame. */
const SENTINELS = '[data-tabster-dummy]';

interface Axe {
  run(where: { exclude: unknown[] }): Promise<{ violations: Violation[] }>;
}
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe-core finds serious or critical, as one line each. */
export const violations = (of: Page | Frame): Promise<string[]> => run(of, ['serious', 'critical']);

/** What axe-core finds of any level, as one line each: in a page with all its frames, or in one frame. */
export async function everyViolation(of: Page | Frame): Promise<string[]> {
  if ('frames' in of) for (const frame of of.frames()) await frame.evaluate(AXE);
  return run(of, ['minor', 'moderate', 'serious', 'critical']);
}

async function run(of: Page | Frame, levels: readonly string[]): Promise<string[]> {
  await of.evaluate(AXE);
  const found = await of.evaluate(async (sentinels) => {
    const { axe } = window as unknown as { axe: Axe };
    const exclude = [sentinels, { fromFrames: ['iframe', sentinels] }];
    return (await axe.run({ exclude })).violations.map(({ id, impact, nodes }) => ({
      impact,
      line: `${id}: ${nodes.map((n) => n.html.slice(0, 200)).join(' | ')}`,
    }));
  }, SENTINELS);
  return found.filter(({ impact }) => levels.includes(impact)).map(({ line }) => line);
}

export const paneFrame = ({ page }: OpenPane): Frame =>
  page.frames().find((f) => f.url().includes('workbench-pane'))!;

/** Elements of the pane that reach beyond its right edge. */
export const overflowing = (open: OpenPane): Promise<string[]> =>
  paneFrame(open).evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && e.offsetWidth > 1)
      .map((e) => e.outerHTML.slice(0, 120)),
  );
