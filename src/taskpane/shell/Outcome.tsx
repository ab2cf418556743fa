import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useCentred } from './centred.styles';

const useStyles = makeStyles({
  good: { fontSize: '40px', color: tokens.colorStatusSuccessForeground1 },
  none: { fontSize: '40px', color: tokens.colorNeutralForeground3 },
});

interface OutcomeProps {
  /** Everything is right; otherwise there was nothing to look at. */
  readonly isGood: boolean;
  readonly title: string;
  readonly text: string;
}

/** A run without anything to list. */
export function Outcome({ isGood, title, text }: OutcomeProps) {
  const centred = useCentred();
  const styles = useStyles();
  return (
    <div className={centred.root} role="status">
      {isGood ? (
        <CheckmarkCircleFilled className={styles.good} aria-hidden />
      ) : (
        <TableSearchRegular className={styles.none} aria-hidden />
      )}
      <Subtitle2 as="h2" className={centred.title}>
        {title}
      </Subtitle2>
      <Body1>{text}</Body1>
    </div>
  );
}
