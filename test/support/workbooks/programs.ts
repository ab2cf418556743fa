import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** Runs an action with a folder of its own, which is removed afterwards. */
export function inTemporaryFolder<T>(action: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
  try {
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const hasLibreOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/** What LibreOffice saves after it has opened the files, by file name; a file that it could not open is not there. */
export function savedByLibreOffice(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return inTemporaryFolder((folder) => {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'out');
    mkdirSync(out);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      ...paths,
    ]);
    const saved = Object.keys(files).flatMap((name) => {
      const path = join(out, `${basename(name).replace(/\.\w+$/, '')}.xlsx`);
      return existsSync(path) ? [[name, new Uint8Array(readFileSync(path))] as const] : [];
    });
    return Object.fromEntries(saved);
  });
}

const VALIDATOR = join(ROOT, 'node_modules/.bin/ooxml-validator');

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
    const { stdout } = spawnSync(VALIDATOR, [path], { encoding: 'utf8' });
    try {
      const { errors } = JSON.parse(stdout) as { errors: readonly ValidatorError[] };
      return errors.map((e) => `${e.path}: ${e.description}`);
    } catch {
      return null;
    }
  });
}
