import { makeStyles, tokens } from '@fluentui/react-components';

/** A page of the pane with one thing to read and one thing to do, in its middle. */
export const useCentred = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    margin: 'auto',
    maxWidth: '300px',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    textWrap: 'pretty',
  },
  title: { margin: 0 },
  note: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
});
