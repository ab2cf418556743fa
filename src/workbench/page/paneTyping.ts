/** How long the pane may take to keep what was typed into a field that is left. Milliseconds. */
const SETTLING = 400;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The field of the pane that is being typed in, if one is: the pane keeps it in the workbook once it is left. */
let typedIn: Field | null = null;
/** When such a field was left last. */
let leftAt = -Infinity;

/** An element of the pane is no instance of this frame's classes: it is known by its name. */
const isField = (target: unknown): target is Field =>
  typeof target === 'object' &&
  target !== null &&
  'tagName' in target &&
  /^(?:INPUT|TEXTAREA)$/.test(String(target.tagName));

/** Follows what is typed in the frame of the pane. @returns a function that stops */
export function watchTyping(frame: Window): () => void {
  const onInput = ({ target }: Event): void => {
    if (isField(target) && !['search', 'checkbox', 'radio', 'file'].includes(target.type)) typedIn = target;
  };
  const onLeave = ({ target }: Event): void => {
    if (target !== typedIn) return;
    typedIn = null;
    leftAt = performance.now();
  };
  frame.addEventListener('input', onInput, true);
  frame.addEventListener('focusout', onLeave, true);
  return () => {
    typedIn = null;
    leftAt = -Infinity;
    frame.removeEventListener('input', onInput, true);
    frame.removeEventListener('focusout', onLeave, true);
  };
}

/** Whether a field of the pane holds something that may not be in the workbook yet. */
export const isTypingInPane = (): boolean =>
  (typedIn?.isConnected ?? false) || performance.now() < leftAt + SETTLING;

/** Has the cell or field of the page that is being typed in take what was typed. */
export function leaveField(): void {
  const { activeElement } = document;
  if (isField(activeElement)) handOver(activeElement);
}

/** Has what is being typed in take what was typed, and waits until the pane has kept it. */
export async function settle(): Promise<void> {
  leaveField();
  if (typedIn?.isConnected) handOver(typedIn);
  const rest = leftAt + SETTLING - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
}

/**
 * A field that is left takes what was typed; the focus comes back at once and the caret stays where it is, so that a person can
 * type on. A browser need not keep the caret: what takes the text may set the field's value.
 */
function handOver(field: Field): void {
  const { selectionStart, selectionEnd, selectionDirection } = field;
  field.blur();
  field.focus({ preventScroll: true });
  if (selectionStart === null) return; // a kind of field that tells no caret
  field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
}
