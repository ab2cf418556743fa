import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Locale } from '../../../src/locales';
import { App } from '../../../src/taskpane/app/App';
import { rules } from '../../../src/pipeline/registry';
import { setUp, type SetUp } from '../control/setUp';

/** Parts of the pane load when they are first shown, which takes a while on a busy machine. */
configure({ asyncUtilTimeout: 60_000 });

/**
 * What a page without a layout does not have: sizes, so that a list shows as many rows as fit; and places, without which
 * nothing counts as visible, so that a dialog that opens finds no button to focus and is hidden again a moment later.
 */
function completePage(): void {
  Object.defineProperties(HTMLElement.prototype, {
    clientHeight: { configurable: true, get: () => 600 },
    clientWidth: { configurable: true, get: () => 320 },
    offsetHeight: { configurable: true, get: () => 60 },
    offsetParent: {
      configurable: true,
      get(this: HTMLElement) {
        return this.parentElement;
      },
    },
  });
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, 320, 600);
  class NoObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  globalThis.ResizeObserver ??= NoObserver as unknown as typeof ResizeObserver;
  Element.prototype.scrollTo ??= () => {};
  // jsdom has files without their content as bytes.
  Blob.prototype.arrayBuffer ??= async () => new ArrayBuffer(0);
}

/**
 * Of the styles only what hides: jsdom asks every rule of every style sheet about every element that it is asked about, which
 * took most of the time of these tests. How things look is seen in a real browser (test/e2e).
 */
const hides = (rule: string): boolean => /\b(?:display|visibility):/.test(rule);

export interface Rendered extends SetUp {
  readonly user: ReturnType<typeof userEvent.setup>;
}

const OUTLINES = [
  { id: 'sichuan', name: '四川体例', document: 'budget' },
  { id: 'final-national', name: '决算体例', document: 'final' },
] as const;

/** The pane in a page, over a fake workbook. */
export async function renderPane(
  options: Parameters<typeof setUp>[0] & { readonly locale?: Locale; readonly background?: string } = {},
): Promise<Rendered> {
  completePage();
  const made = setUp(options);
  const user = userEvent.setup();
  render(
    <RendererProvider renderer={createDOMRenderer(document, { unstable_filterCSSRule: hides })}>
      <App
        store={made.store}
        controller={made.controller}
        rules={rules.map((r) => r.meta)}
        outlines={OUTLINES}
        office={{ background: () => options.background ?? '#ffffff', watch: () => () => {} }}
        hostLocale={options.locale ?? 'zh-CN'}
      />
    </RendererProvider>,
  );
  await act(() => made.controller.open());
  return { ...made, user };
}

/** Presses 开始检查 and waits for the result. */
export async function check({ user }: Rendered): Promise<void> {
  await user.click(screen.getByRole('button', { name: '开始检查' }));
  await screen.findByRole('button', { name: '重新检查' });
}
