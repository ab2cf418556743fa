/** How long the pane may take to keep what was typed into a field that is left. Milliseconds. */
const SETTLING = 400;

/** The field of the pane that is being typed in, if one is: the pane keeps it in the workbook once it is left. */
let typedIn: Element | null = null;

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof Object && 'tagName' in target && /^(?:INPUT|TEXTAREA)$/.test(String(target.tagName));

/** Follows what is typed in the frame of the pane. @returns a function that stops */
export function watchTyping(frame: Window): () => void {
  const onInput = ({ target }: Event): void => {
    if (isField(target) && !['search', 'checkbox', 'radio', 'file'].includes(target.type)) typedIn = target;
  };
  const onLeave = ({ target }: Event): void => {
    if (target === typedIn) typedIn = null;
  };
  frame.addEventListener('input', onInput, true);
  frame.addEventListener('focusout', onLeave, true);
  return () => {
    typedIn = null;
    frame.removeEventListener('input', onInput, true);
    frame.removeEventListener('focusout', onLeave, true);
  };
}

/** Whether a field of the pane holds something that it has not handed over. */
export const isTypingInPane = (): boolean => typedIn?.isConnected ?? false;

/** Leaves the cell or field of the page that is being typed in, so that it takes what was typed. */
export function leaveField(): void {
  const { activeElement } = document;
  if (isField(activeElement)) activeElement.blur();
}

/** Leaves what is being typed in, and waits until the pane has kept it. */
export async function settle(): Promise<void> {
  leaveField();
  if (!isTypingInPane()) return;
  (typedIn as HTMLElement).blur();
  await new Promise((resolve) => setTimeout(resolve, SETTLING));
}
