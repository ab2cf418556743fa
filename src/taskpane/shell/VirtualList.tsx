import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { Step } from '../model/Step';
import { useCallback, useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { usePrinting } from './usePrinting';

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', scrollbarWidth: 'thin' },
  canvas: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  at: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
});

export interface VirtualListProps<T extends { readonly key: string }> {
  readonly items: readonly T[];
  readonly label: string;
  readonly render: (item: T) => ReactNode;
  /** Height of an item before it is measured, in pixels. */
  readonly estimate: (item: T) => number;
  /** The row that a walk through the list has come to. */
  readonly at?: Step | null;
}

/** Rows beyond the window that are kept, so that a Tab key finds the next one. */
const OVERSCAN = 8;

/**
 * A list of any length of which only the visible part is in the page. Rows measure themselves.
 * Up, Down, Home and End move among the elements marked `data-row`, also to rows not yet in the page.
 */
export function VirtualList<T extends { readonly key: string }>({
  items,
  label,
  render,
  estimate,
  at = null,
}: VirtualListProps<T>) {
  const styles = useStyles();
  const isPrinting = usePrinting();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(items[index]!),
    getItemKey: useCallback((index: number) => items[index]!.key, [items]),
    overscan: OVERSCAN,
  });
  const focusRow = (index: number, step: 1 | -1): void => {
    if (index < 0 || index >= items.length) return;
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`);
      if (row) row.focus();
      else focusRow(index + step, step);
    });
  };
  // The row that has the focus may go with what a person did in it, which blurs nothing: the row in its place takes over.
  const focused = useRef<number | null>(null);
  useEffect(() => {
    if (focused.current === null || document.activeElement !== document.body) return;
    focusRow(Math.min(focused.current, items.length - 1), 1);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a change of the list takes a row away
  }, [items]);
  useEffect(() => {
    const index = at ? items.findIndex((item) => item.key === at.key) : -1;
    if (index < 0) return;
    virtualizer.scrollToIndex(index);
    if (at?.isFocused) focusRow(index, 1);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only a step of the walk goes to its row
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target as HTMLElement;
    if (!from.matches('[data-row]')) return;
    const index = indexOf(from);
    const move = MOVES[event.key]?.(index, items.length);
    if (!move) return;
    event.preventDefault();
    focusRow(...move);
  };
  return (
    // The keys are those of the rows inside; the list itself takes no focus.
    <div
      ref={scroller}
      className={styles.scroller}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => (focused.current = indexOf(target))}
      onBlur={() => (focused.current = null)}
      data-scroller
    >
      <div
        role="list"
        aria-label={label}
        className={styles.canvas}
        style={isPrinting ? undefined : { height: virtualizer.getTotalSize() }}
      >
        {isPrinting &&
          items.map((item) => (
            <div key={item.key} role="listitem">
              {render(item)}
            </div>
          ))}
        {(isPrinting ? [] : virtualizer.getVirtualItems()).map((row) => (
          <div
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={row.index + 1}
            className={mergeClasses(styles.row, items[row.index]!.key === at?.key && styles.at)}
            {...(items[row.index]!.key === at?.key ? { 'aria-current': true } : {})}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {render(items[row.index]!)}
          </div>
        ))}
      </div>
    </div>
  );
}

const indexOf = (within: HTMLElement): number =>
  Number(within.closest<HTMLElement>('[data-index]')?.dataset.index);

type Move = (index: number, count: number) => [number, 1 | -1];

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: (index) => [index + 1, 1],
  ArrowUp: (index) => [index - 1, -1],
  Home: () => [0, 1],
  End: (_, count) => [count - 1, -1],
};
