import { loadOwnScripts } from './host/fromDisk';
import type { HostPage } from './HostPage';

/**
 * Runs in the frame of the task pane before Office.js: the page around it has the emulated Excel and puts it underneath.
 * Opened by itself, the page finds no Excel and says so.
 */
const around = window.parent as Window & Partial<HostPage>;
if (around !== window) {
  if (around.location.protocol === 'file:') loadOwnScripts(HTMLScriptElement.prototype);
  around.installGoujiHost?.(window);
}
