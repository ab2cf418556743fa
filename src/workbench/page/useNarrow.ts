import { useSyncExternalStore } from 'react';

/** Where grid and pane don't fit beside each other: small windows, and large ones that are zoomed to 400 %. */
const NARROW = '(max-width: 620px)';

const query = (): MediaQueryList => window.matchMedia(NARROW);

const subscribe = (onChange: () => void): (() => void) => {
  const list = query();
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
};

/** Whether only one of grid and pane has room. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
