import { createReadStream, readFileSync } from 'node:fs';
import { appendFile, mkdir, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** All that the commands may do with the world outside. */
export interface CliIo {
  readFile(path: string): Promise<Uint8Array>;
  /** A file piece by piece, however large it is; nothing when there is no such file. */
  chunks(path: string): AsyncIterable<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  appendFile(path: string, text: string): Promise<void>;
  /** Cuts a file off after so many bytes. */
  truncate(path: string, length: number): Promise<void>;
  makeFolder(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** What a folder holds, in no particular order; undefined when the path is no folder. Links to folders are not there. */
  list(path: string): Promise<readonly FolderEntry[] | undefined>;
  out(text: string): void;
  err(text: string): void;
  /** Resolves when standard output can take more. */
  drained(): Promise<void>;
  /** Milliseconds since some moment. */
  now(): number;
  /** The day, as the machine's calendar has it. */
  today(): Date;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** Whether standard error is a terminal, on which a line can be written over. */
  readonly terminal: boolean;
  /** How files can be checked on several threads; undefined where they can't, then they are checked one after another. */
  readonly workers: { readonly file: string; readonly cores: number } | undefined;
}

/** @param workerFile what a worker thread runs; undefined: no threads */
export const nodeIo = (workerFile?: string): CliIo => ({
  // A thread has one book at a time and nothing to do while it waits: the turns of the event loop would only add to that.
  readFile: async (path) => readFileSync(path),
  async *chunks(path) {
    try {
      yield* createReadStream(path);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  },
  writeFile,
  appendFile,
  truncate,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  exists: async (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),
  list,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  drained: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
  now: () => performance.now(),
  today: () => new Date(),
  colour: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
  terminal: process.stderr.isTTY === true,
  workers: workerFile === undefined ? undefined : { file: workerFile, cores: availableParallelism() },
});

async function list(path: string): Promise<readonly FolderEntry[] | undefined> {
  const isFolder = await stat(path).then(
    (s) => s.isDirectory(),
    () => false,
  );
  if (!isFolder) return undefined;
  const entries = await readdir(path, { withFileTypes: true });
  const kinds = entries.map(async (entry): Promise<FolderEntry[]> => {
    const { name } = entry;
    if (entry.isDirectory()) return [{ name, kind: 'folder' }];
    // A link to a folder could lead in circles; a link to a file is as good as the file.
    const isFile = entry.isSymbolicLink()
      ? await stat(join(path, name)).then(
          (s) => s.isFile(),
          () => true,
        )
      : entry.isFile();
    return isFile ? [{ name, kind: 'file' }] : [];
  });
  return (await Promise.all(kinds)).flat();
}

/** The system's code for a failed file operation: `ENOENT`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
