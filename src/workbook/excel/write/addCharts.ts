import { addressOf, rangeAddress } from '../../../budget/address';
import type { DocumentChart } from '../../SheetDocument';

const TYPES = { pie: 'Pie', column: 'ColumnClustered' } as const;

/** Queues the charts of a document on its sheet, whose cells have been filled. */
export function addCharts(sheet: Excel.Worksheet, charts: readonly DocumentChart[]): void {
  for (const { kind, title, data, anchor } of charts) {
    const chart = sheet.charts.add(TYPES[kind], sheet.getRange(rangeAddress(data)), 'Columns');
    chart.title.text = title;
    chart.setPosition(addressOf(anchor.top, anchor.left), addressOf(anchor.bottom, anchor.right));
    const isPie = kind === 'pie';
    chart.legend.visible = isPie;
    const { dataLabels } = chart;
    dataLabels.position = isPie ? 'BestFit' : 'OutsideEnd';
    dataLabels.showValue = !isPie;
    if (!isPie) continue;
    chart.legend.position = 'Right';
    dataLabels.showPercentage = true;
    dataLabels.numberFormat = '0.00%';
  }
}
