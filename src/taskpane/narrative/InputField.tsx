import { Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { inputHint } from '../../report/inputHint';
import { useTyped } from '../shell/useTyped';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import type { PlacedField } from './arrangement';

interface InputFieldProps {
  readonly field: PlacedField;
  readonly isWanted: boolean;
  readonly onReached: () => void;
}

/** One thing that only people know, with what it means and an example where that may be in doubt. */
export function InputField({ field: { input, needless }, isWanted, onReached }: InputFieldProps) {
  const { t } = useWords();
  const controller = useController();
  const stored = usePaneState((s) => s.narrative.inputs[input.name]);
  const typed = useTyped(
    stored ?? input.value ?? '',
    (text) => controller.giveInput(input.name, text),
    () => void controller.leaveInput(),
  );
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    box.current?.focus();
    onReached();
  }, [isWanted, onReached]);
  const hints = [
    ...(needless ? [t('pane.inputs.needless')] : []),
    ...(input.carried && stored === undefined ? [t('narrative.inputs.state.carried')] : []),
    ...(input.usual && stored === undefined ? [t('narrative.inputs.state.usual')] : []),
    ...(inputHint(input) === undefined ? [] : [t(inputHint(input)!)]),
  ];
  return (
    <Field
      label={input.unit ? t('pane.inputs.with-unit', { name: input.name, unit: input.unit }) : input.name}
      required={!input.optional && !needless}
      {...(hints.length > 0 ? { hint: hints.join(' ') } : {})}
      {...(input.invalid && !needless
        ? { validationMessage: t('pane.inputs.not-a-number'), validationState: 'error' as const }
        : {})}
    >
      {input.kind === 'number' ? (
        <Input input={{ ref: box }} size="small" inputMode="decimal" {...typed} />
      ) : (
        <Textarea
          textarea={{ ref: box }}
          size="small"
          resize="vertical"
          rows={input.kind === 'paragraphs' ? 4 : 2}
          {...typed}
        />
      )}
    </Field>
  );
}
