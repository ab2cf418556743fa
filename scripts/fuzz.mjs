// Damages workbooks and texts and has them checked and reviewed. See src/tools/fuzz.ts.
// Usage: npm run fuzz -- [--minutes 5] [--seed 1] [--threads N] [--files DIR]
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
process.exit(run('dist/tools/fuzz.cjs', process.argv.slice(2), 'inherit').status ?? 2);
