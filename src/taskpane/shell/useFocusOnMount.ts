import { useCallback, type RefCallback } from 'react';

/** Takes the focus when the component appears in place of the one that had it, so that a keyboard user is not lost. */
export const useFocusOnMount = (when = true): RefCallback<HTMLElement> =>
  useCallback((element) => void (when && element?.focus()), [when]);
