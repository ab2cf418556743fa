import { existsSync } from 'node:fs';
import path from 'node:path';

/** Debian's Chromium; another by the variable CHROMIUM. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const OFFICE = path.join('node_modules', '@microsoft', 'office-js', 'dist', 'office.js');

/** As root, without a GPU, and without the look-ups that a browser makes on its own. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns why the workbench can't be opened in a browser on this machine; null where it can */
export function whyNoBrowser(): string | null {
  if (!existsSync(CHROMIUM)) return `${CHROMIUM} is not installed (apt-get install chromium)`;
  if (!existsSync(OFFICE)) return `${OFFICE} is not there (npm ci)`;
  return null;
}
