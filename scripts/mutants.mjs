// Plants wrong amounts in made-up books and counts how many the checks catch. See src/tools/mutants.ts.
// Usage: npm run mutants -- [--books 200] [--seed 1] [--threads N]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (file, args, stdio) =>
  spawnSync(process.execPath, [file, ...args], { cwd: root, stdio, encoding: 'utf8' });

const built = run(
  'node_modules/webpack/bin/webpack.js',
  ['--mode', 'production', '--config-name', 'tools'],
  'pipe',
);
if (built.status !== 0) {
  process.stderr.write(built.stdout + built.stderr);
  process.exit(2);
}
process.exit(run('dist/tools/mutants.cjs', process.argv.slice(2), 'inherit').status ?? 2);
