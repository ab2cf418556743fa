/** Sample workbooks that are served with the page, with the last year's book that belongs to each. */
export const SAMPLES: readonly { readonly file: string; readonly prior?: string }[] = [
  { file: 'zhaohua-2023.xlsx', prior: 'zhaohua-2022.xlsx' },
  { file: 'suining-2025.xlsx', prior: 'suining-2024.xlsx' },
  { file: 'putuo-fuliyuan-2024-unit.xlsx' },
  { file: 'shanghai-caizhengju-2025-unit.xlsx' },
];
