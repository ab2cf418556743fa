/** The narrative in the task pane: whether it is up to date, what it lacks, and whose book last year's is. */
export const narrativePane = {
  'pane.narrative.updating': 'Updating the narrative…',
  'pane.narrative.stale': 'Tables, inputs or settings have changed; the text below is not updated yet.',
  'pane.narrative.update': 'Update',
  'pane.narrative.not-updated': 'The narrative could not be updated.',
  'pane.narrative.fresh': 'Written from the tables and inputs as they are now',
  'pane.narrative.book-wrong': 'Errors in the tables, which the text repeats: {{count}}',
  'pane.narrative.book-wrong.show': 'Show errors',
  'pane.narrative.outline-none':
    "No outline fits these tables; {{name}} was taken. Choose another below, follow last year's text, or make one of your own (see the guide)",
  'pane.narrative.by-hand': 'Edited by hand',
  'pane.narrative.written-with-gaps':
    'Written to the sheet “{{sheet}}”, with {{count}} places to be filled in',
  'pane.narrative.copied-with-gaps': 'Copied to the clipboard, with {{count}} places to be filled in',
  'pane.narrative.saved': 'Saved as {{file}}',
  'pane.narrative.saved-with-gaps': 'Saved as {{file}}, with {{count}} places to be filled in',
  'pane.changes.stale':
    'Tables, inputs or settings have changed: whether the text in the sheet still agrees is known after the update',
  'pane.changes.none-but-own':
    'The text in the sheet agrees with the tables; {{count}} paragraphs added by hand were not compared',
  'pane.inputs.sort': 'Sort again: move what is filled in down',
  'pane.inputs.needless': 'Needed no more.',
  'pane.gaps': '{{count}} places still to be filled in',
  'pane.gaps.text': 'These places of the text still read 【待填】:',
  'pane.gaps.list': 'Inputs to be filled in',
  'pane.gaps.places': '{{name}} ({{count}} places)',
  'pane.gaps.fill': 'Fill in',
  'pane.gaps.go.sheet': 'Write it all the same',
  'pane.gaps.go.word': 'Save it all the same',
  'pane.gaps.go.copy': 'Copy it all the same',
  'pane.prior.question': 'This does not seem to be last year’s workbook',
  'pane.prior.question.text':
    '{{reason}}. Compared with it, the changes told in the narrative would be wrong.',
  'pane.prior.not-restored': 'The workbook chosen as last year’s before is not used: {{reason}}.',
  'pane.budget.question': 'This does not seem to be the budget of the year',
  'pane.budget.question.text':
    '{{reason}}. Compared with it, plans and completion rates in the narrative would be wrong.',
  'pane.budget.not-restored': 'The workbook chosen as the budget before is not used: {{reason}}.',
  'pane.beside.insist': 'Use it all the same',
  'pane.beside.decline': 'Don’t use it',
  'pane.last-text.is': "Following last year's text: {{file}}",
  'pane.last-text.choose': "Follow last year's text…",
  'pane.last-text.change': 'Another…',
  'pane.last-text.forget': 'Do not follow',
  'pane.last-text.offers-only':
    "in the outline's words: take only its reasons, purposes and cars, to be looked at",
  'pane.last-text.needs-prior':
    "Choose last year's workbook as well: the figures of last year's text are read against it",
  'pane.outline.keep': 'Keep as an outline',
  'pane.outline.kept':
    'The outline is kept in the sheet “{{sheet}}” ({{count}} templates), where it may be changed',
  'pane.outline.kept-of-text':
    "Last year's text is kept as an outline, in the sheet “{{sheet}}” ({{count}} templates). Not in the tables, so in marks: {{open}}; paragraphs with other figures than the text: {{others}}. “Do not follow” writes by it",
  'pane.outline.kept-without-tables':
    "Last year's text is kept as an outline, in the sheet “{{sheet}}” ({{count}} templates). Not in the tables, so in marks: {{open}}; paragraphs with other figures than the text: {{others}}; rows of tables, not kept: {{rows}}. “Do not follow” writes by it",
  'pane.undo.many': 'Undone: {{count}} cells are as they were',
  'pane.outline.same': 'The sheet “{{sheet}}” has this outline already',
  'pane.outline.other-sheet':
    'The sheet “{{sheet}}” holds something else: nothing was written. Rename it first',
  'pane.outline.question': 'The sheet “{{sheet}}” holds an outline',
  'pane.outline.question.text':
    'It has {{count}} templates, maybe with words of your own. The list of changes takes a replacement back.',
  'pane.outline.replace': 'Replace',
  'pane.outline.leave': 'Leave it',
  'pane.last-text.changed': "Different from last year's text: {{count}} paragraphs",
  'pane.last-text.unsaid': 'new this year, and not told: {{count}}',
  'pane.last-text.errors': "Wrong in last year's text and not carried over: {{count}}",
};
