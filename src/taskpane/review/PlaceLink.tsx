import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TextPlace } from '../../budget/Place';
import { CellLink } from '../shell/CellLink';

const useStyles = makeStyles({ words: { fontVariantNumeric: 'tabular-nums' } });

/** Words of the text: they go to their cell where the text stands in the workbook. */
export function PlaceLink({ place, children }: { readonly place: TextPlace; readonly children: ReactNode }) {
  const styles = useStyles();
  return place.cell ? (
    <CellLink place={place.cell}>{children}</CellLink>
  ) : (
    <span className={styles.words}>{children}</span>
  );
}
