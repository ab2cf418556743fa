// What each file of a folder is told, as a table: `npm run told -- FOLDER [--before OLD/gouji.cjs]`. A workbook is checked and a
// marked copy written and cleared; a text is reviewed. With --before the same is asked of another build of the command line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** How long one step may take. Milliseconds. */
const PATIENCE = 60_000;
const TEXTS = /\.(?:docx?|wps|rtf|pdf|txt|md|html)$/i;

const { values, positionals } = parseArgs({
  options: { before: { type: 'string' } },
  allowPositionals: true,
});
const folder = positionals[0];
if (folder === undefined) {
  console.error('Usage: npm run told -- FOLDER [--before OLD/gouji.cjs]');
  process.exit(2);
}
const now = fileURLToPath(new URL('../dist/cli/gouji.cjs', import.meta.url));
const builds = [...(values.before ? [values.before] : []), now];

console.log(`| file |${values.before ? ' before |' : ''} now |\n|---|${'---|'.repeat(builds.length)}`);
for (const file of readdirSync(folder).sort()) {
  const told = builds.map((build) => toldBy(build, join(folder, file)));
  console.log(`| ${file} | ${told.join(' | ')} |`);
}

/** Exit status and the first sentence; of a workbook that was marked also what came of clearing its copy. */
function toldBy(build, file) {
  const out = mkdtempSync(join(tmpdir(), 'gouji-told-'));
  try {
    const run = (...args) =>
      spawnSync(process.execPath, [build, ...args], { encoding: 'utf8', timeout: PATIENCE });
    if (TEXTS.test(file)) return sentence(run('review', file));
    const checked = run('check', file, '--out', out);
    const [copy] = readdirSync(out);
    const cleared = copy === undefined ? undefined : run('clear', join(out, copy));
    return `${sentence(checked)}${cleared === undefined ? '' : `; marked, cleared ${cleared.status}`}`;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Refusals stand on the error stream; of a report its last line, which counts. */
function sentence({ status, signal, stdout, stderr }) {
  const refusal = stderr.trim().split('\n').at(-1) ?? '';
  const report =
    stdout
      .trim()
      .split('\n')
      .findLast((line) => /核对了|审核了|文中|没有/.test(line)) ?? '';
  const words = (report || refusal)
    .trim()
    .replace(/\|/g, '／')
    .replace(/^.*[\\/]([^\\/：]+：)/, '$1');
  return `${status ?? signal}: ${words.slice(0, 110)}`;
}
