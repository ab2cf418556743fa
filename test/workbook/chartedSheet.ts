import type { SheetDocument } from '../../src/workbook/SheetDocument';

/** A sheet with a pie and columns in rows of their own, drawn from cells that are not printed. */
export const CHARTED: SheetDocument = {
  name: '编制说明',
  orientation: 'portrait',
  columns: [
    { width: 84, printed: true },
    { width: 24, printed: false },
    { width: 14, printed: false },
  ],
  rows: [
    { cells: [{ text: '标题', style: 'document-title' }, { text: '来源', style: 'header' }, { text: '预算数', style: 'header' }] },
    { cells: [null, { text: '一般“公共”<预算>', style: 'cell' }, { number: 179.17, numberFormat: '#,##0.00', style: 'number' }], height: 210 },
    { cells: [{ text: '正文', style: 'body' }, { text: '事业收入', style: 'cell' }, { number: 20.5, style: 'number' }] },
    { cells: [null], height: 210 },
  ],
  charts: [
    {
      kind: 'pie',
      title: '收入 & 构成',
      data: { top: 1, left: 2, bottom: 3, right: 3 },
      anchor: { top: 2, left: 1, bottom: 2, right: 1 },
    },
    {
      kind: 'column',
      title: '“三公”经费',
      data: { top: 1, left: 2, bottom: 3, right: 3 },
      anchor: { top: 4, left: 1, bottom: 4, right: 1 },
    },
  ],
}; // prettier-ignore
