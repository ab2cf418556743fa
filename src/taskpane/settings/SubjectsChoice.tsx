import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { SubjectList } from '../../budget/SubjectList';
import { FileButton } from '../shell/FileButton';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  file: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The office's own list of subjects: which one, choosing another from disk, doing without. */
export function SubjectsChoice() {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const list = usePaneState((s) => s.settings.subjects);
  const choose = t(list ? 'pane.subjects.change' : 'pane.subjects.choose');
  return (
    <section className={styles.root} aria-labelledby="subjects">
      <Subtitle2 as="h2" id="subjects" className={styles.title}>
        {t('pane.subjects')}
      </Subtitle2>
      <span className={styles.file}>
        {list ? t('pane.subjects.is', { file: list.file, ...countsOf(list) }) : t('pane.subjects.none')}
      </span>
      <div className={styles.actions}>
        <FileButton
          accept=".xlsx,.xlsm,.xls,.csv,.txt"
          label={choose}
          onChoose={(file) => void controller.chooseSubjects(file)}
        >
          {choose}
        </FileButton>
        {list && (
          <Button size="small" appearance="subtle" onClick={() => void controller.forgetSubjects()}>
            {t('pane.subjects.forget')}
          </Button>
        )}
      </div>
      <Caption1 className={styles.hint}>{t('pane.subjects.hint')}</Caption1>
    </section>
  );
}

function countsOf({ subjects }: SubjectList): Readonly<Record<string, number>> {
  const count = (first: string): number =>
    new Set(subjects.flatMap(({ code }) => (code.startsWith(first) ? [code] : []))).size;
  return { functional: count('2'), department: count('3'), government: count('5') };
}
