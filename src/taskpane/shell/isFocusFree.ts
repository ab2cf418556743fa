/**
 * Whether nobody has put the focus anywhere, neither in this page nor in the one around it, so that taking it takes it from
 * nobody. A page of another origin around this one can't be asked: then it is left alone.
 */
export function isFocusFree(): boolean {
  if (document.activeElement !== document.body) return false;
  if (window.parent === window) return true;
  try {
    const outer = window.parent.document;
    const { activeElement } = outer;
    return activeElement === null || activeElement === outer.body || activeElement === window.frameElement;
  } catch {
    return false;
  }
}
