import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellPlace } from '../../budget/Place';
import { showCell } from '../../report/translate';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({ link: { fontSize: 'inherit', fontVariantNumeric: 'tabular-nums' } });

/** Goes to a cell; says which one even where it shows a figure instead. */
export function CellLink({ place, children }: { readonly place: CellPlace; readonly children?: ReactNode }) {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const cell = showCell(place);
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      title={children === undefined ? undefined : t('pane.finding.go', { cell })}
      onClick={() => void controller.select(place)}
    >
      {children ?? cell}
    </Link>
  );
}
