import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { About } from '../shell/About';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
});

/** Scripts of another site: Office's own, where they are not shipped with this one. */
const hasOutsideScripts = (): boolean =>
  [...document.scripts].some(({ src }) => src !== '' && new URL(src).origin !== location.origin);

/** 关于: version and licence, what is contacted, the guide. */
export function AboutSection() {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <section className={styles.root} aria-labelledby="about">
      <Subtitle2 as="h2" id="about" className={styles.title}>
        {t('pane.about')}
      </Subtitle2>
      <Body1>{t(hasOutsideScripts() ? 'pane.about.contact.office' : 'pane.about.contact.none')}</Body1>
      <About />
    </section>
  );
}
