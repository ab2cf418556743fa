import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { entriesOf } from '../../report/ignoring/entries';
import { countPlaces, loudEntries } from '../model/entries';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Tells a screen reader what a check has found. It is in the page before the result, or it would not be read. */
export function Announcer() {
  const { t } = useWords();
  const styles = useStyles();
  const result = usePaneState((s) => s.check.result);
  const isDone = usePaneState((s) => s.check.phase === 'done');
  const ignored = usePaneState((s) => s.ignored);
  const tolerance = usePaneState((s) => s.settings.displayTolerance);
  const counts = useMemo(() => {
    if (!result || !isDone) return null;
    return countPlaces(result, loudEntries(entriesOf(result, ignored), tolerance));
  }, [result, isDone, ignored, tolerance]);
  return (
    <div className={styles.root} role="status" data-announcer>
      {counts && t('pane.announce', { errors: counts.error, warnings: counts.warning, infos: counts.info })}
    </div>
  );
}
