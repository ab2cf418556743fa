import { makeStyles, tokens } from '@fluentui/react-components';

/** The buttons above a result. */
export const useToolbarStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
  },
  button: { minWidth: 0 },
  last: { marginLeft: 'auto' },
});
