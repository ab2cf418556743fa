/** The review of a narrative in the task pane. */
export const reviewPane = {
  'pane.tab.review': 'Review',
  'pane.review.title': 'Review a narrative that is written already',
  'pane.review.welcome':
    'Holds every figure of the text against the tables of this workbook, against arithmetic and against the rest of the text, and writes out each sentence as it should read.',
  'pane.review.start': 'Review the narrative in the workbook',
  'pane.review.other': 'Not in this workbook?',
  'pane.review.paste': 'Paste the text of the narrative',
  'pane.review.paste.start': 'Review the pasted text',
  'pane.review.choose-file': 'Choose a Word or text file…',
  'pane.review.nothing.workbook':
    'No sheet of this workbook was recognised as a narrative. Paste its text below, or choose a Word or text file.',
  'pane.review.nothing.text': 'There is no text to review.',
  'pane.review.cancelled': 'The review was stopped. The workbook was not changed.',

  'pane.review.progress': 'Progress of the review',
  'pane.review.step.reading': 'Reading the workbook…',
  'pane.review.step.checking': 'Checking the figures of the text one by one…',
  'pane.review.step.arranging': 'Arranging the results…',

  'pane.review.again': 'Review again',
  'pane.review.leave': 'Another text…',
  'pane.review.leave.hint': 'Review pasted text, a Word file, or the narrative in the workbook',
  'pane.review.copy-all': 'Copy the corrected text',
  'pane.review.of.workbook': 'Reviewed: sheets {{sheets}}',
  'pane.review.of.pasted': 'Reviewed: pasted text ({{count}} characters)',
  'pane.review.of.file': 'Reviewed: {{file}}',
  'pane.review.no-tables': 'No budget table was recognised in this workbook; the text was checked by itself.',

  'pane.review.coverage': '{{found}} figures found, {{checked}} checked, {{unchecked}} not checked',
  'pane.review.coverage.all': '{{found}} figures found, all checked',
  'pane.review.unchecked-of': '{{reason}} ({{count}})',
  'pane.review.clean.title': 'Nothing to act on',
  'pane.review.clean.text': '{{found}} figures found, {{checked}} checked, and all agree.',
  'pane.review.no-figures': 'No figure was found in the text.',

  'pane.review.list': 'Findings in the text',
  'pane.review.paragraph': 'Paragraph {{number}}',
  'pane.review.whole-text': 'Whole text',
  'pane.review.quoted': 'As it stands',
  'pane.review.show-all': 'Show the whole paragraph',
  'pane.review.show-less': 'Show less',
  'pane.review.compare': 'Compare',
  'pane.review.corrected': 'Should read',
  'pane.review.corrected-elsewhere': 'To be corrected in {{place}}',
  'pane.review.verdict.inconsistent': 'Wrong',
  'pane.review.verdict.rounding': 'Rounding',
  'pane.review.verdict.truncated': 'Truncated',
  'pane.review.verdict.form': 'Wording',
  'pane.review.verdict.cannot-tell': 'Cannot tell',

  'pane.review.adopt': 'Use this correction',
  'pane.review.adopted': '{{cell}} now has the corrected sentence',
  'pane.review.changed':
    '{{cell}} was changed after the review. Nothing was written; it was reviewed again as it stands now.',
  'pane.review.formula':
    'The text of {{cell}} is made by a formula. The correction would replace the formula by text. Mostly it is the cells it refers to that should be corrected.',
  'pane.review.copy': 'Copy the sentence',
  'pane.review.copied-sentence': 'The corrected sentence was copied to the clipboard',
  'pane.review.copied': 'The corrected text was copied to the clipboard; sentences corrected: {{count}}',
  'pane.undo.changed': '{{cell}} was changed since and was not put back.',
};
