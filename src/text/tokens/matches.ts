/**
 * All matches of a pattern in a text, as `matchAll` finds them. That makes a copy of its pattern each time, which costs more
 * than to search a label; the patterns here, which are asked thousands of times, are reset instead.
 * @param pattern global, and none that matches nothing
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (!first) return NONE;
  const found = [first];
  for (let next = pattern.exec(text); next; next = pattern.exec(text)) found.push(next);
  return found;
}

const NONE: readonly RegExpExecArray[] = [];
