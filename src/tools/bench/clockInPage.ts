/** What {@link clockInPage} leaves in a page's window. Milliseconds since the page began. */
export interface Clock {
  /** The pane can be used: its tabs are there and the check can be started. */
  goujiUsable?: number;
  /** Presses 检查 and tells how long its result takes to be on the screen. */
  goujiCheck?: () => Promise<number>;
}

/**
 * Runs in every page before its scripts, so that times are taken in the page and nothing waits for a second process.
 * Must stand alone: its text is sent to the browser.
 * @param again the words on the button that stands over a result
 */
export function clockInPage(again: string): void {
  const page = window as unknown as Clock;
  const panel = (): HTMLElement | null =>
    document.querySelector('[role=tablist]') && document.querySelector('[role=tabpanel]');
  const button = (): HTMLButtonElement | null =>
    [...(panel()?.querySelectorAll('button') ?? [])].find((b) => !b.disabled) ?? null;
  const hasResult = (): boolean =>
    [...(panel()?.querySelectorAll('button') ?? [])].some((b) => b.textContent === again);
  const when = (holds: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        observer.disconnect();
        resolve(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      look();
    });
  void when(() => button() !== null).then((at) => (page.goujiUsable = at));
  page.goujiCheck = async () => {
    const begun = performance.now();
    button()?.click();
    await when(() => !hasResult());
    return (await when(hasResult)) - begun;
  };
}
