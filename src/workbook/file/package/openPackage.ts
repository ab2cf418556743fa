import { UnreadableWorkbookError } from '../../UnreadableWorkbookError';
import { ZipArchive, type ZipTools } from '../zip/ZipArchive';
import { OpcPackage } from './OpcPackage';
import { contentTypeOf } from './contentTypes';
import { hasType, relationshipsOf } from './relationships';
import { listSheets, refuseDoubledSheets, workbookContent, workbookPartOf } from './WorkbookPart';

/** The platform's own ways to unpack and to read texts, where it has them. */
export interface PlatformTools extends ZipTools {
  /** A text in UTF-8; a mark of its byte order stays. @throws anything when it is none */
  decode(bytes: Uint8Array): string;
}

export interface OpenOptions {
  /** The most bytes that the package may have unpacked. Default 512 MiB. */
  readonly unpackLimit?: number;
  readonly tools?: Partial<PlatformTools>;
}

/** Real workbooks stay far below; a bomb goes far beyond. */
export const DEFAULT_UNPACK_LIMIT = 512 * 2 ** 20;

/** The parts that are read of nearly every workbook, where nearly all programs put them. */
const USUAL_PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/workbook\.xml\.rels|(workbook|styles|sharedStrings|worksheets\/[^/]+)\.xml))$/;

const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** A package that has been found fit to be read and edited. */
export interface OpenedPackage {
  readonly pkg: OpcPackage;
  readonly workbookPart: string;
  readonly format: 'xlsx' | 'xlsm';
}

/** Opens an .xlsx or .xlsm. @throws UnreadableWorkbookError */
export function openPackage(bytes: Uint8Array, options: OpenOptions = {}): OpenedPackage {
  const pkg = new OpcPackage(
    new ZipArchive(bytes, options.unpackLimit ?? DEFAULT_UNPACK_LIMIT, options.tools),
    options.tools?.decode,
  );
  if (pkg.find('[Content_Types].xml') === undefined) throw new UnreadableWorkbookError('not-a-workbook');
  pkg.prepare(USUAL_PARTS);
  if (isSigned(pkg)) throw new UnreadableWorkbookError('signed');
  const workbookPart = workbookPartOf(pkg);
  const type = contentTypeOf(pkg, workbookPart) ?? '';
  if (/\.bin$/i.test(workbookPart) || type.includes('sheet.binary'))
    throw new UnreadableWorkbookError('binary');
  if (!/spreadsheetml|ms-excel/.test(type)) throw new UnreadableWorkbookError('not-a-workbook');
  if (workbookContent(pkg, workbookPart).namespace === STRICT_NAMESPACE)
    throw new UnreadableWorkbookError('strict');
  if (listSheets(pkg, workbookPart).length === 0) throw new UnreadableWorkbookError('no-worksheet');
  refuseDoubledSheets(pkg, workbookPart);
  return { pkg, workbookPart, format: /macroEnabled/i.test(type) ? 'xlsm' : 'xlsx' };
}

const isSigned = (pkg: OpcPackage): boolean =>
  relationshipsOf(pkg, '').some((r) => hasType(r, 'digital-signature/origin')) ||
  pkg.parts.some((name) => name.startsWith('_xmlsignatures/'));
