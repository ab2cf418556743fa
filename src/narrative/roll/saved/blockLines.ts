import type { Numbering } from '../../../budget/TextDocument';
import { FUNDS, type Fund } from '../../measures';
import { spentAs } from '../../measures/rows';
import { rowWords } from '../../measures/rowWords';
import { markText, type Block, type Item } from '../blocks';
import { fundsWithoutSection, itemPieces } from '../blockStretch';
import { styleOf } from '../paragraphDraft';
import type { Piece } from '../Piece';
import { logic, paragraphLine, type Line } from './Line';
import type { RollingInTemplate } from './RollingInTemplate';
import { sourceOf } from './source';
import { ITEM_CODE } from './standIns';

/** Subjects that follow one another: each in its own words where last year had it, else in those of one that is spent alike. */
export function blockLines(rolling: RollingInTemplate, block: Block): readonly Line[] {
  const { items } = block;
  const funds = new Set<Fund>([...items.map((it) => it.path.fund), ...fundsWithoutSection(rolling, block)]);
  const first = items[0]!.mark?.ordinal ?? 1;
  return [
    logic(`{% assign 序 = ${first - 1} %}`),
    ...FUNDS.filter((f) => funds.has(f)).flatMap((fund) => fundLines(rolling, items, fund)),
  ];
}

function fundLines(rolling: RollingInTemplate, items: readonly Item[], fund: Fund): readonly Line[] {
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
  return [
    logic(`{% assign 各项 = '${rowWords({ kind: level, path })}' | 各行${inOrder(own)} %}`),
    logic('{% for 项 in 各项 %}{% assign 序 = 序 | plus: 1 %}'),
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
    logic('{% endfor %}'),
  ];
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
function numberOf({ paragraph, mark }: Item): readonly Piece[] {
  if (!mark) return [];
  const [before, after] = markText(paragraph.text, mark, 1).split(/[一1①]/);
  return [{ kind: 'template', source: `${before ?? ''}${counted(mark.numbering)}${after ?? ''}` }];
}

export const counted = (numbering: Numbering): string =>
  numbering === 'digit' || numbering === 'bracketed-digit' ? '{{ 序 }}' : '{{ 序 | 中文数字 }}';
