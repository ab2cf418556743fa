import { useState } from 'react';

/** The value, or the last one that there was: what a dialog says stays while the dialog goes. */
export function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
