import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrate } from '../../../src/pipeline/narrate';
import { readInputs } from '../../../src/narrative/inputs/readInputs';
import { sampleGrids } from '../sampleBook';
import { faults, textOf } from './facts';

/**
 * Every statement with figures of the sample texts has its counterpart in the narrative written from the tables, with the
 * workbook's figures. Where they differ, the text is wrong, and the reason stands here.
 */
interface Counterpart {
  /** How the line of the text begins. */
  readonly line: string;
  readonly written: readonly string[];
  /** Figure of the text → the figure written instead (empty: it is said in words), and why. */
  readonly differs?: readonly (readonly [string, string, string])[];
}

const ZHAOHUA: readonly Counterpart[] = [
  { line: '区委群工局没有下级预算单位', written: ['units.text'] },
  { line: '区委群工局实行综合预算', written: ['budget.total'] },
  { line: '2023年，区委群工局收入预算', written: ['income.total'] },
  {
    line: '2023年，区委群工局支出预算',
    written: ['expenditure.total'],
    differs: [['74.52%', '74.53%', '截断：133.5345 ÷ 179.1745 = 74.527%']],
  },
  { line: '2023年，区委群工局财政拨款收支总预算', written: ['appropriation.total'] },
  {
    line: '支出包括：一般公共服务支出为151.01',
    written: ['appropriation.expenditure', 'appropriation.income'],
  },
  { line: '2023年，区委群工局一般公共预算当年拨款', written: ['general.scale'] },
  {
    line: '按类级科目划分',
    written: ['general.structure'],
    differs: [
      ['7.5%', '7.55%', '截断'],
      ['2.6%', '2.67%', '截断'],
      ['5.5%', '5.49%', '少一位小数'],
    ],
  },
  { line: '1.一般公共服务（类）党委办公厅', written: ['general.item.2013101'] },
  {
    line: '2.卫生健康（类）行政事业单位医疗（款）行政单位医疗',
    written: ['general.item.2101101'],
    differs: [['4.78万元', '3万元', '把类的合计写成了项的数']],
  },
  { line: '3.住房保障（类）', written: ['general.item.2210201'] },
  { line: '4.社会保障和就业（类）', written: ['general.item.2080505'] },
  { line: '5.社会保障和就业（类）', written: ['general.item.2080502'] },
  { line: '6.卫生健康（类）', written: ['general.item.2101102'] },
  { line: '2023年，区委群工局一般公共预算基本支出', written: ['basic.total', 'basic.personnel'] },
  { line: '公用经费为11.2万元', written: ['basic.public'] },
  { line: '2023年，区委群工局财政拨款安排“三公”经费', written: ['three-public.total'] },
  {
    line: '与2022年预算相比，公务用车购置及运行维护费',
    written: ['three-public.vehicles', 'three-public.cars'],
  },
  {
    line: '机关运行经费：2023年',
    written: ['office.total'],
    differs: [['5.2%', '5.03%', '3.01 ÷ 59.85 = 5.03%']],
  },
  { line: '到2022年底，区委群工局车辆', written: ['assets.held'] },
  { line: '2023年，区委群工局为7个项目', written: ['performance.text'] },
];

const SUINING: readonly Counterpart[] = [
  { line: '群众工作与信访局没有下级预算单位', written: ['units.text'] },
  { line: '群众工作与信访局实行综合预算', written: ['budget.total'] },
  { line: '2025年，群众工作与信访局收入预算', written: ['income.total'] },
  {
    line: '2025年，群众工作与信访局支出预算',
    written: ['expenditure.total'],
    differs: [
      ['26.70万元', '26.7万元', '末尾的零'],
      ['1%', '1.24%', '没有小数'],
      ['99%', '98.76%', '没有小数'],
    ],
  },
  { line: '2025年，群众工作与信访局财政拨款收支总预算', written: ['appropriation.total'] },
  {
    line: '支出包括：一般公共服务支出为2152.89',
    written: ['appropriation.expenditure', 'appropriation.income'],
  },
  { line: '2025年，群众工作与信访局收支总预算', written: ['general.scale'] },
  { line: '按类级科目划分', written: ['general.structure'] },
  {
    line: '1.一般公共服务（类）政府办公厅',
    written: ['general.item.2010302'],
    differs: [
      ['732.40万元', '732.4万元', '末尾的零'],
      ['750.77万元', '661.2万元', '与表格不符'],
    ],
  },
  { line: '2.一般公共服务（类）政府办公厅', written: ['general.item.2010301'] },
  { line: '2025年，群众工作与信访局一般公共预算基本支出', written: ['basic.total'] },
  { line: '人员经费0万元', written: ['basic.personnel'] },
  { line: '公用经费26.7万元', written: ['basic.public'] },
  { line: '2025年，群众工作与信访局财政拨款安排“三公”经费', written: ['three-public.total'] },
  { line: '2025年公务接待费为', written: ['three-public.reception'] },
  { line: '单位保有公务用车', written: ['three-public.cars'] },
  { line: '2025年公务用车购置费', written: ['three-public.vehicles'] },
  { line: '2025年公务用车运行维护费', written: ['three-public.vehicles'] },
  { line: '2025年，群众工作与信访局财政拨款安排“会议费”', written: ['meetings.total'] },
  {
    line: '（一）会议费比上年',
    written: ['meetings.meeting'],
    differs: [['0万元', '', '持平，不写减少0万元']],
  },
  {
    line: '（二）培训费比上年',
    written: ['meetings.training'],
    differs: [['0万元', '', '持平，不写减少0万元']],
  },
  { line: '（三）差旅费比上年', written: ['meetings.travel'] },
  { line: '2025年，群众工作与信访局财政拨款安排机关运行经费', written: ['office.total'] },
  { line: '群众工作与信访局2025年政府采购', written: ['procurement.total'] },
  { line: '到上年底，群众工作与信访局', written: ['assets.held'] },
  { line: '2025年预算不安排购置车辆', written: ['assets.planned'] },
];

const FIGURE = /\d[\d.]*(?:万元?|%|个|辆|台)/g;
const TEXTS = join(__dirname, '..', '..', '..', 'samples', 'texts');

describe.each([
  ['zhaohua-2023', 'zhaohua-2022', 'sichuan', ZHAOHUA],
  ['suining-2025', 'suining-2024', 'sichuan-meetings', SUINING],
] as const)('%s', (name, prior, outline, counterparts) => {
  const inputs = readInputs(sampleGrids(`inputs/${name}.xlsx`));
  const narrative = narrate(sampleGrids(`${name}.xlsx`), {
    prior: sampleGrids(`${prior}.xlsx`),
    inputs,
    outline,
  });
  const lines = readFileSync(join(TEXTS, `${name}.txt`), 'utf8')
    .split(/\r?\n/)
    .map((l) => l.trim());
  const withFigures = lines.filter((l) => FIGURE.test(l) && !(FIGURE.lastIndex = 0));

  test('is complete and free of faults with the sample inputs', () => {
    expect(narrative.missing.map((m) => m.name)).toEqual([]);
    // Without units below it their kinds are not asked for.
    expect(narrative.unused.filter((u) => !/^下属.+单位数$/.test(u.name) || u.value !== '0')).toEqual([]);
    expect(faults(narrative)).toEqual([]);
  });

  test('every line with figures has a counterpart', () => {
    expect(withFigures.filter((l) => !counterparts.some((c) => l.startsWith(c.line)))).toEqual([]);
    expect(
      counterparts
        .filter((c) => withFigures.filter((l) => l.startsWith(c.line)).length !== 1)
        .map((c) => c.line),
    ).toEqual([]);
  });

  test.each(counterparts.map((c) => [c.line, c] as const))('%s', (_line, { line, written, differs = [] }) => {
    const text = written.map((id) => textOf(narrative, id)).join('\n');
    const stated = withFigures
      .find((l) => l.startsWith(line))!
      .match(FIGURE)!
      .map((f) => f.replace(/万$/, '万元'));
    for (const figure of new Set(stated)) {
      const difference = differs.find(([of]) => of === figure);
      if (!difference) expect(figuresIn(text)).toContain(figure);
      else if (difference[1] !== '') expect(figuresIn(text)).toContain(difference[1]);
      else expect(figuresIn(text)).toEqual([]);
    }
    for (const [figure] of differs) expect(stated).toContain(figure);
  });
});

const figuresIn = (text: string): readonly string[] => text.match(FIGURE) ?? [];
