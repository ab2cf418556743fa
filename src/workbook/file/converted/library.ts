import type * as Library from '@e965/xlsx';
import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import { bounded } from './bounded';
import { UnreadableWorkbookError, type UnreadableReason } from '../../UnreadableWorkbookError';

/** What the library knows of code pages comes from the platform, which knows them all: its own tables are a megabyte. */
const codePages = { utils: { decode, encode } };

let loaded: Promise<typeof Library> | undefined;

const load = (): Promise<typeof Library> =>
  (loaded ??= import('@e965/xlsx').then((library) => {
    library.set_cptable(codePages);
    return library;
  }));

/**
 * Reads a workbook through the library for formats that are no packages, which is loaded only here. What it says on the console is for
 * its own makers.
 * @throws UnreadableWorkbookError
 */
export async function readThroughLibrary(
  data: Uint8Array | string,
  detail: string,
  options: ParsingOptions = {},
): Promise<WorkBook> {
  const { read } = await load();
  try {
    return quietly(() =>
      bounded(STEPS_PER_BYTE * data.length + LEAST_STEPS, () =>
        read(data, {
          type: typeof data === 'string' ? 'string' : 'array',
          dense: true,
          cellFormula: true,
          cellNF: true,
          cellStyles: true,
          sheetStubs: false,
          ...options,
        }),
      ),
    );
  } catch (cause) {
    const isEncrypted = cause instanceof Error && /password|encrypt/i.test(cause.message);
    const reason: UnreadableReason = isEncrypted ? 'encrypted' : 'damaged';
    throw new UnreadableWorkbookError(reason, isEncrypted ? '' : detail, { cause });
  }
}

/** The library takes one to three steps for a byte, and some more for a file. */
const STEPS_PER_BYTE = 16;
const LEAST_STEPS = 1_000_000;

function quietly<T>(action: () => T): T {
  const console = globalThis.console as Partial<
    Record<'error' | 'warn' | 'log', (...words: unknown[]) => void>
  >;
  const before = { error: console.error, warn: console.warn, log: console.log };
  Object.assign(console, { error: silence, warn: silence, log: silence });
  try {
    return action();
  } finally {
    Object.assign(console, before);
  }
}

const silence = (): void => {};

/** Names of the code pages that spreadsheets were saved in, as browsers know them. */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<number, TextDecoder>();

function decoderFor(codePage: number): TextDecoder {
  let decoder = decoders.get(codePage);
  if (!decoder) {
    const label =
      LABELS[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
    decoders.set(codePage, (decoder = new TextDecoder(label)));
  }
  return decoder;
}

const UTF16 = 1200;
const LATIN1 = 28591;

function decode(codePage: number, data: ArrayLike<number> | string): string {
  if (typeof data === 'string')
    return decode(
      codePage,
      [...data].map((c) => c.charCodeAt(0)),
    );
  const bytes = Uint8Array.from(data);
  if (codePage === LATIN1) return characters(bytes);
  if (codePage === UTF16) {
    const units = new Uint16Array(bytes.length >> 1);
    units.forEach((_, i) => (units[i] = bytes[2 * i]! | (bytes[2 * i + 1]! << 8)));
    return characters(units);
  }
  return decoderFor(codePage).decode(bytes);
}

function characters(codes: Uint8Array | Uint16Array): string {
  let out = '';
  for (let at = 0; at < codes.length; at += 8192)
    out += String.fromCharCode(...codes.subarray(at, at + 8192));
  return out;
}

/** Reading needs the other way round only for bytes that were made into characters. */
function encode(_codePage: number, text: string): number[] {
  return Array.from(text, (c) => c.charCodeAt(0) & 0xff);
}
