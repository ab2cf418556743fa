import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';

/** All that the commands may do with the world outside. */
export interface CliIo {
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  makeFolder(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  out(text: string): void;
  err(text: string): void;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
}

export const nodeIo: CliIo = {
  readFile,
  writeFile,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  exists: async (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  colour: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
};
