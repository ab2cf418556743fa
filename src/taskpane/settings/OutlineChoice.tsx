import { Field, Select } from '@fluentui/react-components';
import { useController, useOutlines, usePaneState } from '../state/PaneContext';
import { useDocuments } from '../state/useDocuments';
import { useWords } from '../text/WordsContext';
import { useSelectStyles } from './select.styles';

/** Which place's wording and order of sections the narrative follows: of the outlines that fit what the workbook holds. */
export function OutlineChoice() {
  const { t } = useWords();
  const styles = useSelectStyles();
  const controller = useController();
  const outlines = useOutlines();
  const outline = usePaneState((s) => s.settings.outline);
  const documents = useDocuments();
  const fitting = outlines.filter(
    ({ id, document }) => documents.size === 0 || documents.has(document) || id === outline,
  );
  return (
    <Field label={t('pane.settings.outline')}>
      <Select
        className={styles.root}
        select={{ className: styles.select }}
        value={outline ?? ''}
        onChange={(_, { value }) => void controller.changeSettings({ outline: value === '' ? null : value })}
      >
        <option value="">{t('pane.settings.outline.fitting')}</option>
        {fitting.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
