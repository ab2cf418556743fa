// Builds the programs of src/tools and runs one of them: `npm run mutants`, `npm run fuzz`, `npm run roundtrip`, `npm run bench`, `npm run samples`.
// Usage: node scripts/tool.mjs NAME [its options]. What webpack says is shown only where it fails.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (file, args, stdio) =>
  spawnSync(process.execPath, [file, ...args], { cwd: root, stdio, encoding: 'utf8' });

const [name, ...options] = process.argv.slice(2);
const built = run(
  'node_modules/webpack/bin/webpack.js',
  ['--mode', 'production', '--config-name', 'tools'],
  'pipe',
);
if (built.status !== 0) {
  process.stderr.write(built.stdout + built.stderr);
  process.exit(2);
}
process.exit(run(`dist/tools/${name}.cjs`, options, 'inherit').status ?? 2);
