import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** Runs an action with a folder of its own, which is removed afterwards. */
function inTemporaryFolder<T>(action: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
  try {
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long another program may take on a busy machine: a test can't end one that it waits for. Milliseconds. */
const PATIENCE = 240_000;

/** @throws an Error that names the program where it hangs */
function run(program: string, args: readonly string[]): SpawnSyncReturns<string> {
  const done = spawnSync(program, args, { encoding: 'utf8', timeout: PATIENCE, killSignal: 'SIGKILL' });
  if (done.signal === 'SIGKILL')
    throw new Error(
      `${program} ${args.join(' ')}: no end after ${PATIENCE / 1000} s\n${done.stdout}${done.stderr}`,
    );
  return done;
}

export const hasLibreOffice = (): boolean => run('soffice', ['--version']).status === 0;

/** What LibreOffice makes of files: by file name; a file that it could not open, or not convert, is not there. */
function convertedByLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  extension: string,
  filter: string,
): Record<string, Uint8Array> {
  return inTemporaryFolder((folder) => {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'out');
    mkdirSync(out);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      `${extension}:${filter}`,
      '--outdir',
      out,
      ...paths,
    ]);
    const saved = Object.keys(files).flatMap((name) => {
      const path = join(out, `${basename(name).replace(/\.\w+$/, '')}.${extension}`);
      return existsSync(path) ? [[name, new Uint8Array(readFileSync(path))] as const] : [];
    });
    return Object.fromEntries(saved);
  });
}

/** What LibreOffice saves after it has opened the workbooks. */
export const savedByLibreOffice = (files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> =>
  convertedByLibreOffice(files, 'xlsx', 'Calc MS Excel 2007 XML');

/** The paragraphs of a document as LibreOffice's word processor shows them; null when it is not installed, or can't open it. */
export function paragraphsInLibreOffice(bytes: Uint8Array): readonly string[] | null {
  const name = 'document.docx';
  const text = convertedByLibreOffice({ [name]: bytes }, 'txt', 'Text (encoded):UTF8')[name];
  return text ? new TextDecoder().decode(text).replace(/\r/g, '').split('\n') : null;
}

/** Programs and tests run at the root of the project. */
const VALIDATOR = resolve('node_modules/.bin/ooxml-validator');

interface ValidatorError {
  readonly description: string;
  readonly path: string;
}

/** What the Open XML SDK's validator objects to; null when it cannot be run here. */
export function validatorErrors(bytes: Uint8Array, extension: string): string[] | null {
  if (!existsSync(VALIDATOR)) return null;
  return inTemporaryFolder((folder) => {
    const path = join(folder, `book.${extension}`);
    writeFileSync(path, bytes);
    const { stdout } = run(VALIDATOR, [path]);
    try {
      const { errors } = JSON.parse(stdout) as { errors: readonly ValidatorError[] };
      return errors.map((e) => `${e.path}: ${e.description}`);
    } catch {
      return null;
    }
  });
}

/** A line of a page as LibreOffice sets it: its text without spaces, and where it stands, in millimetres from the top left corner. */
export interface SetLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The lines of each page of a Word document, as LibreOffice prints it, and the faces it took; null where a program is missing. */
export function pagesInLibreOffice(
  bytes: Uint8Array,
): { readonly pages: readonly (readonly SetLine[])[]; readonly fonts: string } | null {
  const name = 'document.docx';
  if (run('pdftotext', ['-v']).error || run('pdffonts', ['-v']).error) return null;
  const pdf = convertedByLibreOffice({ [name]: bytes }, 'pdf', 'writer_pdf_Export')[name];
  if (!pdf) return null;
  return inTemporaryFolder((folder) => {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    const xml = run('pdftotext', ['-bbox-layout', path, '-']).stdout;
    const fonts = run('pdffonts', [path]).stdout;
    return { pages: xml.split('<page ').slice(1).map(linesOf), fonts };
  });
}

const MM = 25.4 / 72;

/** Words that stand at one height are a line. */
function linesOf(page: string): readonly SetLine[] {
  const words = [
    ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
  ].map(([, xMin, yMin, xMax, yMax, text]) => ({
    text: text!,
    left: Number(xMin) * MM,
    right: Number(xMax) * MM,
    top: Number(yMin) * MM,
    bottom: Number(yMax) * MM,
  }));
  const lines: SetLine[] = [];
  for (const word of words.sort((a, b) => a.top + a.bottom - b.top - b.bottom || a.left - b.left)) {
    const last = lines.at(-1);
    const middle = (word.top + word.bottom) / 2;
    if (last && Math.abs((last.top + last.bottom) / 2 - middle) < 2)
      lines[lines.length - 1] = {
        text: word.left < last.left ? word.text + last.text : last.text + word.text,
        left: Math.min(last.left, word.left),
        right: Math.max(last.right, word.right),
        top: Math.min(last.top, word.top),
        bottom: Math.max(last.bottom, word.bottom),
      };
    else lines.push(word);
  }
  return lines;
}
