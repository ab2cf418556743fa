import { makeStyles } from '@fluentui/react-components';

/** Selects grow with their longest option unless told otherwise. */
export const useSelectStyles = makeStyles({ root: { minWidth: 0 }, select: { width: '100%', minWidth: 0 } });
