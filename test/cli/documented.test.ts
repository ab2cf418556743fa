import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { memoryIo } from './memoryIo';

const ROOT = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manual = read('docs/guide/command-line.md');

const help = async (...argv: string[]): Promise<string> => {
  const io = memoryIo({});
  await run([...argv, '--help'], io);
  return io.stdout();
};
/** Options with what they take, as the help lists them: `--prior <file>`. */
const optionsOf = (text: string): string[] =>
  [...text.matchAll(/^ {2}((?:-\w, )?--[\w-]+(?: <[^>]+>)?)(?: {2}|$)/gm)].map((m) => m[1]!);
const COMMON = ['--lang <zh|en>', '-h, --help'];
const commandsOf = (text: string): string[] =>
  [...text.matchAll(/^ {2}(\w+) .*$/gm)].map((m) => m[1]!).filter((name) => name !== 'help');

/** The part of the manual under a heading of the second level. */
const sectionOf = (heading: string): string =>
  manual.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
const rowsOf = (section: string): string[] =>
  [...section.matchAll(/^\| `(-[^`]*)` \|/gm)].map((m) => m[1]!.replaceAll('\\|', '|'));

test('the manual has a section for every command and none besides', async () => {
  const sections = [...manual.matchAll(/^## gouji (\w+)$/gm)].map((m) => m[1]);
  const commands = commandsOf((await help()).split('命令：\n')[1]!);
  expect(commands.length).toBeGreaterThan(4);
  expect(sections).toEqual(commands);
});

test.each(['check', 'narrate', 'review', 'explain', 'coverage', 'clear'])(
  'every option of gouji %s is in the manual, and every one in the manual is an option',
  async (command) => {
    const options = optionsOf(await help(command));
    expect(options).toEqual(expect.arrayContaining(COMMON));
    expect(rowsOf(sectionOf(`gouji ${command}`)).sort()).toEqual(
      options.filter((o) => !COMMON.includes(o)).sort(),
    );
  },
);

test('so are those of all commands', async () => {
  expect(rowsOf(sectionOf('各命令都有的选项')).sort()).toEqual(optionsOf(await help()).sort());
});

test('every choice of an option is in the manual', async () => {
  for (const command of ['check', 'narrate', 'review', 'coverage']) {
    const text = (await help(command)).replace(/\n +/g, '');
    const choices = [...text.matchAll(/（可选 ?([^，）]*)/g)].flatMap((m) => m[1]!.split('、'));
    expect(choices.length).toBeGreaterThan(3);
    const section = sectionOf(`gouji ${command}`) + sectionOf('各命令都有的选项');
    for (const choice of choices) expect(section).toContain(`\`${choice}\``);
  }
});

const guides = readdirSync(join(ROOT, 'docs/guide')).filter((f) => f.endsWith('.md'));
const PAGES = ['README.md', 'README.zh-CN.md', ...guides.map((f) => `docs/guide/${f}`)];

test.each(PAGES)('the examples in %s use options that there are', async (page) => {
  for (const [line, command] of read(page).matchAll(/^ +(?:npx )?gouji (\w+) .*$/gm)) {
    const known = optionsOf(await help(command!)).map((o) => /--[\w-]+/.exec(o)![0]);
    for (const [option] of line.replace(/ #.*$/, '').matchAll(/--[\w-]+/g)) expect(known).toContain(option);
  }
});

test('links between the guide’s pages lead somewhere', () => {
  for (const page of ['docs/guide/command-line.md', 'docs/guide/batch.md']) {
    for (const [, file, anchor] of read(page).matchAll(/\]\(([\w-]+\.md)?(?:#([^)]+))?\)/g)) {
      const target = file ? read(`docs/guide/${file}`) : read(page);
      const anchors = [...target.matchAll(/^#+ (.*)$/gm)].map((m) => m[1]!.trim().replaceAll(' ', '-'));
      if (anchor) expect(anchors).toContain(anchor);
    }
  }
});
