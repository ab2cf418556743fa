import { makeStyles, tokens } from '@fluentui/react-components';
import { NO_OUTLINE } from '../../narrative/outlines/choose';
import { OutlineSelect } from '../shell/OutlineSelect';
import { useSelectStyles } from '../shell/select.styles';
import { usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  none: { color: tokens.colorStatusWarningForeground3, flexBasis: '100%' },
});

/** Which outline was taken and why, or that none fits; another can be chosen. Where last year's text is followed, there is none. */
export function ChosenOutline() {
  const { t } = useWords();
  const styles = useStyles();
  const select = useSelectStyles();
  const why = usePaneState((s) => s.narrative.around?.standing.why);
  if (!why) return null;
  const isNone = why.id === NO_OUTLINE;
  return (
    <div className={styles.root}>
      <span className={isNone ? styles.none : undefined}>
        {isNone ? t('pane.narrative.outline-none', why.data) : t(why.id, why.data)}
      </span>
      <OutlineSelect label={t('pane.settings.outline')} className={select.root} inner={select.select} />
    </div>
  );
}
