import type { Numbering } from '../../../budget/TextDocument';
import { markOf, type NumberMark } from '../../../text/document/headings';
import { FUNDS, type Fund } from '../../measures';
import { spentAs } from '../../measures/rows';
import { measureWords } from '../../measures/measureWords';
import { rowWords } from '../../measures/rowWords';
import type { Block, ClassPart } from '../blockLists';
import { markText, type Item } from '../blocks';
import { countsOn, fundsWithoutSection, itemPieces } from '../blockStretch';
import { idOf, styleOf } from '../paragraphDraft';
import type { Piece } from '../Piece';
import { logic, paragraphLine, type Line } from './Line';
import type { RollingInTemplate } from './RollingInTemplate';
import { sourceOf } from './source';
import { ITEM_CODE } from './standIns';

/** Subjects that follow one another: each in its own words where last year had it, else in those of one that is spent alike. */
export function blockLines(rolling: RollingInTemplate, block: Block): readonly Line[] {
  const { items, parts } = block;
  const funds = new Set<Fund>([...items.map((it) => it.path.fund), ...fundsWithoutSection(rolling, block)]);
  const first = parts && countsOn(parts) ? 1 : (items[0]!.mark?.ordinal ?? 1);
  return [
    logic(`{% assign 序 = ${first - 1} %}`),
    ...(parts ? [logic(`{% assign 类序 = ${(markOf(parts[0]!.heading.text)?.ordinal ?? 1) - 1} %}`)] : []),
    ...FUNDS.filter((f) => funds.has(f)).flatMap((fund) =>
      parts ? partLines(rolling, block, parts, fund) : fundLines(rolling, block, fund),
    ),
  ];
}

/** Each 类 with its heading, and below it what is of it. */
function partLines(
  rolling: RollingInTemplate,
  block: Block,
  parts: readonly ClassPart[],
  fund: Fund,
): readonly Line[] {
  const own = parts.filter((p) => p.items[0]!.path.fund === fund);
  const first = own[0] ?? parts[0]!;
  const path = { ...first.items[0]!.path, fund };
  const restart = countsOn(parts)
    ? []
    : [logic(`{% assign 序 = ${(first.items[0]!.mark?.ordinal ?? 1) - 1} %}`)];
  return [
    logic(
      `{% assign 各类 = '${rowWords({ kind: 'class', path: { ...path, code: path.code.slice(0, 3) } })}' | 各行 %}`,
    ),
    logic('{% for 本类 in 各类 %}{% assign 类序 = 类序 | plus: 1 %}'),
    ...own.flatMap((part, i) => [
      logic(`{% ${i === 0 ? 'if' : 'elsif'} 本类.编码 == '${part.items[0]!.path.code.slice(0, 3)}' %}`),
      headingLine(rolling, part),
    ]),
    ...(own.length > 0 ? [logic('{% else %}')] : []),
    headingLine(rolling, first, fund),
    ...(own.length > 0 ? [logic('{% endif %}')] : []),
    ...restart,
    ...fundLines(rolling, block, fund, '{% assign 类码 = 项.编码 | slice: 0, 3 %}{% if 类码 == 本类.编码 %}'),
    logic('{% endfor %}'),
  ];
}

/** The heading of a 类 of last year's text, or with the fund given of one that is written like it. */
function headingLine(rolling: RollingInTemplate, { heading, name }: ClassPart, fund?: Fund): Line {
  const { text } = heading;
  const mark = markOf(text);
  const was = text.slice(name.start, name.end);
  const now = fund === undefined ? was : `{{ 本类.名称${was.endsWith('支出') ? '' : " | remove: '支出'"} }}`;
  const id = fund === undefined ? idOf(heading) : `${idOf(heading)}.${fund}.{{ 本类.编码 }}`;
  const source = sourceOf([
    ...(mark ? [markPiece(text, mark, '类序')] : []),
    { kind: 'template', source: `${text.slice(mark?.length ?? 0, name.start)}${now}${text.slice(name.end)}` },
  ]);
  return { ...paragraphLine(id, styleOf(rolling, heading), source), looped: true };
}

function fundLines(rolling: RollingInTemplate, block: Block, fund: Fund, ofClass?: string): readonly Line[] {
  const { items } = block;
  const own = items.filter((it) => it.path.fund === fund);
  const first = own[0] ?? items[0]!;
  const path = { ...first.path, fund };
  const level = path.code.length === 5 ? 'section' : 'item';
  const branches = [
    ...own.map((it) =>
      branch(`项.编码 == '${it.path.code}' and 项.支出为 == '${shape(rolling, it)}'`, ownLine(rolling, it)),
    ),
    ...byShape(rolling, own).map((it) =>
      branch(`项.支出为 == '${shape(rolling, it)}'`, newLine(rolling, it, fund)),
    ),
    ...own.map((it) => branch(`项.编码 == '${it.path.code}'`, ownLine(rolling, it))),
  ];
  const guards = [...(ofClass ? [ofClass] : []), ...ownClasses(block, path)];
  return [
    logic(`{% assign 各项 = '${rowWords({ kind: level, path })}' | 各行${orderOf(block, own, path)} %}`),
    logic(`{% for 项 in 各项 %}${guards.join('')}{% assign 序 = 序 | plus: 1 %}`),
    ...(branches.length === 0
      ? [newLine(rolling, first, fund)]
      : [
          ...branches.flatMap(({ when, line }, i) => [
            logic(`{% ${i === 0 ? 'if' : 'elsif'} ${when} %}`),
            line,
          ]),
          logic('{% else %}'),
          newLine(rolling, first, fund),
          logic('{% endif %}'),
        ]),
    logic(`${guards.map(() => '{% endif %}').join('')}{% endfor %}`),
  ];
}

/** Where a list stands in several blocks: the 类 whose subjects are this one's, or its own subjects. */
function ownClasses({ group, items, isOwn }: Block, path: Item['path']): readonly string[] {
  if (group.length < 2) return [];
  const classes = [...new Set(group.flat().map((it) => it.path.code.slice(0, 3)))].sort();
  const digits = path.code.length;
  const ranges = classes.flatMap((code, i): readonly string[] => {
    // No block has a subject of so high a number: it stands for what is new.
    if (!isOwn({ ...path, code: code.padEnd(digits, '9') })) return [];
    const next = classes[i + 1];
    const bounds = [...(i > 0 ? [`类码 >= '${code}'`] : []), ...(next ? [`类码 < '${next}'`] : [])];
    return [bounds.join(' and ')];
  });
  if (ranges.includes('')) return [];
  const own = items.flatMap((it) => (it.path.fund === path.fund ? [`项.编码 == '${it.path.code}'`] : []));
  const here = [...ranges, ...own].map((when) => `{% if ${when} %}{% assign 在此 = true %}{% endif %}`);
  return [`{% assign 类码 = 项.编码 | slice: 0, 3 %}{% assign 在此 = false %}${here.join('')}{% if 在此 %}`];
}

/** Without the subjects that other blocks have; those that do not stand in the order of their codes keep their own. */
function orderOf({ group, items }: Block, own: readonly Item[], path: Item['path']): string {
  const others = group
    .filter((list) => list !== items)
    .flat()
    .filter((it) => it.path.fund === path.fund)
    .map((it) => measureWords({ ...path, code: it.path.code }));
  const order = inOrder(own);
  return others.length === 0 ? order : `: '${others.join('、')}'${order.replace(": ''", '')}`;
}

/** Subjects that do not stand in the order of their codes keep their own. */
function inOrder(items: readonly Item[]): string {
  const codes = items.map((it) => it.path.code);
  return codes.every((code, i) => i === 0 || codes[i - 1]! < code) ? '' : `: '', '${codes.join('、')}'`;
}

const branch = (when: string, line: Line): { readonly when: string; readonly line: Line } => ({ when, line });

const shape = (rolling: RollingInTemplate, { path }: Item): string => spentAs(rolling.last.book, path);

/** The first subject of each shape. */
const byShape = (rolling: RollingInTemplate, items: readonly Item[]): readonly Item[] => {
  const shapes = items.map((it) => shape(rolling, it));
  return items.filter((_, i) => shapes.indexOf(shapes[i]!) === i);
};

const ownLine = (rolling: RollingInTemplate, item: Item): Line =>
  paragraphLine(
    `p${item.paragraph.index + 1}`,
    styleOf(rolling, item.paragraph),
    sourceOf(itemPieces(rolling, { item, path: item.path, isNew: false }, numberOf(item))),
  );

const newLine = (rolling: RollingInTemplate, item: Item, fund: Fund): Line => {
  const path = { ...item.path, fund, code: ITEM_CODE.slice(0, item.path.code.length) };
  return paragraphLine(
    `p${item.paragraph.index + 1}.${fund}.{{ 项.编码 }}`,
    styleOf(rolling, item.paragraph),
    sourceOf(itemPieces(rolling, { item, path, isNew: true }, numberOf(item))),
  );
};

/** The number of a subject, counted as the text is written. */
const numberOf = ({ paragraph, mark }: Item): readonly Piece[] =>
  mark ? [markPiece(paragraph.text, mark, '序')] : [];

function markPiece(text: string, mark: NumberMark, name: string): Piece {
  const [before, after] = markText(text, mark, 1).split(/[一1①]/);
  return { kind: 'template', source: `${before ?? ''}${counted(mark.numbering, name)}${after ?? ''}` };
}

export const counted = (numbering: Numbering, name = '序'): string =>
  numbering === 'digit' || numbering === 'bracketed-digit' ? `{{ ${name} }}` : `{{ ${name} | 中文数字 }}`;
