import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { OpenPane } from './pane';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds serious or critical, as one line each. Sentinels of Fluent UI that hand the focus on are no content.
 */
export async function violations(of: Page | Frame): Promise<string[]> {
  await of.evaluate(AXE);
  return of.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(where: {
          exclude: string[];
        }): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations: found } = await axe.run({ exclude: ['[data-tabster-dummy]'] });
    return found
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 200)).join(' | ')}`);
  });
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
