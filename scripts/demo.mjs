// Does the main job on the sample workbooks: checks each, with last year's book where there is one, writes highlighted
// copies and narratives into out/demo/, and prints what it found and where it wrote.
// Usage: npm run demo
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read, utils } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli/gouji.cjs');
const out = join(root, 'out/demo');
/** This year's book → last year's. */
const PRIOR = { 'zhaohua-2023.xlsx': 'zhaohua-2022.xlsx', 'suining-2025.xlsx': 'suining-2024.xlsx' };
const FIRST_PARAGRAPHS = 8;

const shown = (path) => relative(root, path).replaceAll('\\', '/');
const heading = (text) => console.log(`\n━━ ${text} ${'━'.repeat(Math.max(0, 76 - 2 * text.length))}\n`);

/** Runs the command line as a user would; only a crash stops the demo, findings and unreadable files don't. */
function gouji(...args) {
  console.log(`$ gouji ${args.join(' ')}\n`);
  const { status, signal } = spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' });
  if (signal || status === null || status > 2) throw new Error(`gouji ended with ${signal ?? status}`);
  return status;
}

function build() {
  if (existsSync(cli)) return;
  const { status } = spawnSync('npm', ['run', '--silent', 'build:cli'], {
    cwd: root,
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0) throw new Error('the command line could not be built');
}

/** A copy of the book in which two digits of the “三公” total have changed places: what a check is for. */
function withSlip(file) {
  const parts = unzipSync(readFileSync(file));
  const workbook = strFromU8(parts['xl/workbook.xml']);
  const id = /<sheet [^>]*name="3-3"[^>]*r:id="([^"]+)"/.exec(workbook)[1];
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels']);
  const relation = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relations)[0];
  const path = `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation)[1]}`;
  const xml = strFromU8(parts[path]);
  const changed = xml.replace(/(<c [^>]*r="C7"[^>]*>(?:<f>[^<]*<\/f>)?<v>)2\.95/, '$12.59');
  if (changed === xml) throw new Error('3-3!C7 is not 2.95');
  const copy = join(out, 'zhaohua-2023-slip.xlsx');
  writeFileSync(copy, zipSync({ ...parts, [path]: strToU8(changed) }));
  return copy;
}

/** The title of a narrative sheet, and the first paragraphs with figures. */
function printNarrative(file) {
  const sheet = read(readFileSync(file)).Sheets['编制说明'];
  const rows = utils.sheet_to_json(sheet, { header: 1, blankrows: false });
  const paragraphs = rows.map((row) => row[0]).filter((text) => typeof text === 'string' && text !== '');
  const start = paragraphs.findIndex((text) => text.startsWith('三、'));
  console.log(paragraphs[0]);
  console.log('…');
  for (const text of paragraphs.slice(start, start + FIRST_PARAGRAPHS)) console.log(text);
  console.log(`… 共 ${paragraphs.length} 段`);
}

build();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const samples = readdirSync(join(root, 'samples'))
  .filter((name) => name.endsWith('.xlsx'))
  .sort();

for (const name of samples) {
  heading(`核对 ${name}`);
  const prior = PRIOR[name] ? ['--prior', `samples/${PRIOR[name]}`] : [];
  gouji('check', `samples/${name}`, ...prior, '--out', shown(out));
}

heading('核对一个有错的副本：“三公”经费合计 2.95 误作 2.59');
gouji('check', shown(withSlip(join(root, 'samples/zhaohua-2023.xlsx'))), '--out', shown(out));

for (const [name, prior] of Object.entries(PRIOR)) {
  heading(`撰写编制说明 ${name}`);
  const stem = join(out, name.replace(/\.xlsx$/, '-narrative'));
  const target = `${shown(stem)}.xlsx`;
  gouji(
    'narrate',
    `samples/${name}`,
    '--prior',
    `samples/${prior}`,
    '--inputs',
    `samples/inputs/${name}`,
    '--charts',
    '--out',
    target,
    '--docx',
    `${shown(stem)}.docx`,
  );
  console.log();
  printNarrative(join(root, target));
}

heading('写在 out/demo/ 下的文件');
for (const name of readdirSync(out).sort()) console.log(`out/demo/${name}`);
