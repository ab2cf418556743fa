import { basename, dirname, extname, join, relative } from 'node:path';
import type { Message } from '../../budget/Finding';
import { isOurCopy, originalStem, readFailure } from '../files';
import type { CliIo } from '../io';

/** One thing to check, as the command line names it or as a folder holds it. */
export interface Input {
  readonly file: string;
  /** For a file found in a folder: the subfolder it is in, relative to the folder that was named. */
  readonly subfolder?: string;
  /** It can't be read, and why: a folder without a workbook. */
  readonly refused?: Message;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlt|et|ett|ods)$/i;

/** What may hold tables, but is checked only by its name, or not at all: a folder that has it was not checked as a whole. */
const LEFT_OUT = /\.(?:xlsb|csv|ots|xml|html?|mht|mhtml|docx?|wps|wpt|rtf|odt|pdf|ofd|zip|rar|7z)$/i;

/** What a run is to check, and what its folders hold beside that. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly leftOut: readonly string[];
}

/**
 * The files to check. A file that is named is taken as it is; a folder is walked with all its subfolders, and its workbooks
 * come in the order of their paths, which is the same on every machine. In folders are left out: what is no workbook, what
 * is hidden, lock files (`~$…`), copies of ours (`….checked.xlsx`) and the workbook that the summary goes to.
 * A file that is named twice is checked once.
 * @param summary where this run writes its summary, if it does
 */
export async function inputsOf(io: CliIo, named: readonly string[], summary?: string): Promise<Inputs> {
  const inputs = new Map<string, Input>();
  const leftOut = new Set<string>();
  for (const path of named) {
    for (const input of await expand(io, path, summary, leftOut))
      if (!inputs.has(join(input.file))) inputs.set(join(input.file), input);
  }
  return {
    inputs: [...inputs.values()],
    leftOut: [...leftOut]
      .filter((file) => !inputs.has(join(file)))
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
  };
}

async function expand(
  io: CliIo,
  path: string,
  summary: string | undefined,
  leftOut: Set<string>,
): Promise<readonly Input[]> {
  const found: Input[] = [];
  try {
    if (!(await walk(io, path, found, leftOut))) return await matching(io, path);
  } catch (error) {
    return [{ file: path, refused: readFailure(error) }];
  }
  const inputs = found
    .filter(({ file }) => summary === undefined || !isSummary(file, summary))
    .map((input) => ({ ...input, key: sortKey(relative(path, input.file)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key: _, ...input }) => ({ ...input, subfolder: dirname(relative(path, input.file)) }));
  return inputs.length > 0 ? inputs : [{ file: path, refused: { id: 'cli.empty-folder', data: {} } }];
}

/**
 * The files that a pattern such as `*.xlsx` means in its folder: the command interpreter of Windows leaves that to programs.
 * What matches nothing, or is no pattern, is taken as the name of a file.
 */
async function matching(io: CliIo, path: string): Promise<readonly Input[]> {
  const pattern = basename(path);
  if (!/[*?]/.test(pattern) || (await io.exists(path))) return [{ file: path }];
  const letters = [...pattern].map((c) =>
    c === '*' ? '.*' : c === '?' ? '.' : /[\w\s]/.test(c) ? c : `\\u{${c.codePointAt(0)!.toString(16)}}`,
  );
  const isMeant = new RegExp(`^${letters.join('')}$`, 'iu');
  const files = ((await io.list(dirname(path))) ?? [])
    .filter(({ name, kind }) => kind === 'file' && isMeant.test(name) && !name.startsWith('~$'))
    .map(({ name }) => ({ file: join(dirname(path), name) }));
  const sorted = files.sort((a, b) => (sortKey(a.file) < sortKey(b.file) ? -1 : 1));
  return sorted.length > 0 ? sorted : [{ file: path }];
}

/** @returns false when the path is no folder */
async function walk(io: CliIo, path: string, found: Input[], leftOut: Set<string>): Promise<boolean> {
  const entries = await io.list(path);
  if (!entries) return false;
  for (const { name, kind } of entries) {
    if (name.startsWith('.')) continue;
    const file = join(path, name);
    if (kind === 'file') {
      if (name.startsWith('~$') || isOurCopy(name)) continue;
      if (WORKBOOK.test(name)) found.push({ file });
      else if (LEFT_OUT.test(name)) leftOut.add(file);
      continue;
    }
    // One folder that may not be opened must not hide the others.
    await walk(io, file, found, leftOut).catch((error: unknown) =>
      found.push({ file, refused: readFailure(error) }),
    );
  }
  return true;
}

/** The summary of this run, or of an earlier one that got a number because the name was taken. */
const isSummary = (file: string, summary: string): boolean =>
  dirname(join(file)) === dirname(join(summary)) &&
  extname(file) === extname(summary) &&
  basename(file).startsWith(originalStem(summary)) &&
  /^(?:-\d+)?\.[^.]*$/.test(basename(file).slice(originalStem(summary).length));

/** A path that sorts alike on every machine, by code units. */
export const sortKey = (path: string): string => path.replaceAll('\\', '/').normalize('NFC');
