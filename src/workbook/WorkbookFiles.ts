/** What a file chooser offers as workbooks, and tables in other formats. What a file is its content tells. */
export const WORKBOOK_FILES = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.xml,.htm,.html';
