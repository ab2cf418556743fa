/**
 * Office.js asks for its parts as if they came from elsewhere (`crossorigin`), which a page opened from disk may not: there the
 * attribute is left out, and they are loaded as the page's other scripts are.
 * @param prototype that of the scripts of the pane's frame
 */
export function loadOwnScripts(prototype: HTMLScriptElement): void {
  const { setAttribute } = prototype;
  prototype.setAttribute = function (name, value) {
    if (name.toLowerCase() !== 'crossorigin') setAttribute.call(this, name, value);
  };
}
