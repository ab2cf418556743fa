import { childNamed, childrenOf, rootOf } from '../../../workbook/xml/elements';
import { applySplices, insertion, withAttribute } from '../../../workbook/xml/splice';
import { tagAt } from '../../../workbook/xml/elements';

/** A character of the default font is seven pixels wide; a pixel is three quarters of a point. */
const POINTS_PER_CHARACTER = 7 * 0.75;

/** A `col` element: columns of one width and look. */
interface Span {
  readonly min: number;
  readonly max: number;
  readonly xml: string;
}

/**
 * Gives columns of a worksheet part another width. A run of columns that share one is split around them; everything else of
 * it, whether they are hidden and their format, stays.
 * @param widths points by column
 */
export function setColumnWidths(xml: string, widths: ReadonlyMap<number, number>): string {
  const root = rootOf(xml);
  const cols = childNamed(root, 'cols');
  const data = childNamed(root, 'sheetData');
  if (!data) return xml;
  const prefix = data.name.slice(0, data.name.indexOf(':') + 1);
  const spans: Span[] = (cols ? childrenOf(xml, cols) : []).map((e) => {
    const tag = tagAt(xml, e.start);
    return {
      min: Number(tag.attribute('min')),
      max: Number(tag.attribute('max')),
      xml: xml.slice(e.start, e.end),
    };
  });
  const isIn = (column: number, { min, max }: Span): boolean => column >= min && column <= max;
  const split = spans.flatMap((span) =>
    pieces(
      span,
      [...widths.keys()].filter((c) => isIn(c, span)),
    ),
  );
  for (const column of widths.keys())
    if (!spans.some((span) => isIn(column, span)))
      split.push({ min: column, max: column, xml: `<${prefix}col/>` });
  const written = split
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, xml: col }) => {
      const placed = withAttribute(withAttribute(col, 'min', String(min)), 'max', String(max));
      const points = min === max ? widths.get(min) : undefined;
      return points === undefined
        ? placed
        : withAttribute(
            withAttribute(placed, 'width', (points / POINTS_PER_CHARACTER).toFixed(2)),
            'customWidth',
            '1',
          );
    })
    .join('');
  const whole = `<${prefix}cols>${written}</${prefix}cols>`;
  return applySplices(xml, [
    cols ? { from: cols.start, to: cols.end, text: whole } : insertion(data.start, whole),
  ]);
}

/** The span, cut so that each of the columns stands alone. */
function pieces({ min, max, xml }: Span, columns: readonly number[]): Span[] {
  const out: Span[] = [];
  let from = min;
  for (const column of [...columns].sort((a, b) => a - b)) {
    if (column > from) out.push({ min: from, max: column - 1, xml });
    out.push({ min: column, max: column, xml });
    from = column + 1;
  }
  if (from <= max) out.push({ min: from, max, xml });
  return out;
}
