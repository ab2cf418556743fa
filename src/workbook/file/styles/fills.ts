import type { RecordedFill } from '../../HighlightRecord';
import { childrenOf, elementsIn, tagAt, type XmlElement } from '../../xml/elements';
import { TagScanner } from '../../xml/TagScanner';
import type { Palette } from './Palette';

/** Stands for no fill at all. */
export const NO_FILL = '';

/** A plain fill of one colour. @param color RRGGBB */
export const solidFill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;

/** The pattern element of a `<fill>` without prefix. */
function patternOf(fill: string): XmlElement | undefined {
  const [element] = elementsIn(fill, 0, fill.length);
  return element && childrenOf(fill, element)[0];
}

/** What a fill looks like, as a record keeps it. @param fill a `<fill>` element without prefix, or {@link NO_FILL} */
export function describeFill(fill: string, palette: Palette): RecordedFill {
  const element = fill === NO_FILL ? undefined : patternOf(fill);
  if (!element) return { pattern: 'none' };
  if (element.local === 'gradientFill') return { pattern: 'gradient', xml: fill };
  const pattern = tagAt(fill, element.start).attribute('patternType') ?? 'none';
  if (pattern === 'none') return { pattern };
  const foreground = childrenOf(fill, element).find((c) => c.local === 'fgColor');
  const color = foreground && palette.resolve(tagAt(fill, foreground.start));
  return { pattern, ...(color !== undefined && { color }), xml: fill };
}

/** The `<fill>` that puts back what a record describes, whichever adapter wrote it. */
export function fillFromRecord({ pattern, color, xml }: RecordedFill): string {
  if (xml !== undefined) return xml;
  if (pattern === 'none' || color === undefined) return NO_FILL;
  const foreground = `<fgColor rgb="FF${color}"/>`;
  return pattern === 'solid'
    ? solidFill(color)
    : `<fill><patternFill patternType="${pattern}">${foreground}</patternFill></fill>`;
}

/** Two fills that look the same though written differently: order and defaults of attributes aside. */
export function fillsEqual(a: string, b: string): boolean {
  return a === b || canonicalFill(a) === canonicalFill(b);
}

const canonical = new Map<string, string>();

function canonicalFill(fill: string): string {
  const known = canonical.get(fill);
  if (known !== undefined) return known;
  const tag = new TagScanner(fill);
  const pieces: string[] = [];
  while (tag.next()) if (!tag.isClosing) pieces.push(`${tag.local}(${attributesOf(tag)})`);
  const text = pieces.join('');
  const isNone = text === '' || /^fill\(\)patternFill\((patternType=none)?\)$/.test(text);
  const result = isNone ? NO_FILL : text;
  if (canonical.size > 1000) canonical.clear();
  canonical.set(fill, result);
  return result;
}

const attributesOf = (tag: TagScanner): string =>
  [
    'patternType',
    'type',
    'degree',
    'left',
    'right',
    'top',
    'bottom',
    'position',
    'rgb',
    'theme',
    'tint',
    'indexed',
    'auto',
  ]
    .flatMap((name) => {
      const value = tag.attribute(name);
      return value === undefined ? [] : [`${name}=${value.toLowerCase()}`];
    })
    .join(',');
