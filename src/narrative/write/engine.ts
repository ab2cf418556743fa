import { Liquid } from 'liquidjs';
import { withoutExpenditure } from '../../budget/names';
import type { NumberStyle, Outline } from '../outlines/Outline';
import { chineseNumber } from './chineseNumber';
import { countTags } from './countedTags';
import { shareOf } from './compare';
import { GUARD, withoutMarkers } from './markers';
import { isQuantity, type Quantity } from './Quantity';
import type { Amounts } from './scope/Amounts';
import type { Session } from './Session';
import { registerTableFilters } from './tableFilters';
import { TemplateError } from './TemplateError';

/** Characters that one template may have, and what one rendering may use up: a shared template can't hang the program. */
const LIMITS = { parseLimit: 200_000, memoryLimit: 500_000 };

/** Tags that reach outside the template's own text; phrases are brought in with `render` alone. */
const FORBIDDEN_TAGS = ['include', 'layout', 'block', 'liquid', 'increment', 'decrement', 'tablerow'];

/**
 * The template language of the outlines: LiquidJS without files, network or code; only what is handed in can be seen.
 * @param globals what phrases see too: department, years
 */
export function makeEngine(outline: Outline, session: Session, amounts: Amounts, globals: object): Liquid {
  const phrases = Object.fromEntries(
    Object.entries(outline.templates).map(([name, text]) => [name, onOneLine(text)]),
  );
  const engine = new Liquid({
    ...LIMITS,
    templates: phrases,
    cache: true,
    globals,
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    dynamicPartials: true,
    outputEscape: (value) =>
      value === undefined || value === null ? '' : GUARD + String(value).replace(/\s*\n\s*/g, ''),
  });
  for (const tag of FORBIDDEN_TAGS) delete engine.tags[tag];
  countTags(engine);
  registerFilters(engine, session, outline.numbers);
  registerTableFilters(engine, amounts);
  return engine;
}

function registerFilters(engine: Liquid, session: Session, numbers: NumberStyle): void {
  const quantity = (v: unknown, filter: string): Quantity => {
    if (isQuantity(v)) return v;
    throw new TemplateError(filter);
  };
  // Amount with its unit: {{ 收支.总额 | 金额 }} → 179.17万元
  engine.registerFilter('金额', (v: unknown) => session.figure(quantity(v, '金额')));
  // Number without its unit, for counts whose classifier stands in the template.
  engine.registerFilter('数值', (v: unknown) => session.figure(quantity(v, '数值'), false));
  // Share of a whole: {{ 支出.基本 | 占比: 支出.总额 }} → 74.53%
  engine.registerFilter('占比', (v: unknown, whole: unknown) =>
    session.figure(shareOf(quantity(v, '占比'), quantity(whole, '占比'), numbers)),
  );
  // Whether a figure that people give is 0, for a sentence that then says so in words.
  engine.registerFilter('是零', (v: unknown) => session.isZero(quantity(v, '是零')));
  engine.registerFilter('要素', (v: unknown) => session.phrase(String(v)));
  engine.registerFilter('段落要素', (v: unknown) => session.paragraphs(String(v)));
  // Last year's words, to be looked at: {{ '车辆情况' | 请核对: '共有车辆3辆' }} → 【请核对：共有车辆3辆】
  engine.registerFilter('请核对', (v: unknown, said: unknown) => session.check(String(v), String(said)));
  engine.registerFilter('可选要素', (v: unknown) => session.optional(String(v)));
  engine.registerFilter('可选金额', (v: unknown) => session.optionalAmount(String(v), numbers));
  engine.registerFilter('去支出', (v: unknown) => withoutExpenditure(String(v)));
  engine.registerFilter('中文数字', (v: unknown) => chineseNumber(Number(v)));
}

/** A phrase is one line, however its template is broken up for reading. */
const onOneLine = (text: string): string => withoutMarkers(text).replace(/\s*\n\s*/g, '');
