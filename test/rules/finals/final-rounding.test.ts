import { generateFinalAccount } from '../../../src/generate/finals/generateFinalAccount';
import { check } from '../../../src/pipeline/check';
import { plant } from '../../support/testRule';

const { grids } = generateFinalAccount(11, {
  layout: 'national',
  units: 1,
  year: 2024,
  funds: true,
  capital: true,
  carryOver: true,
  nonFiscal: false,
});

const roundings = (cells: Readonly<Record<string, number>>) =>
  check(plant(grids, cells)).findings.filter((f) => f.verdict === 'rounding');

describe('final-rounding', () => {
  test('the sums of a table that miss by rounding are told once, with their number', () => {
    const before = roundings({}).find((f) =>
      f.places.some(({ place }) => place.kind === 'cell' && place.sheet === '公开06表'),
    );
    const found = roundings({ '公开06表!F6': 105.02 });
    expect(found.every((f) => f.rule === 'final-rounding' && f.severity === 'info')).toBe(true);
    const own = found.find(
      ({ message }) => message.data['table'] === '一般公共预算财政拨款基本支出决算明细表',
    );
    expect(Number(own?.message.data['count'])).toBeGreaterThan(Number(before?.message.data['count'] ?? 0));
    expect(own?.difference?.value.toString()).toBe('0.02');
    expect(own?.places).toHaveLength(Number(own?.message.data['count']));
  });

  test('each table is told for itself', () => {
    const tables = roundings({}).map((f) => f.message.data['table']);
    expect(new Set(tables).size).toBe(tables.length);
  });
});
