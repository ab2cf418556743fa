import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOT = join(__dirname, '../../..');
export const CASES = join(ROOT, 'test/cases/workbooks');
/** Originals that are not part of the project. */
const ORIGINALS = join(ROOT, '../shared');

const inFolder = (folder: string, names: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => names.test(name))
        .map((name) => join(folder, name))
    : [];

export const load = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
export const loadCase = (name: string): Uint8Array => load(join(CASES, name));

/** All packages that are at hand: the made-up ones, the samples, and the originals where they lie beside the project. */
export function packagesAtHand(): [name: string, path: string][] {
  const originals = [join(ORIGINALS, 'torture'), join(ORIGINALS, 'workbooks')].flatMap((f) =>
    inFolder(f, /\.xls[xm]$/),
  );
  if (originals.length === 0)
    console.log('The original workbooks are not beside the project: only made-up ones are used.');
  const all = [
    ...inFolder(CASES, /\.xls[xm]$/),
    ...inFolder(join(ROOT, 'samples'), /\.xls[xm]$/),
    ...originals,
  ];
  const once = new Map(all.map((path) => [basename(path), path]).reverse() as [string, string][]);
  return [...once.values()].reverse().map((path) => [path.slice(ROOT.length - 4), path]);
}

export const originalXls = join(ORIGINALS, 'torture/wps_unit.xls');
