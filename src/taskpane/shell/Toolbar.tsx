import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
  },
});

/** The buttons above a result. */
export const Toolbar = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().root}>{children}</div>
);
