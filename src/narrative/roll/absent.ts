import type { Paragraph } from '../../budget/TextDocument';
import { squeeze } from '../../text/document/squeeze';
import { measureOf } from '../../text/measure/measureOf';
import { pathsOfClaim } from '../review/paths';
import { pathsNamed } from './pathsNamed';
import type { Rolling } from './Rolling';
import { sectionOf } from './sectionAt';
import type { Target } from './Target';

const ABSENT =
  /(?:没有|未|无)(?:安排|编列|使用|取得)(?<what>[^，。；：\d]{2,40}?)(?=[，。；]|$|（[^（）\d]{0,16}\d)/g;

/** 无其他收入, 没有事业收入、其他收入安排的支出: sources and funds by their names alone. */
const NONE =
  /(?:没有|无)(?<what>(?:[^，。；：\d、有无]{2,16}(?:收入|拨款|预算|经费|资金|费)、?)+)(?:安排的?(?:支出|预算)?)?(?=[，。；]|$)/g;

/** Names that a sentence says to have nothing of, of which one has something this year. */
export interface NoneOf {
  readonly start: number;
  readonly end: number;
  readonly targets: readonly Target[];
}

/** What is said in words not to be, by names that the tables know. */
export function noneIn(rolling: Rolling, paragraph: Paragraph): readonly NoneOf[] {
  const section = sectionOf(rolling, paragraph).path;
  const { book } = rolling.last;
  return [...paragraph.text.matchAll(NONE)].flatMap((m): NoneOf[] => {
    const targets = m.groups!['what']!.split('、').flatMap((name): Target[] => {
      const path = pathsNamed(book, name, section)?.find((p) => rolling.last.isNothing(p));
      return path ? [{ kind: 'path', path }] : [];
    });
    return targets.length > 0 ? [{ start: m.index, end: m.index + m[0].length, targets }] : [];
  });
}

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
