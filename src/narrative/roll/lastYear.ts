/** Id of the outline that follows last year's text. */
export const LAST_YEAR = 'last-year';
