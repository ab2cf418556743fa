import { setColumnWidths } from '../../../src/workbench/host/file/setColumnWidths';

const sheet = (cols: string, prefix = ''): string =>
  `<${prefix}worksheet><${prefix}sheetFormatPr/>${cols}<${prefix}sheetData/></${prefix}worksheet>`;

test.each([
  [
    'a column of its own',
    sheet('<cols><col min="2" max="2" width="8" style="3"/></cols>'),
    sheet('<cols><col min="2" max="2" width="10.00" style="3" customWidth="1"/></cols>'),
  ],
  [
    'the middle of a run keeps the look of the run',
    sheet('<cols><col min="1" max="4" width="8" hidden="0" style="1"/></cols>'),
    sheet(
      '<cols><col min="1" max="1" width="8" hidden="0" style="1"/><col min="2" max="2" width="10.00" hidden="0" style="1" customWidth="1"/><col min="3" max="4" width="8" hidden="0" style="1"/></cols>',
    ),
  ],
  ['no columns yet', sheet(''), sheet('<cols><col min="2" max="2" width="10.00" customWidth="1"/></cols>')],
  [
    'between others',
    sheet('<cols><col min="1" max="1" width="8"/><col min="3" max="9" width="7"/></cols>'),
    sheet(
      '<cols><col min="1" max="1" width="8"/><col min="2" max="2" width="10.00" customWidth="1"/><col min="3" max="9" width="7"/></cols>',
    ),
  ],
  [
    'a prefix',
    sheet('', 'x:'),
    sheet('<x:cols><x:col min="2" max="2" width="10.00" customWidth="1"/></x:cols>', 'x:'),
  ],
])('%s', (_what, before, after) => {
  expect(setColumnWidths(before, new Map([[2, 52.5]]))).toBe(after);
});
