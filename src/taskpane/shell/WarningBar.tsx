import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { flexShrink: 0, borderRadius: 0 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXXS },
});

interface WarningBarProps {
  readonly text: string;
  /** What the button says that mends it. */
  readonly action: string;
  readonly onAct: () => void;
}

/** Says above a result what it must not be taken for, with the button that mends it. */
export function WarningBar({ text, action, onAct }: WarningBarProps) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root} politeness="polite">
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onAct}>
          {action}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
