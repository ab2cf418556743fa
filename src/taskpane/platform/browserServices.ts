import { watchComposition } from './composition';
import type { BrowserServices } from './PaneServices';

export const browserServices: BrowserServices = {
  composed: watchComposition(document),
  newId,
  download(fileName, content) {
    const url = URL.createObjectURL(content);
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    document.body.append(link);
    link.click();
    link.remove();
    // The download starts after this task; the address must live until then.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  },
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copyBySelection(text); // Office's web views don't all allow the clipboard API.
    }
  },
};

/** A page over plain http may not ask for a UUID, but for random bytes. */
function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

function copyBySelection(text: string): void {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.className = 'gouji-offscreen';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (!done) throw new ClipboardRefusedError();
}

/** Neither way of copying is allowed here. */
class ClipboardRefusedError extends Error {
  readonly messageId = 'pane.failure.clipboard';
}
