import { columnName } from '../../../../budget/address';
import type { DocumentChart } from '../../../SheetDocument';
import { escapeXml } from '../../../xml/text';

/** What stands in a cell of the sheet that a chart is drawn from. */
export type ContentOf = (row: number, column: number) => string | number | null;

/** Number formats of the labels: shares to two decimals, as the text writes them; amounts as their cells show them. */
const PERCENT = '0.00%';

/**
 * A chart part (ECMA-376 part 1, 21.2). It refers to the cells, and keeps their present contents for programs that show a
 * chart before they have read the sheet.
 * @param sheet the sheet's name as it stands in a formula, in quotes where it needs them
 */
export function chartXml(chart: DocumentChart, sheet: string, contentOf: ContentOf): string {
  const series = seriesXml(chart, sheet, contentOf);
  const plot =
    chart.kind === 'pie'
      ? `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`
      : '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
        `${series}<c:gapWidth val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${AXES}`;
  const legend =
    chart.kind === 'pie' ? '<c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>' : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}</c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '</c:chartSpace>'
  );
}

const titleXml = (title: string): string =>
  '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>' +
  `<a:r><a:rPr lang="zh-CN" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function seriesXml({ kind, data }: DocumentChart, sheet: string, contentOf: ContentOf): string {
  const rows = Array.from({ length: data.bottom - data.top }, (_r, i) => data.top + 1 + i);
  const area = (column: number, from: number, to: number): string => {
    const cell = (row: number): string => `$${columnName(column)}$${row}`;
    return `<c:f>${escapeXml(`${sheet}!${from === to ? cell(from) : `${cell(from)}:${cell(to)}`}`)}</c:f>`;
  };
  const texts = (column: number, from: number, to: number): string => {
    const shown = Array.from({ length: to - from + 1 }, (_r, i) => String(contentOf(from + i, column) ?? ''));
    return `<c:strRef>${area(column, from, to)}<c:strCache>${points(shown)}</c:strCache></c:strRef>`;
  };
  const numbers = rows.map((row) => Number(contentOf(row, data.right) ?? 0));
  const [first, last] = [data.top + 1, data.bottom];
  return (
    `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx>${texts(data.right, data.top, data.top)}</c:tx>` +
    (kind === 'column' ? '<c:invertIfNegative val="0"/>' : '') +
    `${labelsXml(kind)}<c:cat>${texts(data.left, first, last)}</c:cat>` +
    `<c:val><c:numRef>${area(data.right, first, last)}<c:numCache><c:formatCode>General</c:formatCode>${points(numbers.map(String))}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

const points = (values: readonly string[]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values.map((v, i) => `<c:pt idx="${i}"><c:v>${escapeXml(v)}</c:v></c:pt>`).join('');

function labelsXml(kind: DocumentChart['kind']): string {
  const isPie = kind === 'pie';
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? 1 : 0}"/>`;
  return (
    '<c:dLbls>' +
    (isPie ? `<c:numFmt formatCode="${PERCENT}" sourceLinked="0"/>` : '') +
    `<c:dLblPos val="${isPie ? 'bestFit' : 'outEnd'}"/>` +
    flag('showLegendKey', false) +
    flag('showVal', !isPie) +
    flag('showCatName', false) +
    flag('showSerName', false) +
    flag('showPercent', isPie) +
    flag('showBubbleSize', false) +
    (isPie ? flag('showLeaderLines', true) : '') +
    '</c:dLbls>'
  );
}

const axis = (id: number, crosses: number, at: 'b' | 'l', middle: string, tail: string): string =>
  `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/>${middle}` +
  `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>${tail}`;

const AXES =
  `<c:catAx>${axis(1, 2, 'b', '', '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>')}</c:catAx>` +
  `<c:valAx>${axis(2, 1, 'l', '<c:majorGridlines/><c:numFmt formatCode="General" sourceLinked="0"/>', '<c:crossBetween val="between"/>')}</c:valAx>`;
