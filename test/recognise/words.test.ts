import { oncePerText, wordsOf } from '../../src/recognise/Words';

describe('words', () => {
  test('are the same for the same text, however it came to be', () => {
    const text = ['一般公共', '服务支出'].join('');
    expect(wordsOf(text)).toBe(wordsOf('一般公共服务支出'));
    expect(wordsOf(text)).not.toBe(wordsOf('一般公共服务支出 '));
  });

  test('of equal length and ends are told apart', () => {
    expect(wordsOf('A1x2Z').text).toBe('A1x2Z');
    expect(wordsOf('A2x1Z').text).toBe('A2x1Z');
    expect(wordsOf('A1x2Z').text).toBe('A1x2Z');
  });

  test('say what a text says', () => {
    expect(wordsOf(' 一、事业 收入 ')).toMatchObject({
      plain: '一、事业收入',
      normal: '一、事业收入',
      trimmed: '一、事业 收入',
      name: '事业收入',
    });
    expect(wordsOf('（1,234.50）').number).toMatchObject({ kind: 'number', decimals: 2 });
    expect(wordsOf('').plain).toBe('');
  });

  test('are asked once, whatever the answer', () => {
    const asked: string[] = [];
    const isLong = oncePerText(({ text }) => {
      asked.push(text);
      return text.length > 3;
    });
    const number = oncePerText(() => null);
    expect(['合计', '收入总计', '合计'].map((t) => isLong(wordsOf(t)))).toEqual([false, true, false]);
    expect(number(wordsOf('合计'))).toBeNull();
    expect(asked).toEqual(['合计', '收入总计']);
  });

  test('are right after more texts than are kept', () => {
    const first = wordsOf('第1个名称');
    for (let i = 0; i < 25_000; i++) expect(wordsOf(`第${i}个名称`).plain).toBe(`第${i}个名称`);
    expect(wordsOf('第1个名称').plain).toBe(first.plain);
  });
});
