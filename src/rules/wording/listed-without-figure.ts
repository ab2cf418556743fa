import { classCodeOf } from '../../budget/functionalClasses';
import { normalName, withoutExpenditure } from '../../budget/names';
import { textPlace, type Paragraph } from '../../budget/TextDocument';
import type { TextRule } from '../Rule';
import type { TextFinding } from '../TextFinding';
import type { TextInput } from '../TextInput';
import { matchesIn, wordingFinding } from './support/findings';
import type { Claim } from '../../text/Reading';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'listed-without-figure',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('“收入包括”“支出包括”所列类别与有金额的类别一致')),
} as const;

/** `支出包括：一般公共服务支出、教育支出…`: a list of names without figures; 总收入 is explained so, as 收入总计 is. */
const LIST = /(?<!总)(收入|支出)(?:主要)?(?:包括|包含)[：:]?([^。；;\d]{2,300})(?=[。；;]|$)/g;

/** The classes and sources that a text lists by name are those that it has figures for: no more, no fewer. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => {
    const lists = matchesIn(input.document, LIST);
    const figured = lists.length > 0 ? figuredIn(input.reading.claims) : NOTHING;
    return {
      findings: lists.flatMap(({ match, paragraph }) => inspectList(input, figured, match, paragraph)),
    };
  },
};

/** What the text has figures for. */
interface Figured {
  /** Classes with an amount of this year other than zero, by code. */
  readonly classes: ReadonlyMap<string, string>;
  /** Classes with any amount. */
  readonly codes: ReadonlySet<string>;
  /** The words before amounts, in normal form. */
  readonly labels: ReadonlySet<string>;
  readonly carriedIn: boolean;
}

const NOTHING: Figured = { classes: new Map(), codes: new Set(), labels: new Set(), carriedIn: false };

function figuredIn(claims: readonly Claim[]): Figured {
  const classes = new Map<string, string>();
  const codes = new Set<string>();
  const labels = new Set<string>();
  for (const c of claims) {
    if (c.role !== 'level') continue;
    labels.add(c.label);
    const name = c.measure?.subject?.className;
    const code = name && classCodeOf(name);
    if (!name || !code) continue;
    codes.add(code);
    if (c.period.when === 'this' && !c.figure.value.isZero()) classes.set(code, name);
  }
  return {
    classes,
    codes,
    labels: new Set([...labels].map(normalName)),
    carriedIn: claims.some((c) => c.role === 'level' && c.measure?.part === 'carry-in'),
  };
}

function inspectList(
  input: TextInput,
  figured: Figured,
  match: RegExpMatchArray,
  paragraph: Paragraph,
): readonly TextFinding[] {
  const from = match.index! + match[0].length - match[2]!.length;
  const names = namesIn(match[2]!, from);
  const known = names.filter((n) => isClass(n.name) || isSource(n.name));
  // A sentence about something else (支出包括办公费、印刷费…) lists no classes.
  if (known.length === 0 || known.length < names.length / 2) return [];
  const without = known
    .filter((n) => !hasFigure(figured, n.name))
    .map((n) =>
      wordingFinding(
        input,
        meta,
        { id: 'listed-without-figure.no-figure', data: { name: n.name } },
        textPlace(paragraph, n.start, n.end),
      ),
    );
  const complete = match[1] === '支出' && !/等\s*$/.test(match[2]!);
  return [...without, ...(complete ? notListed(input, figured, known, paragraph, match) : [])];
}

function namesIn(list: string, from: number): readonly { name: string; start: number; end: number }[] {
  const names: { name: string; start: number; end: number }[] = [];
  let at = from;
  for (const piece of list.split(/[、，,]/)) {
    const whole = piece.trim().replace(/等$/, '');
    // 社会保障和就业支出 is one name, 卫生健康支出和住房保障支出 are two.
    const parts =
      isClass(whole) || isSource(whole) || !whole.includes('支出和') ? [whole] : whole.split(/(?<=支出)和/);
    for (const name of parts) {
      const start = at + piece.indexOf(name);
      if (name !== '') names.push({ name, start, end: start + name.length });
    }
    at += piece.length + 1;
  }
  return names;
}

const isClass = (name: string): boolean => name.length >= 4 && classCodeOf(name) !== undefined;
const SOURCE = /拨款收入|拨款$|事业收入|经营收入|其他收入|上级补助收入|附属单位上缴收入|结转|结余|财政专户/;
const isSource = (name: string): boolean => SOURCE.test(name);

const plain = (name: string): string =>
  withoutExpenditure(normalName(name))
    .replace(/^(?:本年|当年)/, '')
    .replace(/收入$/, '');

/** An amount of that class or source stands somewhere in the text. */
function hasFigure(figured: Figured, name: string): boolean {
  const code = classCodeOf(name);
  // 国有资本经营预算支出 is the name of a class and of all that its book spends.
  if (code !== undefined) return figured.codes.has(code) || figured.labels.has(normalName(name));
  if (figured.carriedIn && /结转/.test(name)) return true;
  const words = plain(name);
  return [...figured.labels].some((label) => label.includes(words));
}

/** Classes with a figure of this year that the list does not name. */
function notListed(
  input: TextInput,
  figured: Figured,
  known: readonly { name: string }[],
  paragraph: Paragraph,
  match: RegExpMatchArray,
): readonly TextFinding[] {
  const listed = new Set(known.map((n) => classCodeOf(n.name)));
  const place = textPlace(paragraph, match.index!, match.index! + match[0].length);
  return [...figured.classes]
    .filter(([code]) => !listed.has(code))
    .map(([, name]) =>
      wordingFinding(input, meta, { id: 'listed-without-figure.not-listed', data: { name } }, place),
    );
}
