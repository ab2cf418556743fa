import type { Message } from '../../budget/Finding';
import type { MoneyUnit } from '../../budget/Unit';
import { readInputText } from '../inputs/readInputText';
import { ManifestError } from './ManifestError';
import type { HeadingNumbering, NumberStyle, Outline } from './Outline';

/** Name under which a manifest stands beside its templates: a file of this name, or a row of the sheet 编制说明模板. */
export const MANIFEST = '体例';

/** What a manifest says of an outline: everything but its templates. */
export type Described = Omit<Outline, 'templates' | 'follows'>;

/** One line of a manifest: how its content is read, and how an outline's is written. */
interface Field {
  /** @returns undefined when the content can't be read */
  readonly read: (content: string, before: Described) => Partial<Described> | undefined;
  /** @returns an empty text where there is nothing to say */
  readonly write: (outline: Described) => string;
}

const LIST = /[、;；]/;
const listOf = (content: string, separator: RegExp = LIST): readonly string[] =>
  content
    .split(separator)
    .map((s) => s.trim())
    .filter((s) => s !== '');

/** A field whose content is one of a few words. */
const oneOf = <T>(
  choices: Readonly<Record<string, T>>,
  put: (value: T, before: Described) => Partial<Described>,
  get: (outline: Described) => T,
): Field => ({
  read: (content, before) => (content in choices ? put(choices[content]!, before) : undefined),
  write: (outline) => Object.entries(choices).find(([, value]) => value === get(outline))?.[0] ?? '',
});

/** A field whose content is a small whole number. */
const whole = (
  put: (value: number, before: Described) => Partial<Described>,
  get: (outline: Described) => number,
): Field => ({
  read: (content, before) => (/^\d{1,3}$/.test(content) ? put(Number(content), before) : undefined),
  write: (outline) => String(get(outline)),
});

const words = (
  put: (value: readonly string[], before: Described) => Partial<Described>,
  get: (outline: Described) => readonly string[],
): Field => ({
  read: (content, before) => put(listOf(content), before),
  write: (outline) => get(outline).join('、'),
});

const NUMBERINGS: Readonly<Record<string, HeadingNumbering>> = {
  第一部分: 'part',
  '一、': 'chinese',
  '（一）': 'chinese-brackets',
  '1.': 'digits',
  不编号: 'plain',
};

function readNumbering(content: string): Partial<Described> | undefined {
  const [first, second, third, ...more] = content.split(/\s+/).map((s) => NUMBERINGS[s]);
  return first && second && third && more.length === 0 ? { numbering: [first, second, third] } : undefined;
}

const numberingName = (numbering: HeadingNumbering): string =>
  Object.entries(NUMBERINGS).find(([, n]) => n === numbering)![0];

/** The lines of a manifest in the order in which they are written. Titles of tables may hold 、, so that ；stands between them. */
const FIELDS: Readonly<Record<string, Field>> = {
  编号: { read: (id) => (/^[\w-]{1,40}$/.test(id) ? { id } : undefined), write: (o) => o.id },
  名称: { read: (name) => ({ name }), write: (o) => o.name },
  文种: oneOf<'budget' | 'final'>(
    { 预算: 'budget', 决算: 'final' },
    (document) => ({ document }),
    (o) => o.document ?? 'budget',
  ),
  各节: words(
    (sections) => ({ sections }),
    (o) => o.sections,
  ),
  标题编号: { read: readNumbering, write: (o) => o.numbering.map(numberingName).join(' ') },
  单位: oneOf<MoneyUnit>(
    { 元: '元', 千元: '千元', 万元: '万元', 亿元: '亿元' },
    (unit, o) => ({ numbers: { ...o.numbers, unit } }),
    (o) => o.numbers.unit,
  ),
  小数位数: whole(
    (decimals, o) => ({ numbers: { ...o.numbers, decimals } }),
    (o) => o.numbers.decimals,
  ),
  末尾的零: oneOf<'keep' | 'drop'>(
    { 保留: 'keep', 去掉: 'drop' },
    (trailingZeros, o) => ({ numbers: { ...o.numbers, trailingZeros } }),
    (o) => o.numbers.trailingZeros,
  ),
  零: oneOf<NumberStyle['zero']>(
    { 写0: 'plain', 照小数位数: 'full' },
    (zero, o) => ({ numbers: { ...o.numbers, ...(zero ? { zero } : {}) } }),
    (o) => o.numbers.zero,
  ),
  千分号: oneOf<'comma' | 'none'>(
    { 写: 'comma', 不写: 'none' },
    (thousands, o) => ({ numbers: { ...o.numbers, thousands } }),
    (o) => o.numbers.thousands,
  ),
  占比小数位数: whole(
    (percentDecimals, o) => ({ numbers: { ...o.numbers, percentDecimals } }),
    (o) => o.numbers.percentDecimals,
  ),
  占比末尾的零: oneOf<NumberStyle['percentZeros']>(
    { 去掉: 'drop', 保留: 'keep' },
    (percentZeros, o) => ({ numbers: { ...o.numbers, ...(percentZeros ? { percentZeros } : {}) } }),
    (o) => o.numbers.percentZeros,
  ),
  上年数: oneOf<'book' | 'columns'>(
    { 上年工作簿优先: 'book', 本年表优先: 'columns' },
    (lastYear) => ({ lastYear }),
    (o) => o.lastYear,
  ),
  收入名词: words(
    (terms) => ({ terms }),
    (o) => o.terms ?? [],
  ),
  列出项目数: whole(
    (listLimit) => ({ listLimit }),
    (o) => o.listLimit,
  ),
  写入工作表: { read: (sheet) => ({ sheet }), write: (o) => o.sheet },
  地区: words(
    (regions, o) => ({ fits: { ...o.fits, regions } }),
    (o) => o.fits.regions,
  ),
  表名: {
    read: (content, o) => ({
      fits: { ...o.fits, titles: content.split('\n').map((line) => listOf(line, /[;；]/)) },
    }),
    write: (o) => o.fits.titles.map((set) => set.join('；')).join('\n  '),
  },
  没有的表名: {
    read: (content, o) => ({ fits: { ...o.fits, noTitles: listOf(content, /[;；]/) } }),
    write: (o) => o.fits.noTitles.join('；'),
  },
  栏名: words(
    (columns, o) => ({ fits: { ...o.fits, columns } }),
    (o) => o.fits.columns,
  ),
};

/** The outline whose templates and settings hold where a manifest says nothing else. */
export const FOLLOWS = '沿用';

/** The lines of a manifest, by their names. @throws ManifestError for a line without a name, or of a name that means nothing */
export function manifestLines(text: string): Readonly<Record<string, string>> {
  const { inputs, unread } = readInputText(text);
  if (unread.length > 0) throw new ManifestError(failure('narrative.manifest.line', { line: unread[0]! }));
  const lines = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
  const unknown = Object.keys(lines).find((name) => name !== FOLLOWS && !(name in FIELDS));
  if (unknown !== undefined)
    throw new ManifestError(
      failure('narrative.manifest.name', { name: unknown, names: [FOLLOWS, ...Object.keys(FIELDS)] }),
    );
  return lines;
}

/** An outline without its templates, as a manifest describes it. @throws ManifestError */
export function described(lines: Readonly<Record<string, string>>, base: Described): Described {
  let outline = base;
  for (const [name, field] of Object.entries(FIELDS)) {
    const content = lines[name];
    if (content === undefined) continue;
    const read = field.read(content, outline);
    if (!read) throw new ManifestError(failure('narrative.manifest.content', { name, content }));
    outline = { ...outline, ...read };
  }
  return outline;
}

/** The manifest of an outline. @param follows id of the outline whose wording holds where the new one has none */
export const manifestOf = (outline: Described, follows?: string): string =>
  [
    [FOLLOWS, follows ?? ''] as const,
    ...Object.entries(FIELDS).map(([name, f]) => [name, f.write(outline)] as const),
  ]
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `${name}：${content}\n`)
    .join('');

const failure = (id: Message['id'], data: Message['data']): Message => ({ id, data });
