// The declarations of the client that is shipped and tested, not those of a newer one: the compiler then refuses every
// call above ExcelApi 1.15. What is needed beyond it is declared by hand, next to its check: see marks/notesApi.ts.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the file declares globals and is no module
/// <reference path="../../../node_modules/@microsoft/office-js/dist/office.d.ts" />
