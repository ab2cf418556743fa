import type { CliIo, FolderEntry } from '../../src/cli/io';

export interface MemoryIo extends CliIo {
  readonly files: Map<string, Uint8Array>;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });

/** What the folder holds, last things first; undefined when no file is in it. */
function listed(files: ReadonlyMap<string, Uint8Array>, path: string): readonly FolderEntry[] | undefined {
  const within = path === '.' ? '' : `${path}/`;
  const kinds = new Map<string, FolderEntry['kind']>();
  for (const file of files.keys()) {
    if (!file.startsWith(within)) continue;
    const [name = '', ...deeper] = file.slice(within.length).split('/');
    kinds.set(name, deeper.length > 0 ? 'folder' : 'file');
  }
  return kinds.size > 0 ? [...kinds].map(([name, kind]) => ({ name, kind })).reverse() : undefined;
}

/** Files in memory; what is printed is kept. */
export function memoryIo(files: Readonly<Record<string, Uint8Array>>): MemoryIo {
  const all = new Map(Object.entries(files));
  let out = '';
  let err = '';
  return {
    files: all,
    stdout: () => out,
    stderr: () => err,
    readFile: (path) => {
      const bytes = all.get(path);
      return bytes ? Promise.resolve(bytes) : Promise.reject(missing(path));
    },
    async *chunks(path) {
      const bytes = all.get(path);
      // Two pieces, so that lines and characters are cut somewhere.
      const middle = Math.ceil((bytes?.length ?? 0) / 2);
      if (bytes) yield* [bytes.subarray(0, middle), bytes.subarray(middle)];
    },
    appendFile: (path, text) =>
      Promise.resolve(
        void all.set(path, Buffer.concat([all.get(path) ?? new Uint8Array(), Buffer.from(text)])),
      ),
    truncate: (path, length) => Promise.resolve(void all.set(path, all.get(path)!.subarray(0, length))),
    list: (path) => Promise.resolve(listed(all, path)),
    writeFile: (path, bytes) => Promise.resolve(void all.set(path, bytes)),
    makeFolder: () => Promise.resolve(),
    exists: (path) => Promise.resolve(all.has(path)),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    drained: () => Promise.resolve(),
    now: () => 0,
    today: () => new Date(2026, 2, 1),
    colour: false,
    terminal: false,
    workers: undefined,
  };
}
