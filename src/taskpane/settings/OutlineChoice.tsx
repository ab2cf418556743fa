import { Field } from '@fluentui/react-components';
import { OutlineSelect } from '../shell/OutlineSelect';
import { useWords } from '../text/WordsContext';
import { useSelectStyles } from '../shell/select.styles';

/** Which place's wording and order of sections the narrative follows: of the outlines that fit what the workbook holds. */
export function OutlineChoice() {
  const { t } = useWords();
  const styles = useSelectStyles();
  return (
    <Field label={t('pane.settings.outline')}>
      {(field) => <OutlineSelect {...field} className={styles.root} inner={styles.select} />}
    </Field>
  );
}
