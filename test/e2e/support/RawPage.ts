import type { DevTools } from './DevTools';

/** How long a person waits for something to appear. Milliseconds. */
const PATIENCE = 90_000;
const INTERVAL = 100;
const LOOK = 300;

/** A page in a `DevTools` browser, used as a person does: by what is to be seen. */
export class RawPage {
  /** Errors of the page and its frames, and what they printed as errors. */
  readonly troubles: string[] = [];
  /** Addresses that were asked for. */
  readonly requests: string[] = [];

  /** Frames on their way. */
  private readonly loading = new Set<string>();

  private constructor(
    private readonly tools: DevTools,
    private readonly session: string,
  ) {}

  static async open(tools: DevTools, url: string, { width = 1280, height = 800 } = {}): Promise<RawPage> {
    const { targetId } = await tools.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await tools.send('Target.attachToTarget', { targetId, flatten: true });
    const page = new RawPage(tools, sessionId as string);
    tools.onEvent((method, params) => page.note(method, params));
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await page.send(`${domain}.enable`);
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await page.send('Emulation.setDeviceMetricsOverride', metrics);
    const loaded = tools.event('Page.loadEventFired');
    // An old Chromium never answers a question that a change of pages has overtaken.
    await Promise.all([page.send('Page.navigate', { url }), loaded]);
    return page;
  }

  send(method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    return this.tools.send(method, params, this.session);
  }

  /**
   * Evaluates an expression in the page. `pane` is the document of the task pane; `find(document, text)` what shows a text.
   * @throws an Error, as a rejection, with the page's own error
   */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = (await this.send('Runtime.evaluate', {
      expression: `(() => { ${HELPERS}; return (${expression}); })()`,
      awaitPromise: true,
      returnByValue: true,
    })) as {
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression is true. While a frame loads nothing is asked: Chromium 80 may stop at that for ever. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      if (this.loading.size === 0 && (await this.evaluate<boolean>(`Boolean(${expression})`))) return;
      await pause(INTERVAL);
    }
    const seen = await this.evaluate<string>(
      "(document.body.innerText + ' | ' + (pane ? pane.body.innerText : 'no pane'))",
    );
    throw new Error(
      `waited in vain for ${expression}; seen: ${seen.slice(0, 1500)}; ${this.troubles.join('; ')}`,
    );
  }

  /** Presses what shows a text, with the mouse, as soon as it is there; then looks at it for a moment, as people do. */
  async press(where: 'document' | 'pane', role: string, text: string): Promise<void> {
    const found = `find(${where}, ${JSON.stringify(role)}, ${JSON.stringify(text)})`;
    await this.until(found);
    const { x, y } = await this.evaluate<{ x: number; y: number }>(`centre(${found})`);
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    await pause(LOOK);
  }

  /** Does what opens a workbook, and waits for the frame of its task pane. */
  async openBook(act: () => Promise<void>): Promise<void> {
    const attached = this.tools.event('Page.frameStoppedLoading');
    await act();
    await attached;
  }

  /** Chooses a file from disk, as the button for it does. */
  async choose(file: string): Promise<void> {
    const { result } = (await this.send('Runtime.evaluate', {
      expression: "document.querySelector('input[type=file]')",
    })) as { result: { objectId: string } };
    await this.send('DOM.setFileInputFiles', { objectId: result.objectId, files: [file] });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send('Page.captureScreenshot');
    return Buffer.from(data as string, 'base64');
  }

  private note(method: string, params: Record<string, unknown>): void {
    const frame = params['frameId'] as string;
    if (method === 'Page.frameAttached' || method === 'Page.frameStartedLoading') this.loading.add(frame);
    if (method === 'Page.frameStoppedLoading' || method === 'Page.frameDetached') this.loading.delete(frame);
    if (method === 'Network.requestWillBeSent')
      this.requests.push((params['request'] as { url: string }).url);
    if (method === 'Runtime.exceptionThrown')
      this.troubles.push(JSON.stringify(params['exceptionDetails']).slice(0, 600));
    const entry = params['entry'] as { level: string; text: string } | undefined;
    if (method === 'Log.entryAdded' && entry?.level === 'error') this.troubles.push(entry.text);
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const HELPERS = `
  const frame = document.querySelector('iframe');
  const pane = frame && frame.contentDocument && frame.contentDocument.body ? frame.contentDocument : null;
  const nameOf = (e) => (e.getAttribute('aria-label') || e.innerText || '').trim();
  const find = (where, role, text) =>
    where && [...where.querySelectorAll(role)].find((e) => nameOf(e) === text && e.getClientRects().length > 0 && !e.disabled);
  const centre = (e) => {
    e.scrollIntoView({ block: 'center' });
    const box = e.getBoundingClientRect();
    const inFrame = e.ownerDocument === document ? { left: 0, top: 0 } : frame.getBoundingClientRect();
    return { x: inFrame.left + box.left + box.width / 2, y: inFrame.top + box.top + box.height / 2 };
  }`;
