import { matchesOf } from '../tokens/matches';

/** A subject as a sentence names it: any of 类, 款, 项, by name. */
export interface SubjectPath {
  readonly className?: string;
  readonly sectionName?: string;
  readonly itemName?: string;
}

export interface FoundSubject {
  readonly subject: SubjectPath;
  /** Half-open range in the text searched, marks included. */
  readonly start: number;
  readonly end: number;
}

/** `（类）`, `（205类）`: the code may stand with the mark. */
const MARK = /\(\d{0,7}(类|款|项)\)/g;
/** What ends a name to its left: brackets may belong to it (政府办公厅(室)及相关机构事务). */
const BOUNDARY = /[,;:。、!?.\d“”"'%《》]|用于|其中|为/g;
const LONGEST_NAME = 40;

/** Every `X(类)Y(款)Z(项)` of a squeezed text, whatever levels it names. */
export function subjectsIn(text: string): readonly FoundSubject[] {
  const found: FoundSubject[] = [];
  let current: { names: Record<string, string>; start: number; end: number } | null = null;
  const flush = (): void => {
    if (current) found.push({ subject: toPath(current.names), start: current.start, end: current.end });
    current = null;
  };
  for (const m of matchesOf(MARK, text)) {
    const level = m[1]!;
    const joined: boolean =
      current !== null &&
      deeper(current.names, level) &&
      m.index - current.end <= LONGEST_NAME &&
      !/[,;。!?\d]/.test(text.slice(current.end, m.index));
    if (!joined) flush();
    const from: number = joined ? current!.end : nameStart(text, m.index);
    const name = text.slice(from, m.index).replace(/^[、-]+/, '');
    if (name === '' || name.length > LONGEST_NAME) continue;
    current = current
      ? {
          names: { ...(current as { names: Record<string, string> }).names, [level]: name },
          start: (current as { start: number }).start,
          end: m.index + m[0].length,
        }
      : { names: { [level]: name }, start: from, end: m.index + m[0].length };
  }
  flush();
  return found;
}

const ORDER = ['类', '款', '项'];
const deeper = (names: Record<string, string>, level: string): boolean =>
  Object.keys(names).every((n) => ORDER.indexOf(n) < ORDER.indexOf(level));

function nameStart(text: string, end: number): number {
  const from = Math.max(0, end - LONGEST_NAME);
  const window = text.slice(from, end);
  let start = 0;
  for (const b of matchesOf(BOUNDARY, window)) start = b.index + b[0].length;
  // `(一)一般公共服务`, `①一般公共服务`: the number is no part of the name, nor is what is left of it.
  const numbered = /^(?:(?:\(?[一二三四五六七八九十\d]{1,3})?\)|[①-⑳])/.exec(window.slice(start));
  return from + start + (numbered?.[0].length ?? 0);
}

const toPath = (names: Record<string, string>): SubjectPath => ({
  ...(names['类'] ? { className: names['类'] } : {}),
  ...(names['款'] ? { sectionName: names['款'] } : {}),
  ...(names['项'] ? { itemName: names['项'] } : {}),
});
