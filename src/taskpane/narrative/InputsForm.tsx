import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Narrative } from '../../narrative/Narrative';
import { useWords } from '../text/WordsContext';
import { arrange, isSettled, keepPlaces, type Group } from './arrangement';
import { InputField } from './InputField';
import type { MessageId } from '../../locales';

const useStyles = makeStyles({
  root: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  sort: { alignSelf: 'flex-start', minWidth: 0 },
});

interface InputsFormProps {
  readonly narrative: Narrative;
  /** Parts of the form that are unfolded. */
  readonly open: readonly string[];
  readonly onToggle: (open: readonly string[]) => void;
  /** The input whose field is to be focused, as soon as it is in the page. */
  readonly wanted: string | null;
  readonly onReached: () => void;
}

/** What only people know, one field each; what is missing first. A field stays where it is until the form is opened anew. */
export function InputsForm({ narrative, open, onToggle, wanted, onReached }: InputsFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [{ fields, of }, setPlaced] = useState(() => ({ fields: arrange(narrative), of: narrative }));
  const sort = (): void => setPlaced({ fields: arrange(narrative), of: narrative });
  if (of !== narrative) setPlaced({ fields: keepPlaces(fields, narrative), of: narrative });
  if (fields.length === 0) return null;

  const counts = {
    missing: narrative.missing.length,
    given: narrative.inputs.length - narrative.missing.length,
  };
  const part = (group: Group, title: MessageId) => {
    const own = fields.filter((f) => f.group === group);
    if (own.length === 0) return null;
    return (
      <AccordionItem value={group}>
        <AccordionHeader as="h2" size="small">
          {t(title, { count: counts[group] })}
        </AccordionHeader>
        <AccordionPanel className={styles.form}>
          {own.map((field) => (
            <InputField
              key={field.input.name}
              field={field}
              isWanted={field.input.name === wanted}
              onReached={onReached}
            />
          ))}
          {own.some((f) => isSettled(f, narrative)) && (
            <Button size="small" className={styles.sort} onClick={sort}>
              {t('pane.inputs.sort')}
            </Button>
          )}
        </AccordionPanel>
      </AccordionItem>
    );
  };
  return (
    <Accordion
      className={styles.root}
      collapsible
      multiple
      openItems={[...open]}
      onToggle={(_, { openItems }) => {
        if (open.length === 0) sort();
        onToggle(openItems as string[]);
      }}
    >
      {part('missing', 'pane.inputs.missing')}
      {part('given', 'pane.inputs.others')}
    </Accordion>
  );
}
