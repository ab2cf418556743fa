import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useStyles = makeStyles({ button: { minWidth: 0 } });

type ButtonProps = ComponentProps<typeof Button>;

interface ToolButtonProps {
  readonly name: string;
  readonly icon?: ButtonProps['icon'];
  readonly appearance?: 'primary' | 'subtle';
  /** Said beside the name. */
  readonly hint?: string;
  /** The icon stands alone; the name is told. */
  readonly iconOnly?: boolean;
  /** Nothing happens now, but the button keeps the focus. */
  readonly resting?: boolean;
  readonly onClick: () => void;
}

/** A button of a toolbar. */
export function ToolButton({ name, icon, appearance, hint, iconOnly, resting, onClick }: ToolButtonProps) {
  const styles = useStyles();
  const button = (
    <Button
      size="small"
      className={styles.button}
      {...(icon ? { icon } : {})}
      {...(appearance ? { appearance } : {})}
      disabledFocusable={resting === true}
      onClick={onClick}
    >
      {iconOnly ? undefined : name}
    </Button>
  );
  if (iconOnly) {
    return (
      <Tooltip content={name} relationship="label" positioning="below">
        {button}
      </Tooltip>
    );
  }
  return hint === undefined ? (
    button
  ) : (
    // Below: above stands what the button did.
    <Tooltip content={hint} relationship="description" positioning="below">
      {button}
    </Tooltip>
  );
}
