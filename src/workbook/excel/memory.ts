import { elementText, escapeString, unescapeString } from '../xml/text';
import { memoryNamespace } from '../memoryNamespace';
import { ExcelHostError } from './ExcelHostError';

const BODY = /<memory\b[^>]*>([\s\S]*)<\/memory\s*>/;

/** The text kept under a key; null when there is none. One sync. */
export async function recall(context: Excel.RequestContext, key: string): Promise<string | null> {
  const part = context.workbook.customXmlParts.getByNamespace(memoryNamespace(key)).getOnlyItemOrNullObject();
  part.load('id');
  const xml = part.getXml();
  await context.sync();
  if (part.isNullObject) return null;
  // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult is not loaded
  return unescapeString(elementText(BODY.exec(xml.value)?.[1] ?? ''));
}

/** Keeps a text under a key, in place of the one before. Two syncs. */
export async function keep(context: Excel.RequestContext, key: string, text: string): Promise<void> {
  const namespace = memoryNamespace(key);
  const { customXmlParts } = context.workbook;
  const part = customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  part.load('id');
  await context.sync();
  const xml = `<memory xmlns="${namespace}">${escapeString(text)}</memory>`;
  if (xml.length > LONGEST) throw new ExcelHostError('too-large');
  if (part.isNullObject) customXmlParts.add(xml);
  else part.setXml(xml);
  await context.sync();
}

const LONGEST = 4_000_000;
