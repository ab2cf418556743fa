import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useRowStyles } from './row.styles';

const useStyles = makeStyles({
  row: {
    alignItems: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
  },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  icon: { fontSize: '12px' },
});

interface GroupRowProps {
  readonly name: string;
  readonly count: number;
  readonly folded: boolean;
  readonly onToggle: () => void;
}

/** Heading of a group of findings; folds it. */
export function GroupRow({ name, count, folded, onToggle }: GroupRowProps) {
  const rows = useRowStyles();
  const styles = useStyles();
  const Chevron = folded ? ChevronRightRegular : ChevronDownRegular;
  return (
    <button
      type="button"
      data-row
      className={mergeClasses(rows.row, styles.row)}
      aria-expanded={!folded}
      onClick={onToggle}
    >
      <Chevron className={styles.icon} aria-hidden />
      <span className={styles.name}>{name}</span>
      <span className={rows.muted}>{count}</span>
    </button>
  );
}
