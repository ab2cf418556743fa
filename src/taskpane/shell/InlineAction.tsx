import { mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    cursor: 'pointer',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

interface InlineActionProps {
  readonly role: 'link' | 'button';
  readonly className?: string;
  readonly title?: string;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

/**
 * Something to press in the midst of a sentence. A real button is a box of its own, around which a line may break, also in
 * front of a comma; Chinese typesetting forbids that.
 */
export function InlineAction({ role, className, title, onAct, children }: InlineActionProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onAct();
  };
  return (
    <span
      role={role}
      tabIndex={0}
      className={mergeClasses(styles.root, className)}
      title={title}
      onClick={onAct}
      onKeyDown={onKeyDown}
    >
      {children}
    </span>
  );
}
