import { Select } from '@fluentui/react-components';
import { useController, useOutlines, usePaneState } from '../state/PaneContext';
import { useDocuments } from '../state/useDocuments';
import { useWords } from '../text/WordsContext';

interface OutlineSelectProps {
  readonly className?: string;
  /** The class of the field within. */
  readonly inner?: string;
  /** Its name, where none stands beside it. */
  readonly label?: string;
}

/** The outlines that fit what the workbook holds, and the choice among them. */
export function OutlineSelect({ className, inner, label, ...field }: OutlineSelectProps) {
  const { t } = useWords();
  const controller = useController();
  const outlines = useOutlines();
  const outline = usePaneState((s) => s.settings.outline);
  const documents = useDocuments();
  const fitting = outlines.filter(
    ({ id, document }) => documents.size === 0 || documents.has(document) || id === outline,
  );
  return (
    <Select
      {...field}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(className === undefined ? {} : { className })}
      {...(inner === undefined ? {} : { select: { className: inner } })}
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
  );
}
