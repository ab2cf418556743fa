import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Narrative, RequestedInput } from '../../narrative/Narrative';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
  },
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

/** What only people know, one field each; what is missing first. */
export function InputsForm({ narrative, open, onToggle, wanted, onReached }: InputsFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { inputs, missing } = narrative;
  if (inputs.length === 0) return null;
  const absent = new Set(missing.map((m) => m.name));
  const given = inputs.filter((i) => !absent.has(i.name));
  return (
    <Accordion
      className={styles.root}
      collapsible
      multiple
      openItems={[...open]}
      onToggle={(_, data) => onToggle(data.openItems as string[])}
    >
      {missing.length > 0 && (
        <AccordionItem value="missing">
          <AccordionHeader as="h2" size="small">
            {t('pane.inputs.missing', { count: missing.length })}
          </AccordionHeader>
          <AccordionPanel className={styles.form}>
            {missing.map((input) => (
              <InputField
                key={input.name}
                input={input}
                isWanted={input.name === wanted}
                onReached={onReached}
              />
            ))}
          </AccordionPanel>
        </AccordionItem>
      )}
      {given.length > 0 && (
        <AccordionItem value="given">
          <AccordionHeader as="h2" size="small">
            {t('pane.inputs.others', { count: given.length })}
          </AccordionHeader>
          <AccordionPanel className={styles.form}>
            {given.map((input) => (
              <InputField
                key={input.name}
                input={input}
                isWanted={input.name === wanted}
                onReached={onReached}
              />
            ))}
          </AccordionPanel>
        </AccordionItem>
      )}
    </Accordion>
  );
}

interface InputFieldProps {
  readonly input: RequestedInput;
  readonly isWanted: boolean;
  readonly onReached: () => void;
}

function InputField({ input, isWanted, onReached }: InputFieldProps) {
  const { t } = useWords();
  const controller = useController();
  const typed = usePaneState((s) => s.narrative.inputs[input.name]);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    field.current?.focus();
    onReached();
  }, [isWanted, onReached]);
  const value = typed ?? input.value ?? '';
  const change = (_: unknown, data: { readonly value: string }) =>
    controller.giveInput(input.name, data.value);
  return (
    <Field
      label={input.unit ? t('pane.inputs.with-unit', { name: input.name, unit: input.unit }) : input.name}
      required={!input.optional}
      {...(input.invalid
        ? { validationMessage: t('pane.inputs.not-a-number'), validationState: 'error' as const }
        : {})}
    >
      {input.kind === 'number' ? (
        <Input input={{ ref: field }} size="small" inputMode="decimal" value={value} onChange={change} />
      ) : (
        <Textarea
          textarea={{ ref: field }}
          size="small"
          resize="vertical"
          rows={input.kind === 'paragraphs' ? 4 : 2}
          value={value}
          onChange={change}
        />
      )}
    </Field>
  );
}
