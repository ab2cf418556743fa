import { csvReport } from '../../src/report/csv';
import { translator } from '../../src/report/translate';
import { diagnosis, finding, result } from '../taskpane/results';

const t = translator('zh-CN');

/** Rows and fields, read back by the rules of RFC 4180. */
function parse(csv: string): string[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv
    .slice(1)
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

test('a row per finding and per thing that could not be told, all of one length', () => {
  const cannotTell = [{ rule: 'a', reason: { id: 'pane.host.none' as const, data: {} }, places: [] }];
  const rows = parse(
    csvReport(result([finding({ stated: 9, expected: 10.5 }), finding()], [], { cannotTell }), t),
  );
  expect(rows).toHaveLength(4);
  expect(new Set(rows.map((r) => r.length))).toEqual(new Set([rows[0]!.length]));
  expect(rows[1]!.slice(4, 9)).toEqual(['1!B4', '9', '10.5', '-1.5', '万元']);
});

test.each([
  ['a comma', '甲,乙'],
  ['a quote', '甲"乙"'],
  ['a line break', '甲\r\n乙'],
])('%s in a text is read back as it was', (_what, text) => {
  const rows = parse(csvReport(result([{ ...finding({ cells: [] }), rule: text }]), t));
  expect(rows[1]![2]).toBe(text);
});

test.each(['=1+1', '+1', '@sum', '-cmd'])('%s is no formula for a spreadsheet', (text) => {
  const rows = parse(csvReport(result([{ ...finding({ cells: [] }), rule: text }]), t));
  expect(rows[1]![2]).toBe(`'${text}`);
});

test('negative numbers stay numbers', () => {
  const rows = parse(
    csvReport(
      result(
        [finding({ stated: -5, expected: 1 })],
        [diagnosis({ cell: '1!B4', stated: -5, explains: [0] })],
      ),
      t,
    ),
  );
  expect(rows[1]![5]).toBe('-5');
});
