import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScript } from '../../../src/cli/start/loadScript';

const SOURCE = `
const { basename } = require('node:path');
exports.place = basename(__filename) + ' in ' + basename(__dirname);
exports.beside = require('./beside.cjs');
exports.answer = () => 41 + 1;
`;

interface Exports {
  readonly place: string;
  readonly beside: string;
  answer(): number;
}

describe('a script', () => {
  let folder: string;
  let file: string;
  let cache: string;
  const load = (): ReturnType<typeof loadScript<Exports>> => loadScript<Exports>(file, cache);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-start-'));
    file = join(folder, 'script.cjs');
    cache = join(folder, 'script.cache');
    writeFileSync(file, SOURCE);
    writeFileSync(join(folder, 'beside.cjs'), 'module.exports = "beside"');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const expectRight = ({ exports }: { readonly exports: Exports }, answer = 42): void => {
    expect(exports.place).toBe(`script.cjs in ${folder.split(/[/\\]/).at(-1)}`);
    expect(exports.beside).toBe('beside');
    expect(exports.answer()).toBe(answer);
  };

  test('runs as a module of Node, and from the code that was kept the next time', () => {
    const first = load();
    expectRight(first);
    expect(first.wasKept).toBe(false);
    first.keep();
    const second = load();
    expectRight(second);
    expect(second.wasKept).toBe(true);
  });

  const damage: Record<string, () => void> = {
    'of a script of the same length': () => writeFileSync(file, SOURCE.replace('41', '40')),
    'with a byte changed': () => {
      const bytes = readFileSync(cache);
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(cache, bytes);
    },
    'cut short': () => truncateSync(cache, 100),
    'cut to nothing': () => truncateSync(cache, 0),
  };
  test.each(Object.entries(damage))('is compiled anew when the kept code is one %s', (name, change) => {
    load().keep();
    change();
    const again = load();
    expectRight(again, name.includes('length') ? 41 : 42);
    expect(again.wasKept).toBe(false);
  });
});
