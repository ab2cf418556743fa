interface Sample {
  /** As it is served with the page. */
  readonly file: string;
  /** As people know it: whose budget of which year. The opened book goes by it. */
  readonly name: string;
  /** The served file of last year's book that belongs to it. */
  readonly prior?: string;
}

/** Sample workbooks that are served with the page. */
export const SAMPLES: readonly Sample[] = [
  {
    file: 'zhaohua-2023.xlsx',
    name: '昭化区委群众工作局2023年部门预算.xlsx',
    prior: 'zhaohua-2022.xlsx',
  },
  {
    file: 'suining-2025.xlsx',
    name: '遂宁经开区群众工作与信访局2025年部门预算.xlsx',
    prior: 'suining-2024.xlsx',
  },
  { file: 'putuo-fuliyuan-2024-unit.xlsx', name: '上海市普陀区社会福利院2024年单位预算.xlsx' },
  { file: 'shanghai-caizhengju-2025-unit.xlsx', name: '上海市财政局2025年单位预算.xlsx' },
  { file: 'yunling-2024-final.xlsx', name: '云岭县司法局2024年度部门决算.xlsx' },
];

/** The name by which a served sample goes. */
export const sampleName = (file: string): string => SAMPLES.find((s) => s.file === file)?.name ?? file;
