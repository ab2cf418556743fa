import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { VERSION } from '../platform/version';
import { useWords } from '../text/WordsContext';
import { HelpLink } from './HelpLink';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: '24px' },
});

/** What it is, under which licence, and where to read more: all of it comes with the site. */
export function About() {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Caption1>{t('pane.about.version', { version: VERSION })}</Caption1>
      <HelpLink page="index" className={styles.link}>
        {t('pane.about.guide')}
      </HelpLink>
      <HelpLink page="licences" className={styles.link}>
        {t('pane.about.licences')}
      </HelpLink>
    </div>
  );
}
