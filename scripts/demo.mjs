// Does the main job on the sample workbooks, budgets and a final account: checks each, with last year's book and the year's
// budget where there are some, writes highlighted copies and narratives into out/demo/, reviews one of them, and prints what
// it found and where it wrote.
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
const PRIOR = {
  'zhaohua-2023.xlsx': 'zhaohua-2022.xlsx',
  'suining-2025.xlsx': 'suining-2024.xlsx',
  'yunling-2024-final.xlsx': 'yunling-2023-final.xlsx',
};
/** A final account → the budget of its year. */
const BUDGET = { 'yunling-2024-final.xlsx': 'yunling-2024-budget.xlsx' };
const INPUTS = {
  'zhaohua-2023.xlsx': 'zhaohua-2023.xlsx',
  'suining-2025.xlsx': 'suining-2025.xlsx',
  'yunling-2024-final.xlsx': 'yunling-2024-final.txt',
};
/** Where the figures of a narrative begin to be interesting, and how much of it is printed. */
const SHOWN = { 编制说明: '三、', 决算说明: '（三）具体情况' };
const FIRST_PARAGRAPHS = 8;

/** The workbooks that a sample is held against. */
const beside = (name) => [
  ...(PRIOR[name] ? ['--prior', `samples/${PRIOR[name]}`] : []),
  ...(BUDGET[name] ? ['--budget', `samples/${BUDGET[name]}`] : []),
];

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

/** A copy of a sample in which two digits of one amount have changed places: what a check is for. */
function withSlip(name, { sheet, cell, right, wrong }) {
  const parts = unzipSync(readFileSync(join(root, 'samples', name)));
  const workbook = strFromU8(parts['xl/workbook.xml']);
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(workbook)[1];
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels']);
  const relation = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relations)[0];
  const path = `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation)[1]}`;
  const xml = strFromU8(parts[path]);
  const there = new RegExp(`(<c [^>]*r="${cell}"[^>]*>(?:<f>[^<]*</f>)?<v>)${right.replace('.', '\\.')}<`);
  const changed = xml.replace(there, `$1${wrong}<`);
  if (changed === xml) throw new Error(`${sheet}!${cell} is not ${right}`);
  const copy = join(out, name.replace(/\.xlsx$/, '-slip.xlsx'));
  writeFileSync(copy, zipSync({ ...parts, [path]: strToU8(changed) }));
  return copy;
}

/** The title of a narrative sheet, and the first paragraphs with figures. */
function printNarrative(file) {
  const { Sheets } = read(readFileSync(file));
  const [sheet, begins] = Object.entries(SHOWN).find(([name]) => Sheets[name]);
  const rows = utils.sheet_to_json(Sheets[sheet], { header: 1, blankrows: false });
  const paragraphs = rows.map((row) => row[0]).filter((text) => typeof text === 'string' && text !== '');
  const start = paragraphs.findIndex((text) => text.startsWith(begins));
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
  gouji('check', `samples/${name}`, ...beside(name), '--out', shown(out));
}

heading('核对一个有错的副本：“三公”经费合计 2.95 误作 2.59');
const total = { sheet: '3-3', cell: 'C7', right: '2.95', wrong: '2.59' };
gouji('check', shown(withSlip('zhaohua-2023.xlsx', total)), '--out', shown(out));

heading('核对一个有错的决算副本：公共法律服务支出 261.87 误作 216.87');
const service = { sheet: '公开05表', cell: 'E14', right: '261.87', wrong: '216.87' };
const slip = shown(withSlip('yunling-2024-final.xlsx', service));
gouji('check', slip, ...beside('yunling-2024-final.xlsx'), '--out', shown(out));

for (const [name, inputs] of Object.entries(INPUTS)) {
  heading(`撰写说明 ${name}`);
  const stem = join(out, name.replace(/\.xlsx$/, '-narrative'));
  const target = `${shown(stem)}.xlsx`;
  gouji(
    'narrate',
    `samples/${name}`,
    ...beside(name),
    '--inputs',
    `samples/inputs/${inputs}`,
    '--charts',
    '--out',
    target,
    '--docx',
    `${shown(stem)}.docx`,
  );
  console.log();
  printNarrative(join(root, target));
}

heading('审核写好的决算说明，与决算表、上年决算和当年预算对照');
gouji(
  'review',
  'out/demo/yunling-2024-final-narrative.docx',
  '--against',
  'samples/yunling-2024-final.xlsx',
  ...beside('yunling-2024-final.xlsx'),
);

heading('写在 out/demo/ 下的文件');
for (const name of readdirSync(out).sort()) console.log(`out/demo/${name}`);
