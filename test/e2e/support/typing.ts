import type { CDPSession, Locator, Page } from 'playwright-core';
import { paneFrame } from './axe';
import type { OpenPane } from './pane';

/** A person thinks, or looks for the right word among those an input method offers. Milliseconds. */
export const PAUSE = 1000;

export const pause = (milliseconds = PAUSE): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An input method, as the browser hears of it. */
export interface InputMethod {
  /** Letters on their way, letter by letter, with a pause at the end. */
  compose(letters: string): Promise<void>;
  /** The word that is chosen for them. */
  choose(word: string): Promise<void>;
}

export async function inputMethod(page: Page): Promise<InputMethod> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    async compose(letters) {
      for (let n = 1; n <= letters.length; n++)
        await session.send('Input.imeSetComposition', {
          text: letters.slice(0, n),
          selectionStart: n,
          selectionEnd: n,
        });
      await pause();
    },
    choose: async (word) => void (await session.send('Input.insertText', { text: word })),
  };
}

/** Whether the focus is in a field. */
export const hasFocus = (field: Locator): Promise<boolean> =>
  field.evaluate((e) => e.ownerDocument.activeElement === e);

/** Everything that the machine keeps for the pane, as text. */
export const keptOnMachine = (open: OpenPane): Promise<string> =>
  paneFrame(open).evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('gouji');
        request.onerror = () => reject(new Error('no database'));
        request.onsuccess = () => {
          const all = request.result.transaction('kept').objectStore('kept').getAll();
          all.onsuccess = () => (request.result.close(), resolve(JSON.stringify(all.result)));
        };
      }),
  );
