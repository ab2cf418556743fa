import type { DocumentChart } from '../../../SheetDocument';
import { CONTENT_TYPES, setContentType } from '../../package/contentTypes';
import type { OpcPackage } from '../../package/OpcPackage';
import { addRelationship, OFFICE_RELATIONSHIPS } from '../../package/relationships';
import { escapeAttribute } from '../../../xml/text';
import { rootOf } from '../../../xml/elements';
import { appendInside, applySplices } from '../../../xml/splice';
import { chartXml, type ContentOf } from './chartXml';

/**
 * Puts charts on a sheet that we have just added: a drawing with one chart part each. They go again with the sheet.
 * @param part the worksheet; it has no drawing yet and nothing that must stand behind one
 * @param sheetName as it stands in a formula
 */
export function addCharts(
  pkg: OpcPackage,
  part: string,
  sheetName: string,
  charts: readonly DocumentChart[],
  contentOf: ContentOf,
): void {
  if (charts.length === 0) return;
  const folder = part.slice(0, part.indexOf('worksheets/'));
  const drawing = pkg.freeName((n) => `${folder}drawings/drawing${n}.xml`);
  // The drawing names its charts by relationships, which need a part to belong to.
  pkg.write(drawing, drawingXml([]));
  setContentType(pkg, drawing, CONTENT_TYPES.drawing);
  const frames = charts.map((chart, i) => {
    const chartPart = pkg.freeName((n) => `${folder}charts/chart${n}.xml`);
    pkg.write(chartPart, chartXml(chart, sheetName, contentOf));
    setContentType(pkg, chartPart, CONTENT_TYPES.chart);
    return frameXml(chart, i + 1, addRelationship(pkg, drawing, 'chart', chartPart), contentOf);
  });
  pkg.write(drawing, drawingXml(frames));
  const id = addRelationship(pkg, part, 'drawing', drawing);
  const xml = pkg.text(part);
  const element = `<drawing xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"/>`;
  pkg.write(part, applySplices(xml, [appendInside(xml, rootOf(xml).element, element)]));
}

const drawingXml = (frames: readonly string[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  `${frames.join('')}</xdr:wsDr>`;

/** Room above a chart, so that it does not touch the text: 4 points, in EMU. */
const GAP = 4 * 12_700;

const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

function frameXml(chart: DocumentChart, id: number, relationshipId: string, contentOf: ContentOf): string {
  const { top, left, bottom, right } = chart.anchor;
  const corner = (name: string, column: number, row: number, below: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${below}</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', left - 1, top - 1, GAP)}${corner('to', right, bottom, 0)}` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${id + 1}" name="${escapeAttribute(`Chart ${id}`)}" descr="${escapeAttribute(description(chart, contentOf))}"/><xdr:cNvGraphicFramePr/>` +
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${relationshipId}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** The chart in words, for those who can't see it. */
function description({ title, data }: DocumentChart, contentOf: ContentOf): string {
  const parts = Array.from({ length: data.bottom - data.top }, (_r, i) => {
    const row = data.top + 1 + i;
    return `${contentOf(row, data.left) ?? ''} ${contentOf(row, data.right) ?? ''}`;
  });
  return `${title}：${parts.join('、')}`;
}
