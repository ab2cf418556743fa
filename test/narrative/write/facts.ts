import { Decimal } from 'decimal.js';
import { judge } from '../../../src/budget/judge';
import type { Narrative, NarrativeParagraph } from '../../../src/narrative/Narrative';

/** Wordings that no narrative may contain. */
const FORBIDDEN: readonly RegExp[] = [
  /(增加|减少|增长|下降)-/,
  /(增加|减少)0(\.0+)?万元/,
  /(增长|下降)0(\.0+)?%/,
  /(增长|增加)（(减少|下降)）|增减增|减增加|大小于/,
  /主要原因是[。，；]/,
  /[，；。、]{2}/,
  /undefined|NaN|null|\[object/,
  /[\u{FDD0}-\u{FDEF}]/u,
  /：[。；，]/,
  /\{\{|\{%/,
];

export const paragraphOf = (n: Narrative, id: string): NarrativeParagraph => {
  const found = n.paragraphs.find((p) => p.id === id);
  if (!found) throw new Error(`no paragraph ${id} among ${n.paragraphs.map((p) => p.id).join(' ')}`);
  return found;
};

export const textOf = (n: Narrative, id: string): string => paragraphOf(n, id).text;

/** What is wrong with a narrative's figures and wording, as lines; empty when all is well. */
export function faults(n: Narrative): string[] {
  const wrong: string[] = [];
  for (const p of n.paragraphs) {
    for (const re of FORBIDDEN) if (re.test(p.text)) wrong.push(`${p.id}: ${String(re)} in ${p.text}`);
    for (const f of p.figures) {
      const shown = p.text
        .slice(f.start, f.end)
        .replaceAll(',', '')
        .replace(/[^\d.-]/g, '');
      if (shown !== f.figure.value.toFixed(shown.split('.')[1]?.length ?? 0))
        wrong.push(`${p.id}: range shows ${shown}, not ${f.figure.value}`);
      if (f.sources.length === 0 && !f.input) wrong.push(`${p.id}: ${shown} has no source`);
      const verdict = f.relation ? judge(f.relation).verdict : 'consistent';
      if (verdict !== 'consistent' && verdict !== 'rounding') wrong.push(`${p.id}: ${shown} is ${verdict}`);
    }
    for (const gap of p.pending) {
      const shown = p.text.slice(gap.start, gap.end);
      if (shown !== `【待填：${gap.input}】`) wrong.push(`${p.id}: gap shows ${shown}`);
    }
    const over = beyondItsItem(p);
    if (over) wrong.push(`${p.id}: ${over}`);
    const digits = stray(p, n);
    if (digits) wrong.push(`${p.id}: ${digits} stands in the text without a figure behind it`);
  }
  wrong.push(...headingFaults(n));
  const ids = n.paragraphs.map((p) => p.id);
  if (new Set(ids).size < ids.length) wrong.push('an id occurs twice');
  return wrong;
}

/** A number with a unit of money or a percent sign that no figure covers and nobody gave. */
function stray(p: NarrativeParagraph, n: Narrative): string | undefined {
  for (const m of p.text.matchAll(/[\d.,]+(万元|元|%)/g)) {
    const covered = p.figures.some((f) => f.start <= m.index && m.index < f.end);
    const given = n.inputs.some((i) => i.value?.includes(m[0]));
    if (!covered && !given) return m[0];
  }
  return undefined;
}

/** Named projects that come to more than the item they are listed under, beyond what rounding explains. */
function beyondItsItem(p: NarrativeParagraph): string | undefined {
  const projects = p.figures.filter((f) => f.path?.kind === 'expenditure' && f.path.project !== undefined);
  const whole = p.figures[0];
  if (projects.length === 0 || !whole) return undefined;
  const sum = projects.reduce((s, f) => s.plus(f.figure.value), new Decimal(0));
  const slack = new Decimal('0.005').times(projects.length + 1);
  return sum.minus(slack).greaterThan(whole.figure.value)
    ? `the list comes to ${sum}, more than ${whole.figure.value}`
    : undefined;
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];

function headingFaults(n: Narrative): string[] {
  const wrong: string[] = [];
  let first = 0;
  let second = 0;
  for (const p of n.paragraphs) {
    if (p.style === 'title') first = second = 0;
    if (p.style === 'heading1') {
      if (!p.text.startsWith(`${CHINESE[first]}、`)) wrong.push(`heading ${p.text} is number ${first + 1}`);
      first++;
      second = 0;
    }
    if (p.style === 'heading2') {
      if (!p.text.startsWith(`（${CHINESE[second]}）`))
        wrong.push(`heading ${p.text} is number ${second + 1}`);
      second++;
    }
  }
  return wrong;
}
