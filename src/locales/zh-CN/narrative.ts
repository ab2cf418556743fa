/** Words around the narrative: its sheet, its inputs, its decisions. */
export const narrative = {
  'narrative.sources': '数字来源（不打印）',
  'narrative.mark': '段落标识（不打印，请勿改动）',
  'narrative.and': '、',
  'narrative.from-input': '编制说明要素：{{input}}',
  'narrative.prior-cell': '上年 {{cell}}',
  'narrative.inputs.title': '编制说明要素',
  'narrative.inputs.help':
    '表格里没有、只有本单位知道的内容。填写“内容”一列，再次生成编制说明时采用；名称请勿改动。',
  'narrative.inputs.unit': '单位',
  'narrative.inputs.state': '状态',
  'narrative.inputs.used': '用在哪里',
  'narrative.inputs.kind.text': '文字',
  'narrative.inputs.kind.paragraphs': '段落',
  'narrative.inputs.kind.number': '数字',
  'narrative.inputs.state.given': '已填',
  'narrative.inputs.state.missing': '待填',
  'narrative.inputs.state.optional': '可不填',
  'narrative.inputs.state.invalid': '应填数字',
  'narrative.missing': '还有 {{count}} 项要素待填，见“{{sheet}}”：{{names}}',
  'narrative.template-error': '编制说明模板“{{template}}”有误：{{reason}}',
  'narrative.outline-unknown': '没有“{{outline}}”这种编制说明体例，可选：{{outlines}}',
};
