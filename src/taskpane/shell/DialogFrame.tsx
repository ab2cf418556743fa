import {
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  surface: { maxWidth: 'calc(100vw - 32px)', boxSizing: 'border-box', padding: tokens.spacingHorizontalL },
});

interface DialogFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons, the one that is meant first. */
  readonly actions: ReactNode;
  readonly surfaceClass?: string;
  readonly contentClass?: string | undefined;
  /** Of the buttons; they then take the whole width. */
  readonly actionsClass?: string;
}

/** What stands in a dialog: its title, what it says, its buttons; no wider than the pane. */
export function DialogFrame({
  title,
  children,
  actions,
  surfaceClass,
  contentClass,
  actionsClass,
}: DialogFrameProps) {
  const styles = useStyles();
  return (
    <DialogSurface className={mergeClasses(styles.surface, surfaceClass)}>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={contentClass}>{children}</DialogContent>
        <DialogActions fluid={actionsClass !== undefined} className={actionsClass}>
          {actions}
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  );
}
