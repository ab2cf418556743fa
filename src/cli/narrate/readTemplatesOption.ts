import { basename, join } from 'node:path';
import { readTemplates } from '../../narrative/outlines/readTemplates';
import { say } from '../../report/translate';
import { decodeText } from '../../textfile';
import { readBook, readBytes } from '../readBook';
import type { CliContext } from '../CliContext';

/** What `--templates` gave. */
export interface GivenTemplates {
  readonly templates: Readonly<Record<string, string>>;
  /** A file could not be read, which has been told. */
  readonly failed: boolean;
}

const ENDING = /\.(?:liquid|txt)$/i;

/**
 * Reads `--templates`: a workbook with a sheet 编制说明模板, one template whose file bears its name (`三公经费.liquid`), or a
 * folder of such files.
 */
export async function readTemplatesOption(
  path: string | undefined,
  context: CliContext,
): Promise<GivenTemplates> {
  if (path === undefined) return { templates: {}, failed: false };
  if (/\.(?:xlsx|xlsm|xls)$/i.test(path)) return fromWorkbook(path, context);
  const listed = await context.io.list(path);
  const files = listed
    ? listed.filter((e) => e.kind === 'file' && ENDING.test(e.name)).map((e) => join(path, e.name))
    : [path];
  const read = await Promise.all(
    files.map(async (file) => ({ file, ...(await readBytes(context.io, file)) })),
  );
  const failures = read.flatMap((r) => ('reason' in r ? [r] : []));
  for (const { file, reason } of failures) complain(file, context.t(reason), context);
  const entries = read.flatMap((r) =>
    'bytes' in r ? [[basename(r.file).replace(ENDING, '').normalize(), decodeText(r.bytes)] as const] : [],
  );
  return { templates: Object.fromEntries(entries), failed: failures.length > 0 };
}

async function fromWorkbook(file: string, context: CliContext): Promise<GivenTemplates> {
  const book = await readBook(context.io, file);
  if ('grids' in book) return { templates: readTemplates(book.grids), failed: false };
  complain(file, context.t(book.reason), context);
  return { templates: {}, failed: true };
}

const complain = (file: string, reason: string, { io, t }: CliContext): void =>
  io.err(`${say(t, 'narrative.templates-unreadable', { file, reason })}\n`);
