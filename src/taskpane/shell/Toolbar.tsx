import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
  },
});

/**
 * The buttons above a result. When it appears in place of what had the focus, its first button takes over, so that a keyboard
 * user is not lost.
 */
export function Toolbar({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const takeOver = useCallback((element: HTMLElement | null) => {
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isLost) element?.querySelector('button')?.focus();
  }, []);
  return (
    <div ref={takeOver} className={styles.root} data-screen>
      {children}
    </div>
  );
}
