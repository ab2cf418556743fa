import type { CliIo } from '../../src/cli/io';

export interface MemoryIo extends CliIo {
  readonly files: Map<string, Uint8Array>;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });

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
    writeFile: (path, bytes) => Promise.resolve(void all.set(path, bytes)),
    makeFolder: () => Promise.resolve(),
    exists: (path) => Promise.resolve(all.has(path)),
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    colour: false,
  };
}
