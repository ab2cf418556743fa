/** The workbench: the page for people without Excel. */
export const workbench = {
  'workbench.title': 'Gouji workbench',
  'workbench.open': 'Open workbook…',
  'workbench.save': 'Save',
  'workbench.save.hint':
    'Downloads the workbook with marks and narrative; what was not touched is byte for byte as it was',
  'workbench.samples': 'Samples',
  'workbench.drop.title': 'Drop a workbook of budget tables here',
  'workbench.drop.text':
    'or choose an .xlsx or .xls file. It is opened in the browser alone and never uploaded.',
  'workbench.drop.release': 'Release to open the workbook',
  'workbench.try': 'No file at hand? Open a sample:',
  'workbench.opening': 'Opening {{file}}…',
  'workbench.failed': '“{{file}}” cannot be opened: {{reason}}',
  'workbench.unexpected': 'An unexpected error occurred while reading ({{reason}}).',
  'workbench.converted':
    'An .xls file is saved as .xlsx; some of its formats and drawings do not come along.',
  'workbench.unsaved': 'There are unsaved changes',
  'workbench.grid': 'Sheet {{sheet}}',
  'workbench.sheets': 'Sheets',
  'workbench.pane': 'Gouji pane',
  'workbench.resize': 'Width of the pane',
  'workbench.name-box': 'Cell',
  'workbench.formula-bar': 'Content',
  'workbench.hidden': '{{sheet}} (hidden)',
  'workbench.read-only': 'The sheet is protected and cannot be edited',
  'workbench.note': 'Note: {{text}}',
  'workbench.theme.light': 'Light',
  'workbench.theme.dark': 'Dark',
};
