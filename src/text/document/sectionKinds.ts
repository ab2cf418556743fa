import type { SectionKind } from '../../budget/TextDocument';

/** What a title speaks about: the first pattern that it contains. */
const KINDS: readonly (readonly [SectionKind, RegExp])[] = [
  ['contents', /^目录/],
  ['glossary', /名词|术语|专业词/],
  ['attachments', /^附件|^附表|^附:|公开表|决算表$|预算表$/],
  ['three-public', /三公|出国|公务接待|公务用车(?:购置|运行)/],
  ['meetings', /会议费|培训费|差旅费/],
  ['office-operation', /机关运行|机关运转|运行经费/],
  ['procurement', /政府采购|采购/],
  ['assets', /国有资产|资产占|资产占用|车辆|资产/],
  ['performance', /绩效/],
  ['items', /具体使用|具体情况|具体安排|使用情况/],
  ['structure', /结构/],
  ['basic', /基本支出/],
  ['fund', /政府性基金/],
  ['capital', /国有资本/],
  ['general', /一般公共预算/],
  ['appropriation', /财政拨款/],
  ['summary', /收支|收入支出|收、支|收入、支出|总体情况/],
  ['income', /收入/],
  ['expenditure', /支出/],
  ['functions', /职能|职责|重点工作|主要工作|工作任务|概况|简介/],
  ['units', /单位构成|机构|人员/],
];

export function sectionKindOf(title: string): SectionKind {
  const text = title.replace(/[\s“”"「」]/g, '');
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
