import { useCallback, type ReactNode } from 'react';

interface InertProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** A picture of what stands beside it in words: no stop for the keyboard, nothing for a screen reader. */
export function Inert({ className, children }: InertProps) {
  const ref = useCallback((element: HTMLDivElement | null) => element?.setAttribute('inert', ''), []);
  return (
    <div ref={ref} className={className} aria-hidden>
      {children}
    </div>
  );
}
