import { run } from '../../src/cli/run';
import { memoryIo } from './memoryIo';

test.each([
  [['check'], '没有给出文件或文件夹。用 gouji check --help 查看用法。'],
  [['frob'], '没有 frob 这个命令。用 gouji --help 查看用法。'],
  [['chek', 'a'], '没有 chek 这个命令，是不是 check？用 gouji --help 查看用法。'],
  [['help', 'chek'], '没有 chek 这个命令，是不是 check？用 gouji --help 查看用法。'],
  [['check', '--formt', 'a'], '没有 --formt 这个选项，是不是 --format？用 gouji check --help 查看用法。'],
  [['narrate', 'a'], '缺少选项 --out。用 gouji narrate --help 查看用法。'],
  [['check', '--foo', 'a'], '没有 --foo 这个选项。用 gouji check --help 查看用法。'],
  [['check', '--format', 'xml', 'a'], '选项 --format 的内容不对，可选：text、json、jsonl、sarif。'],
  [['check', 'a', '--prior', 'b', '--prior-dir', 'c'], '选项 --prior 与 --prior-dir 不能同时使用。'],
  [['check', 'a', '--jobs', '0'], '选项 --jobs 的内容“0”不对：应为 1 到 9999 的整数。'],
  [['check', 'a', '--jobs', '2.5'], '选项 --jobs 的内容“2.5”不对：应为 1 到 9999 的整数。'],
  [['check', 'a', '--shard', '9/8'], '选项 --shard 的内容“9/8”不对：应写成 k/n，k 从 1 到 n，如 3/8。'],
  [['check', 'a', '--shard', '0/8'], '选项 --shard 的内容“0/8”不对：应写成 k/n，k 从 1 到 n，如 3/8。'],
  [['check', 'a', '--shard', '3'], '选项 --shard 的内容“3”不对：应写成 k/n，k 从 1 到 n，如 3/8。'],
  [['check', 'a', '--summary', 'b.xls'], '选项 --summary 的内容“b.xls”不对：文件名应以 .xlsx 结尾。'],
  [
    ['check', 'a', '--resume', 'b', '--format', 'json'],
    '选项 --resume 写的是 JSON 行，不能与 --format json 或 --format sarif 同时使用。',
  ],
  [['check', 'a', '--prior'], '选项 --prior 后面要写内容。用 gouji check --help 查看用法。'],
  [['check', 'a', '--format', '--out', 'b'], '选项 --format 后面要写内容。用 gouji check --help 查看用法。'],
  [
    ['narrate', 'a', '--out', 'b', '--docx', '--charts'],
    '选项 --docx 后面要写内容。用 gouji narrate --help 查看用法。',
  ],
  [['clear', 'a', 'b'], '参数太多。用 gouji clear --help 查看用法。'],
  [['clear', 'a', '--out', 'x', '--in-place'], '选项 --out 与 --in-place 不能同时使用。'],
  [['--lang', 'fr', 'check', 'a'], '选项 --lang 的内容不对，可选：zh、en。'],
  [['check', '--lang', 'en'], 'Missing: file or folder. See gouji check --help.'],
  [['--lang=en', 'frob'], 'There is no command frob. See gouji --help.'],
])('%j is answered in the user’s language', async (argv, line) => {
  const io = memoryIo({});
  expect(await run(argv, io)).toBe(2);
  expect(io.stderr()).toBe(`${line}\n`);
  expect(io.stdout()).toBe('');
});

test('without arguments the help is shown, and nothing was done: status 2', async () => {
  const io = memoryIo({});
  expect(await run([], io)).toBe(2);
  expect(io.stderr()).toContain('gouji [选项] [命令]');
  expect(io.stdout()).toBe('');
});

test.each([
  [['--help']],
  [['help']],
  [['help', 'help']],
  [['help', 'check']],
  [['check', '--help']],
  [['check', '--help', '--lang', 'en']],
  [['--version']],
])('%j answers on standard output with status 0', async (argv) => {
  const io = memoryIo({});
  expect(await run(argv, io)).toBe(0);
  expect(io.stdout()).not.toBe('');
  expect(io.stderr()).toBe('');
});

test('the help names every command and says what the exit status means', async () => {
  const io = memoryIo({});
  await run(['--help'], io);
  await run(['check', '--help'], io);
  for (const word of ['check', 'clear', '--lang', '退出状态', '--prior', '--format', '--out']) {
    expect(io.stdout()).toContain(word);
  }
  expect(io.stdout()).toContain('用法：gouji check [选项] <文件或文件夹...>');
  expect(io.stdout()).not.toMatch(/Usage|Options|Commands|Arguments|display help/);
});
