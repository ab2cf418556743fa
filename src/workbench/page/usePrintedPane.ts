import { useEffect, type RefObject } from 'react';

/** Width of A4 within its margins, in pixels of the page. */
const PAPER_WIDTH = 700;

/** What is around the pane and what is not: workbench.css unfolds the one and leaves out the other. */
const [ON_PAPER, OFF_PAPER] = ['data-on-paper', 'data-off-paper'];

/**
 * Prints the pane as a whole in place of the page; tables are printed by Excel. A frame is printed as tall as it stands, so
 * while the page is printed it is as tall as what is in it.
 */
export function usePrintedPane(frame: RefObject<HTMLIFrameElement>): void {
  useEffect(() => {
    let before: string | null = null;
    const begin = () => {
      const element = frame.current;
      const inner = element?.contentDocument?.documentElement;
      if (!element || !inner || before !== null) return;
      before = element.style.cssText;
      leaveOutAllBut(element);
      element.style.width = `${PAPER_WIDTH}px`;
      element.contentWindow?.dispatchEvent(new Event('beforeprint'));
      element.style.height = `${inner.scrollHeight}px`;
    };
    const end = () => {
      if (before === null) return;
      for (const mark of [ON_PAPER, OFF_PAPER])
        for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
      if (frame.current) {
        frame.current.style.cssText = before;
        frame.current.contentWindow?.dispatchEvent(new Event('afterprint'));
      }
      before = null;
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [frame]);
}

function leaveOutAllBut(element: Element): void {
  const { parentElement: parent } = element;
  if (!parent) return;
  for (const other of parent.children) if (other !== element) other.setAttribute(OFF_PAPER, '');
  parent.setAttribute(ON_PAPER, '');
  if (parent !== document.documentElement) leaveOutAllBut(parent);
}
