/** A walk through the list: where it is. */
export interface Step {
  readonly key: string;
  /** Its place among the stops, for when it is healed and gone. */
  readonly index: number;
  /** The row takes the focus: the walk goes by key. */
  readonly isFocused: boolean;
}
