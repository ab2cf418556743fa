/** What a report says of its making. The edges know it: nothing here reads a clock. */
export interface Made {
  /** The name of the workbook or text, without its folder. */
  readonly file?: string;
  /** The day, as people write it: `2026-03-01`. */
  readonly date?: string;
  /** Of the program. */
  readonly version?: string;
}

/** A day of the reader's calendar, as {@link Made.date} has it. */
export const dateText = (day: Date): string =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
