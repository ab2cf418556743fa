/** The reasons for which this reader has set findings aside, the latest first; kept on the machine, to be given again. */
export type Reasons = readonly string[];

export interface ReasonsAction {
  readonly type: 'reasons/known';
  readonly reasons: Reasons;
}
