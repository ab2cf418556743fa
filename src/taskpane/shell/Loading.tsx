import { makeStyles, Spinner, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({ root: { margin: 'auto', padding: tokens.spacingVerticalXXL } });

/** A part of the pane on its way. */
export function Loading({ text }: { readonly text: string }) {
  return <Spinner className={useStyles().root} size="small" label={text} />;
}
