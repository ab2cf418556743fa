/** One kind of statement that a review must read: texts of our own in which it is right, and in which it is wrong. */
export interface Kind {
  /** What is particular about it, unique: the key in lists of differences. */
  readonly name: string;
  /** The first line of each text. */
  readonly title: string;
  /**
   * Each a whole text below its title. `{wrong=>right}` stands for what is right, and in the wrong copy for what is wrong;
   * a text without it has a right copy only.
   */
  readonly texts: readonly string[];
  /** The wrong copy deserves one finding, not several. */
  readonly once?: true;
}

export const BUDGET_2024 = '2024年部门预算编制说明';
export const BUDGET_2025 = '2025年部门预算编制说明';
export const BUDGET_2026 = '2026年部门预算编制说明';
export const FINAL_2023 = '2023年度部门决算情况说明';
export const FINAL_2024 = '2024年度部门决算情况说明';
