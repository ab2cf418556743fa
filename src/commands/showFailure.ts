import { wordsOf } from '../taskpane/text/wordsOf';
import { hostLocale } from '../taskpane/platform/office';
import type { PaneFailure } from '../taskpane/model/failure';

/** Size of the dialog in percent of the screen. */
const SIZE = { width: 30, height: 25 };

/** Shows a failure in a small dialog: a ribbon button has no page of its own. */
export function showFailure(failure: PaneFailure): void {
  const text = wordsOf(hostLocale()).t(failure.id, failure.data);
  const url = new URL('message.html', document.baseURI);
  url.searchParams.set('text', failure.detail === undefined ? text : `${text}\n${failure.detail}`);
  Office.context.ui.displayDialogAsync(url.href, { ...SIZE, displayInIframe: true });
}
