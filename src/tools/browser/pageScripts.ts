import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SITE } from './site';

/** What the scripts of the pane may weigh on their way over the network, Office.js aside. Bytes. */
export const PANE_LIMIT = 370 * 1024;

/** The scripts that a page of the built site asks for, in their order. */
export const scriptsOf = (page: string): string[] =>
  [...readFileSync(path.join(SITE, page), 'utf8').matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(
    (m) => m[1]!,
  );

/** @returns bytes of the pane's own scripts as a server sends them, packed */
export const packedPane = (): number =>
  scriptsOf('taskpane.html')
    .filter((src) => !src.includes('office.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(SITE, file)), { level: 9 }).length, 0);
