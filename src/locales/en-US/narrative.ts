/** Words around the narrative: its sheet, its inputs, its decisions. */
export const narrative = {
  'narrative.sources': 'Where the figures come from (not printed)',
  'narrative.mark': 'Mark of the paragraph (not printed, leave as it is)',
  'narrative.and': ', ',
  'narrative.from-input': 'input: {{input}}',
  'narrative.prior-cell': 'last year {{cell}}',
  'narrative.budget-cell': 'budget {{cell}}',
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
  'narrative.template-error': 'The narrative template “{{template}}” is wrong: {{reason}}',
  'narrative.outline-unknown': 'There is no outline “{{outline}}”; choose one of: {{outlines}}',
  'narrative.cli': 'write the narrative from the budget tables',
  'narrative.cli.file': "this year's workbook",
  'narrative.cli.outline':
    "outline of the narrative (choices: {{names}}, or the folder of one); chosen by the tables when left out; last-year follows last year's text",
  'narrative.cli.inputs':
    'a workbook with the inputs filled in, or a text with a line “name: content” each; by default those of the workbook itself',
  'narrative.cli.out': 'write narrative and inputs into a copy of the workbook',
  'narrative.cli.docx': 'also write a Word document',
  'narrative.written':
    'Narrative written to sheet {{sheet}} of {{file}}: {{paragraphs}} paragraphs, {{figures}} figures, {{gaps}} gaps',
  'narrative.docx-written': 'Word document: {{file}}',
  'narrative.was': 'Updated from the tables; it read: {{text}}',
  'narrative.own': 'Added by hand, kept',
  'narrative.kept': 'Changed by hand, kept. By the tables it would read: {{text}}',
  'narrative.kept-without': 'Changed by hand, kept. By the tables it would not stand here',
  'narrative.inputs.state.unused': 'not used this time',
  'narrative.inputs.state.carried': 'from last year, please check',
  'narrative.inputs.state.usual': 'the usual, please check',
  'narrative.chart.amount': 'Budget',
  'narrative.cli.charts': 'draw charts of income, expenditure and the “三公” expenses in the text',
  'narrative.inputs.unread':
    '{{file}}: some lines could not be read (they should be “name: content”): {{lines}}',
  'narrative.earlier': 'Paragraphs changed by hand and inputs are taken over from {{file}}',
  'narrative.earlier-unreadable':
    '{{file}} exists but cannot be read, so no paragraph changed by hand was taken over from it: {{reason}}',
  'narrative.kept-count': '{{count}} paragraphs changed or added by hand are kept',
  'narrative.templates-unreadable': 'templates {{file}}: {{reason}}',
  'narrative.templates-unused':
    'templates that nothing uses (no such name, and no other template renders them): {{names}}',
  'narrative.cli.templates':
    'your own wording: a workbook with a sheet 编制说明模板, a .liquid file, or a folder of such files',
  'narrative.cli.wording': 'write the wording in use into a sheet 编制说明模板, to be changed there',
  'narrative.fill-in':
    'Fill in the column 内容 of the sheet 编制说明要素 in {{file}}, save it, and write the narrative from it again',
  'missing-input.title': 'Inputs of the narrative to be filled in',
  'missing-input.absent': '“{{input}}” is not given; {{count}} places in the text wait for it.',
  'missing-input.not-a-number': '“{{input}}” must be a number, but is “{{value}}”.',
  'narrative.templates.help':
    'The wording of the narrative. What is changed under 模板内容 is used the next time; delete a row to have the original wording back. See the guide to templates.',
  'narrative.cli.last-text':
    "last year's narrative (.docx, .txt or a workbook); by default the one in the workbook of --prior",
  'narrative.cli.save-outline':
    "save last year's text (or the outline in use) as a folder that --outline takes",
  'narrative.save.written':
    'The outline is in {{folder}} ({{count}} files); use it with --outline {{folder}}',
  'narrative.save.open': "What no table tells stays in last year's words, in a mark, {{count}} times:",
  'narrative.save.others':
    "Written from last year's tables, {{count}} paragraphs have other figures than last year's text:",
  'narrative.save.other': 'was: {{before}}\n    is: {{now}}',
  'narrative.save.not-written': 'was: {{before}}\n    is not written',
  'narrative.save.rows': '{{count}} rows of tables in the text are not part of the outline.',
  'narrative.save.more': '{{count}} more',
  'narrative.last.no-prior':
    "To follow last year's text, last year's workbook is needed: name it with --prior",
  'narrative.last.no-text':
    "Last year's workbook holds no narrative: name last year's text with --last-text (.docx, .txt or a workbook)",
  'narrative.last.unused': "Of no use where last year's text is followed: {{options}}",
  'narrative.last.offered':
    "The words are the outline's; last year's text {{file}} only offers reasons, purposes and the like. To follow its words, leave out --outline",
  'narrative.last.errors': "Last year's text has {{count}} faults, which are not carried over:",
  'narrative.last.dropped': "{{count}} paragraphs of last year's text have no place this year:",
  'narrative.last.unsaid':
    "{{count}} amounts are new in this year's tables and not told in the text; see whether to add them:",
  'narrative.since': 'The tables have changed since the text was written: {{changes}}',
  'narrative.since.more':
    'The tables have changed since the text was written: {{changes}} and more, {{count}} in all',
  'narrative.since.cell': '{{cell}} from {{before}} to {{now}}',
  'narrative.since.between': ', ',
  'narrative.book-faults':
    'The tables have {{count}} errors, and the text has their figures as they are; see to them first: {{first}}',
  'narrative.text-faults': 'The text as written disagrees with the tables in {{count}} places:',
  'narrative.manifest.line': 'line {{line}} is not of the form “name: content”',
  'narrative.manifest.name': 'there is no line “{{name}}”; there may be: {{names}}',
  'narrative.manifest.content': '“{{name}}” says “{{content}}”, which means nothing',
  'narrative.manifest.unknown-base': 'there is no outline “{{name}}” to follow',
  'narrative.manifest.no-sections': 'it has no line 各节',
  'narrative.manifest.no-template': 'templates are missing: {{names}}',
  'narrative.outline.region': "Outline: {{name}} (the department's name has “{{word}}”)",
  'narrative.outline.titles': 'Outline: {{name}} (titles and headings of tables have “{{words}}”)',
  'narrative.outline.none':
    "No outline fits these tables, {{name}} was taken: name another with --outline, follow last year's text with --last-text, or write your own (see the guide to templates)",
  'narrative.outline.own': 'Outline: {{name}} (your own)',
  'narrative.outline.of-department': '{{department}}: own outline',
  'narrative.outline.named': 'Outline: {{name}} (named)',
};
