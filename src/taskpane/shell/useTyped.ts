import { useEffect, useRef, useState, type CompositionEvent, type FocusEvent } from 'react';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** What a text field of the pane is given, so that nothing typed into it is lost. */
export interface Typed {
  readonly value: string;
  readonly onChange: (event: unknown, data: { readonly value: string }) => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent<Box>) => void;
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: (event: CompositionEvent<Box>) => void;
}

/**
 * The text of a field as a person types it. While they are in it, nothing from outside changes it; and what an input method is
 * still composing is nobody's business: it is handed on when it is chosen.
 * @param stored what the field holds when nobody is in it
 * @param handOn takes each text that stands
 * @param onLeave called once the field is left, after its last text was handed on
 */
export function useTyped(stored: string, handOn: (text: string) => void, onLeave?: () => void): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const composing = useRef(false);
  const inside = useRef(false);
  useEffect(() => {
    if (!inside.current) setTyped(null);
  }, [stored]);
  const give = (text: string): void => {
    setTyped(text);
    if (text !== stored) handOn(text);
  };
  const finish = ({ currentTarget }: { readonly currentTarget: Box }): void => {
    if (!composing.current) return;
    composing.current = false;
    give(currentTarget.value);
  };
  return {
    value: typed ?? stored,
    onChange: (_, { value }) => {
      if (composing.current) setTyped(value);
      else give(value);
    },
    onFocus: () => void (inside.current = true),
    onBlur: (event) => {
      finish(event);
      inside.current = false;
      onLeave?.();
    },
    onCompositionStart: () => void (composing.current = true),
    onCompositionEnd: finish,
  };
}
