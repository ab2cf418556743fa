import { basename, dirname, extname, join } from 'node:path';
import type { Message } from '../budget/Finding';
import { codeOf, type CliIo } from './io';
import type { MessageId } from '../locales';

/** The file's name without its folder and extension, and the extension: `a/b.xlsm` → `b`, `.xlsm`. */
const nameParts = (file: string): { stem: string; extension: string } => {
  const extension = extname(file);
  return { stem: basename(file, extension), extension };
};

/** What earlier runs put between a name and its extension. */
const OUR_WORDS = /(?:\.(?:checked|cleared|narrated)(?:-\d+)?)+$/;

/**
 * Where a changed copy goes: `b.xlsx` → `DIR/b.checked.xlsx`. Never a file that exists, so neither the original nor a copy
 * that somebody has worked on since is overwritten: a number is added instead.
 * @param word what happened to the copy: `checked`, `cleared`
 */
export async function copyPath(
  io: CliIo,
  file: string,
  word: 'checked' | 'cleared',
  folder: string = dirname(file),
  extension: string = extname(file),
): Promise<string> {
  return (await copyPaths(io, file, word, folder, extension)).path;
}

/** {@link copyPath}, and the last copy that an earlier run has put there; undefined when there is none. */
export async function copyPaths(
  io: CliIo,
  file: string,
  word: 'checked' | 'cleared',
  folder: string = dirname(file),
  extension: string = extname(file),
): Promise<{ readonly path: string; readonly newest: string | undefined }> {
  const wanted = join(folder, `${originalStem(file)}.${word}${extension}`);
  return { path: await freePath(io, wanted), newest: await newestPath(io, wanted) };
}

/**
 * Where a file goes that the user named: there, or under the workbook's name where a folder was named:
 * `DIR` → `DIR/b.narrated.docx`.
 * @param extension with its point
 */
export async function namedPath(io: CliIo, wanted: string, file: string, extension: string): Promise<string> {
  const isFolder = /[/\\]$/.test(wanted) || (await io.list(wanted)) !== undefined;
  return isFolder ? join(wanted, `${originalStem(file)}.narrated${extension}`) : wanted;
}

/** The name without folder and extension, and without what earlier runs put into it. */
export const originalStem = (file: string): string => nameParts(file).stem.replace(OUR_WORDS, '');

/** Whether a file is a copy that an earlier run wrote. */
export const isOurCopy = (file: string): boolean => OUR_WORDS.test(nameParts(file).stem);

/** The path itself when no such file exists, else with a number added: nothing that is there is overwritten. */
export async function freePath(io: CliIo, wanted: string): Promise<string> {
  const { stem, extension } = nameParts(wanted);
  let free = wanted;
  for (let n = 2; await io.exists(free); n++) free = join(dirname(wanted), `${stem}-${n}${extension}`);
  return free;
}

/** The newest file of the series that {@link freePath} makes; undefined when there is none. */
export async function newestPath(io: CliIo, wanted: string): Promise<string | undefined> {
  const { stem, extension } = nameParts(wanted);
  let newest: string | undefined;
  let next = wanted;
  for (let n = 2; await io.exists(next); n++) {
    newest = next;
    next = join(dirname(wanted), `${stem}-${n}${extension}`);
  }
  return newest;
}

/** Why the system would not let us read a file, as a message for the user. */
export function readFailure(error: unknown): Message {
  const code = codeOf(error);
  const id = code === undefined ? undefined : READ_FAILURES[code];
  return { id: id ?? 'cli.read-failed', data: { reason: code ?? String(error) } };
}

const READ_FAILURES: Readonly<Record<string, MessageId>> = {
  ENOENT: 'cli.not-found',
  ENOTDIR: 'cli.not-found',
  EISDIR: 'cli.is-folder',
  EACCES: 'cli.no-access',
  EPERM: 'cli.no-access',
};
