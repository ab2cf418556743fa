import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Where browsers that were fetched stay: outside the project, so that a new installation does not fetch them again. */
const CACHE = process.env['GOUJI_CACHE'] ?? path.join(os.homedir(), '.cache', 'gouji', 'chromium');
/** How long fetching one may take. Milliseconds. */
const FETCH_LIMIT = 180_000;

/** Packages that carry a Chromium for Linux, by its major version; the digest is that of the whole package. */
const PACKAGES: Readonly<Record<number, readonly [name: string, sha512: string]>> = {
  79: [
    'chrome-aws-lambda@2.0.2',
    'Aqgq5F93eJARkO+O/wD+2bCCFOVQNfA329sdPNl8ib0gsRjS00bAgTc9f5Mvto7H7yDuBcy0V3xJQZwMvmILUg==',
  ],
  80: [
    'chrome-aws-lambda@2.1.1',
    'Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==',
  ],
  83: [
    'chrome-aws-lambda@3.1.1',
    'ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==',
  ],
  88: [
    'chrome-aws-lambda@5.5.0',
    'nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==',
  ],
  90: [
    'chrome-aws-lambda@7.0.0',
    'GbYXRPYtaA0DLfmxQpuZw1SKTP7rOA4UXiATwiFRJ4Ea6PBYSzqK0YjS7B2WimUBe//ybPfNpPIs8A3WpF0xvA==',
  ],
  92: [
    'chrome-aws-lambda@10.1.0',
    'NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  ],
  103: [
    '@sparticuz/chromium@103.0.0',
    'tFX5k5uWAT0fIxelUtpN4GN1VOTT61AHB6rRjeYzC296SjizKM1pNslEWj0YeuajKfsnNeDuHizB320TTTOrkA==',
  ],
};

/** Versions that can be had. */
export const OLD_CHROMIUMS = Object.keys(PACKAGES).map(Number);

/** Why the registry could not be reached; whoever asks next need not wait for that again. */
let unreachable: Error | null = null;

/**
 * The program of an old Chromium, fetched from the registry of packages the first time.
 * @param version major version, one of `OLD_CHROMIUMS`
 * @returns its path
 * @throws an Error that says why it can't be had here
 */
export function oldChromium(version: number): string {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('old versions of Chromium are to be had for Linux on x64 only');
  const program = path.join(CACHE, String(version), 'chromium');
  if (existsSync(program)) return program;
  if (unreachable) throw unreachable;
  const [name, sha512] = PACKAGES[version]!;
  mkdirSync(path.dirname(program), { recursive: true });
  const folder = mkdtempSync(path.join(CACHE, 'fetching-'));
  try {
    const archive = path.join(folder, fetchInto(folder, name));
    const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
    if (digest !== sha512) throw new Error(`${name} is not the package it was`);
    execFileSync('tar', ['xzf', archive, '-C', folder, 'package/bin/chromium.br']);
    const unpacked = path.join(folder, 'chromium');
    writeFileSync(unpacked, brotliDecompressSync(readFileSync(path.join(folder, 'package/bin/chromium.br'))));
    chmodSync(unpacked, 0o755);
    renameSync(unpacked, program);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return program;
}

/** @returns name of the archive */
function fetchInto(folder: string, name: string): string {
  try {
    const npm = ['pack', '--silent', '--fetch-retries=0', name];
    return execFileSync('npm', npm, { cwd: folder, timeout: FETCH_LIMIT, encoding: 'utf8' }).trim();
  } catch (error) {
    unreachable = new Error(`${name} could not be fetched (${(error as Error).message.split('\n')[0]})`);
    throw unreachable;
  }
}
