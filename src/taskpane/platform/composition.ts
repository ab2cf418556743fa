/** How often a composition is looked at whose field has left the page: no event tells of it. Milliseconds. */
const LOOK = 200;

/**
 * Follows the input methods of a page.
 * @returns what resolves at once while none composes, and otherwise as soon as the text is chosen or its field is left
 */
export function watchComposition(page: Document): () => Promise<void> {
  let field: EventTarget | null = null;
  page.addEventListener('compositionstart', (e) => (field = e.target), true);
  const end = (): void => void (field = null);
  page.addEventListener('compositionend', end, true);
  page.addEventListener('focusout', end, true);
  const isComposing = (): boolean => field instanceof Node && field.isConnected;

  return async () => {
    while (isComposing()) await new Promise((resolve) => setTimeout(resolve, LOOK));
  };
}
