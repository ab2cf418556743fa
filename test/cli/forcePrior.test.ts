import { run } from '../../src/cli/run';
import { memoryIo, type MemoryIo } from './memoryIo';
import { sample } from './workbooks';

const files = {
  'now.xlsx': sample('zhaohua-2023.xlsx'),
  'last.xlsx': sample('zhaohua-2022.xlsx'),
  'other.xlsx': sample('suining-2024.xlsx'),
  'a.txt': new TextEncoder().encode(
    '中共广元市昭化区委群众工作局2023年部门预算编制说明\n2023年收支总预算179.17万元。\n',
  ),
};
const gouji = async (...argv: string[]): Promise<[number, MemoryIo]> => {
  const io = memoryIo(files);
  return [await run(argv, io), io];
};

const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['check', ['now.xlsx']],
  ['narrate', ['now.xlsx', '--out', 'out.xlsx']],
  ['review', ['a.txt', '--against', 'now.xlsx']],
];

describe.each(COMMANDS)('gouji %s --prior', (command, rest) => {
  test.each([
    ['other.xlsx', ['遂宁经济技术开发区群众工作与信访局 2024', '中共广元市昭化区委群众工作局 2023', '2022']],
    ['now.xlsx', ['就是本年的工作簿', '中共广元市昭化区委群众工作局 2023']],
  ])('of %s is refused in one sentence with both names, status 2', async (prior, words) => {
    const [status, io] = await gouji(command, ...rest, '--prior', prior);
    expect(status).toBe(2);
    expect(io.stderr().trim().split('\n')).toHaveLength(1);
    for (const word of words) expect(io.stderr()).toContain(word);
    expect(io.stderr()).toContain('--force-prior');
    expect([...io.files.keys()]).toEqual(Object.keys(files));
  });

  test('of another department is used with --force-prior, and what it is is told', async () => {
    const [status, io] = await gouji(command, ...rest, '--prior', 'other.xlsx', '--force-prior');
    expect(status).toBeLessThan(2);
    expect(io.stderr()).toContain('请注意：“other.xlsx”是 遂宁经济技术开发区群众工作与信访局 2024 年的');
  });

  test('of the same department and the year before is used without a word', async () => {
    const [status, io] = await gouji(command, ...rest, '--prior', 'last.xlsx');
    expect(status).toBeLessThan(2);
    expect(io.stderr()).toBe('');
  });
});

test('a text of another department than the tables is said to be so', async () => {
  const [, io] = await gouji('review', 'a.txt', '--against', 'other.xlsx');
  expect(io.stdout()).toContain('文中写的是“中共广元市昭化区委群众工作局”2023 年');
  const [, json] = await gouji('review', 'a.txt', '--against', 'other.xlsx', '--format', 'json');
  expect(JSON.parse(json.stdout()).texts[0].otherBook).toContain('遂宁经济技术开发区群众工作与信访局');
});
