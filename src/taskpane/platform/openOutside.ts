/**
 * Opens a page in the user's browser where Office has a way of its own for that: a pane in Excel may not open windows.
 * @returns false where it has none, and a link does what links do
 */
export function openOutside(url: string): boolean {
  if (typeof Office === 'undefined') return false;
  const { requirements, ui } = Office.context ?? {};
  if (!requirements?.isSetSupported('OpenBrowserWindowApi', '1.1')) return false;
  ui.openBrowserWindow(url);
  return true;
}
