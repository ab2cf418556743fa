import type { CliIo } from '../../cli/io';

export interface FuzzIo extends CliIo {
  readonly files: Map<string, Uint8Array>;
  readonly told: { out: string; err: string };
}

/** The world outside in memory, for one run of the command line. */
export function fuzzIo(files: Readonly<Record<string, Uint8Array>>): FuzzIo {
  const all = new Map(Object.entries(files));
  const told = { out: '', err: '' };
  return {
    files: all,
    told,
    async readFile(path) {
      const bytes = all.get(path);
      if (!bytes) throw Object.assign(new Error(path), { code: 'ENOENT' });
      return bytes;
    },
    async *chunks(path) {
      const bytes = all.get(path);
      if (bytes) yield bytes;
    },
    writeFile: async (path, bytes) => void all.set(path, bytes),
    appendFile: async () => {},
    truncate: async () => {},
    makeFolder: async () => {},
    exists: async (path) => all.has(path),
    list: async () => undefined,
    out: (text) => void (told.out += text),
    err: (text) => void (told.err += text),
    drained: async () => {},
    now: () => 0,
    today: () => new Date(2026, 0, 1),
    colour: false,
    terminal: false,
    workers: undefined,
  };
}
