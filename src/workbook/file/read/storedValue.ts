import type { GridCell } from '../../Grid';
import { isTrue, unescapeString } from '../../xml/text';
import type { SharedStrings } from './SharedStrings';

/** A number as XML Schema writes doubles, but for NaN and the infinite ones, which no cell can hold. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * What a cell's `<v>` says. A number cell that holds something else than a number is a text, as people would see it.
 * @param type the cell's `t`
 * @throws UnreadableWorkbookError where a shared string is missing
 */
export function storedValue(
  raw: string | undefined,
  type: string,
  strings: SharedStrings,
): GridCell['value'] {
  if (raw === undefined) return null;
  switch (type) {
    case 's':
      return raw.trim() === '' ? null : strings.at(Number(raw));
    case 'b':
      return isTrue(raw.trim());
    case 'str':
    case 'inlineStr':
      return unescapeString(raw);
    case 'e':
    case 'd':
      return raw;
    default:
      return raw.trim() === '' ? null : numberOr(raw);
  }
}

function numberOr(raw: string): number | string {
  const text = raw.trim();
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : unescapeString(raw);
}
