export const host = {
  'host.limit.converted':
    'A .csv, .ods, .xml, .html or .xls file is saved as .xlsx; some of its formats and drawings do not come along.',
  'host.limit.formulas':
    'The workbook holds formulas. They are not worked out here: after an edit, figures that come from formulas stay as they are until the saved file is opened in Excel.',
  'host.lost.format': 'Changes of fonts, borders or alignment in the sheet “{{sheet}}” were not saved.',
  'host.lost.sizes': 'Changes of row heights and column widths in the sheet “{{sheet}}” were not saved.',
  'host.lost.page-layout': 'Changes of the page layout of the sheet “{{sheet}}” were not saved.',
  'host.lost.name': 'The new name of the sheet “{{sheet}}” was not saved.',
  'host.lost.order': 'The new order of the sheets was not saved.',
  'host.lost.visibility': 'Hiding or unhiding the sheet “{{sheet}}” was not saved.',
  'host.lost.settings': 'The settings that the add-in keeps in the workbook were not saved.',
  'host.lost.replies': 'Replies to comments in the sheet “{{sheet}}” were not saved.',
  'host.limit.unknown-formulas':
    '{{count}} formulas are not worked out here ({{cells}}). When a figure they depend on changes, they keep their old result and are marked “Not recalculated”; Excel recalculates them when it opens the file.',
  'host.lost.stale':
    '{{count}} formulas were not recalculated and keep their old result ({{cells}}); Excel recalculates them when it opens the file.',
};
