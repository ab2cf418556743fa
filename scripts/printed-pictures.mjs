// Renders the pages of a sample's narrative, as LibreOffice prints them, into docs/guide/: the sheet and the Word document.
// Usage: npm run pictures:printed. Needs soffice with its word processor and pdftoppm (Debian: libreoffice-calc,
// libreoffice-writer, poppler-utils) and, for the widths that Excel has, a font as wide as its own (fonts-crosextra-carlito).
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const guide = join(root, 'docs/guide');
/** Dots per inch: readable, and small. */
const RESOLUTION = { colour: 64, grey: 72 };
const LARGEST = 150_000;

const folder = mkdtempSync(join(tmpdir(), 'gouji-pictures-'));

function run(program, ...args) {
  const { status, error, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  if (error || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}

const toPdf = (file) =>
  run(
    'soffice',
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    join(folder, 'pdf', file.slice(file.lastIndexOf('.') + 1)),
    join(folder, file),
  );

/** The first page of a PDF whose text contains the words, from 1. */
function pageWith(pdf, words) {
  for (let page = 1; page < 100; page++) {
    const text = run('pdftotext', '-f', String(page), '-l', String(page), pdf, '-');
    if (text.replace(/\s/g, '').includes(words)) return page;
  }
  throw new Error(`no page of ${pdf} has ${words}`);
}

function picture(pdf, page, name, look) {
  const stem = join(folder, name);
  run('pdftoppm', '-r', String(RESOLUTION[look]), '-f', String(page), '-l', String(page), '-singlefile', '-png', ...(look === 'grey' ? ['-gray'] : []), pdf, stem); // prettier-ignore
  const target = join(guide, `${name}.png`);
  copyFileSync(`${stem}.png`, target);
  const { size } = statSync(target);
  if (size > LARGEST) throw new Error(`${name}.png has ${size} bytes`);
  console.log(`docs/guide/${name}.png: ${size} bytes`);
}

try {
  const [book, prior, inputs] = [
    'samples/zhaohua-2023.xlsx',
    'samples/zhaohua-2022.xlsx',
    'samples/inputs/zhaohua-2023.xlsx',
  ];
  const [sheet, word] = [join(folder, 'narrative.xlsx'), join(folder, 'narrative.docx')];
  run('npm', 'run', '--silent', 'build:cli');
  run(process.execPath, 'dist/cli/gouji.cjs', 'narrate', book, '--prior', prior, '--inputs', inputs, '--charts', '--out', sheet, '--docx', word); // prettier-ignore
  toPdf('narrative.xlsx');
  toPdf('narrative.docx');
  const printed = join(folder, 'pdf/xlsx/narrative.pdf');
  picture(printed, pageWith(printed, '2023年部门预算编制说明一、'), 'narrative-printed', 'colour');
  const document = join(folder, 'pdf/docx/narrative.pdf');
  picture(document, 1, 'narrative-word', 'grey');
  picture(document, pageWith(document, '支出预算构成'), 'narrative-word-table', 'grey');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
