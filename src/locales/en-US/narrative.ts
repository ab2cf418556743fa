/** Words around the narrative: its sheet, its inputs, its decisions. */
export const narrative = {
  'narrative.sources': 'Where the figures come from (not printed)',
  'narrative.mark': 'Mark of the paragraph (not printed, leave as it is)',
  'narrative.and': ', ',
  'narrative.from-input': 'input: {{input}}',
  'narrative.prior-cell': 'last year {{cell}}',
  'narrative.inputs.title': 'Inputs of the narrative',
  'narrative.inputs.help':
    'What the tables do not hold and only the department knows. Fill in the column 内容 and write the narrative again; leave the names as they are.',
  'narrative.inputs.unit': 'Unit',
  'narrative.inputs.state': 'State',
  'narrative.inputs.used': 'Where it is used',
  'narrative.inputs.kind.text': 'text',
  'narrative.inputs.kind.paragraphs': 'paragraphs',
  'narrative.inputs.kind.number': 'number',
  'narrative.inputs.state.given': 'given',
  'narrative.inputs.state.missing': 'to be filled in',
  'narrative.inputs.state.optional': 'optional',
  'narrative.inputs.state.invalid': 'must be a number',
  'narrative.missing': '{{count}} inputs are still to be filled in, see the sheet {{sheet}}: {{names}}',
  'narrative.template-error': 'The narrative template “{{template}}” is wrong: {{reason}}',
  'narrative.outline-unknown': 'There is no outline “{{outline}}”; choose one of: {{outlines}}',
};
