/** @jest-environment jsdom */
import { isTypingInPane, settle, watchTyping } from '../../../src/workbench/page/paneTyping';

/** A frame as the pane's, with a field that somebody types in; once left, it takes the text and sets its own value anew. */
function typeInto(html: string, caret: readonly [number, number] | null) {
  const frame = document.body.appendChild(document.createElement('iframe')).contentWindow as typeof window;
  frame.document.body.innerHTML = html;
  const field = frame.document.body.firstElementChild as HTMLInputElement;
  const stop = watchTyping(frame);
  let taken = '';
  field.addEventListener('blur', () => {
    taken = field.value;
    field.value = '';
    field.value = taken;
    if (caret) field.setSelectionRange(0, 0);
  });
  field.focus();
  field.value = '38';
  if (caret) field.setSelectionRange(...caret);
  field.dispatchEvent(new frame.Event('input', { bubbles: true }));
  return { frame, field, stop, taken: () => taken };
}

test.each([
  ['the caret at the end', '<textarea></textarea>', [2, 2]],
  ['the caret in the middle', '<textarea></textarea>', [1, 1]],
  ['a part that is selected', '<input type="text">', [0, 1]],
  ['a field that tells no caret', '<input type="number">', null],
] as const)(
  'what is typed is taken along, and the typing goes on where it was: %s',
  async (_, html, caret) => {
    const { frame, field, stop, taken } = typeInto(html, caret);
    expect(isTypingInPane()).toBe(true);
    await settle();
    expect(taken()).toBe('38');
    expect(frame.document.activeElement).toBe(field);
    if (caret) expect([field.selectionStart, field.selectionEnd]).toEqual(caret);
    stop();
    expect(isTypingInPane()).toBe(false);
  },
);
