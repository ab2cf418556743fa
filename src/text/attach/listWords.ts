/** A sentence that begins so goes on with the total of the one before. */
export const LIST_TOTALS = /^(?:其中|包括|具体|按|分项|主要|[收支][入出](?:按|包括|分))/;
