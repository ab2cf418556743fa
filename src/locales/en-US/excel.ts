export const excel = {
  'excel.failure.no-sheet': 'The workbook no longer has a sheet “{{sheet}}”. Check again.',
  'excel.failure.hidden-sheet':
    'The sheet “{{sheet}}” is hidden, so its cell can’t be shown. Unhide it first.',
  'excel.failure.protected-sheet':
    'The sheet “{{sheet}}” is protected and can’t be changed. Unprotect it and try again.',
  'excel.failure.protected-workbook':
    'The workbook’s structure is protected, so sheets can’t be added or removed. Unprotect it and try again.',
  'excel.failure.mixed-font':
    'The characters of {{cell}} differ in font or colour; writing would make them alike, so nothing was written. Copy the corrected sentence and change the cell yourself.',
  'excel.failure.cell-edit': 'A cell is being edited in Excel. Press Enter or Esc, then try again.',
  'excel.failure.too-large':
    'The workbook holds more than Excel can handle at a time. Remove sheets or content that don’t belong and try again.',
  'excel.failure.host':
    'Excel could not do this ({{code}}). Try again; if it fails again, save the workbook and reopen it.',

  'excel.skipped.gradient': 'The cell has a gradient fill that could not be restored; not marked.',
  'excel.skipped.note-refused': 'The cell already has a note; coloured only, no explanation added.',
  'excel.left.protected': 'The sheet is protected. Unprotect it, then clear the marks again.',
  'excel.left.gradient':
    'The cell had a gradient fill, which an Excel add-in can’t restore. Clear the marks with the gouji clear command.',
  'excel.left.note-unseen':
    'The explanation added when marking was not found; if the cell still shows a note, delete it by hand.',
};
