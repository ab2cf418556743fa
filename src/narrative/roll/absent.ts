import type { Paragraph } from '../../budget/TextDocument';
import { squeeze } from '../../text/document/squeeze';
import { measureOf } from '../../text/measure/measureOf';
import { pathsOfClaim } from '../review/paths';
import type { Rolling } from './Rolling';
import { sectionOf } from './sectionAt';
import type { Target } from './Target';

const ABSENT =
  /(?:没有|未|无)(?:安排|编列|使用)(?<what>[^，。；：\d]{2,40}?)(?=[，。；]|$|（[^（）\d]{0,16}\d)/g;

/** What a sentence says not to be there. */
export interface Absent {
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly target: Target;
}

/** 没有安排公务接待费: what is not there, by its name alone, among what last year's tables have nothing of. */
export function absentIn(rolling: Rolling, paragraph: Paragraph): readonly Absent[] {
  const section = sectionOf(rolling, paragraph).path;
  return [...paragraph.text.matchAll(ABSENT)].flatMap((m): Absent[] => {
    const what = m.groups!['what']!;
    const measure = measureOf(squeeze(what).text, section);
    const paths = measure ? pathsOfClaim(rolling.last.book, { measure, label: '' }, section).paths : [];
    const path = paths.find((p) => rolling.last.isNothing(p));
    const [start, end] = [m.index, m.index + m[0].length];
    return path ? [{ start, end, what, target: { kind: 'path', path } }] : [];
  });
}
