import {
  EMPTY_RECORD,
  HIGHLIGHT_NAMESPACE,
  isEmptyRecord,
  readHighlightRecord,
  writeHighlightRecord,
  type HighlightRecord,
} from '../../HighlightRecord';
import { ExcelHostError } from '../ExcelHostError';

/** Largest record in bytes that fits into one request beside what can't be put off. */
const LARGEST_RECORD = 3_500_000;

/** The record in the workbook, once the sync after {@link loadRecord} is done. */
export interface RecordPart {
  readonly record: HighlightRecord;
  /** The XML as it stands; null when the workbook has no record. */
  readonly xml: string | null;
  readonly part: Excel.CustomXmlPart;
}

/** Asks for the record. @returns a function that takes the answer after the sync */
export function loadRecord(context: Excel.RequestContext): () => RecordPart {
  const part = context.workbook.customXmlParts.getByNamespace(HIGHLIGHT_NAMESPACE).getOnlyItemOrNullObject();
  part.load('id');
  const xml = part.getXml();
  return () => {
    if (part.isNullObject) return { record: EMPTY_RECORD, xml: null, part };
    // eslint-disable-next-line office-addins/call-sync-before-read, office-addins/load-object-before-read -- a ClientResult, read after the sync of the caller
    return { record: readHighlightRecord(xml.value) ?? EMPTY_RECORD, xml: xml.value, part };
  };
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** What a record costs in a request. */
export const recordBytes = (record: HighlightRecord): number =>
  isEmptyRecord(record) ? 0 : bytesOf(writeHighlightRecord(record));

/**
 * Queues writing a record in place of the one there. An empty one takes the part away.
 * @throws ExcelHostError `too-large` when the record does not fit into a request: some fifteen thousand marks
 */
export function saveRecord(context: Excel.RequestContext, there: RecordPart, record: HighlightRecord): void {
  const hasPart = there.xml !== null;
  if (isEmptyRecord(record)) {
    if (hasPart) there.part.delete();
    return;
  }
  const xml = withoutDeclaration(writeHighlightRecord(record));
  if (bytesOf(xml) > LARGEST_RECORD) throw new ExcelHostError('too-large');
  if (hasPart) there.part.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
}

/** Excel keeps a part's text as it likes; a declared encoding would not be the one in use. */
const withoutDeclaration = (xml: string): string => xml.replace(/^<\?xml[^>]*\?>\s*/, '');
