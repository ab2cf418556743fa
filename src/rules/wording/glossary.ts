import { normalName, withoutExpenditure } from '../../budget/names';
import type { TextPlace } from '../../budget/Place';
import { textPlace } from '../../budget/TextDocument';
import type { TextRule } from '../Rule';
import type { TextFinding } from '../TextFinding';
import type { TextInput } from '../TextInput';
import { wordingFinding } from './support/findings';
import type { SubjectPath } from '../../text/measure/subjectPath';
import { article, basis } from '../statutes/basis';

const meta = {
  id: 'glossary',
  category: 'wording',
  severity: 'warning',
  basis: basis(article('地方预决算公开操作规程', '名词解释')),
} as const;

/** A 名词 is explained once; subjects that the text uses without explaining them are mentioned as information. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({ findings: [...twice(input), ...unexplained(input)] }),
};

const TERM = /^[\s　]*(?:[（(]?[一二三四五六七八九十\d]{1,4}[）)、．.]+)?\s*([^：:。]{2,120})[：:]/;

/** `部门：青禾县民政局　单位：万元`, above a table. */
const isCaption = (line: string): boolean =>
  /单位[:：]\s*(?:人民币)?[千百]?[亿万]?元[）)]?\s*$/.test(line) ||
  /^\s*(?:公开|填报|编制)?(?:部门|单位)(?:名称)?[（(]?(?:盖章)?[）)]?[:：]/.test(line);

interface Definition {
  readonly term: string;
  readonly key: string;
  readonly place: TextPlace;
}

/** Paragraphs that stand in the glossary. */
const glossaryOf = ({ document }: TextInput): ReadonlySet<number> =>
  new Set(
    document.sentences
      .filter((s) => document.sections[s.section]!.path.includes('glossary'))
      .map((s) => s.paragraph),
  );

function definitions(input: TextInput): readonly Definition[] {
  const { document } = input;
  const inGlossary = glossaryOf(input);
  return document.paragraphs.flatMap((p) => {
    const m = inGlossary.has(p.index) && !p.row ? TERM.exec(p.text) : null;
    if (!m || isCaption(p.text)) return [];
    const term = m[1]!.trim();
    const start = m[0].indexOf(m[1]!);
    return [{ term, key: normalName(term), place: textPlace(p, start, start + term.length) }];
  });
}

function twice(input: TextInput): readonly TextFinding[] {
  const first = new Map<string, Definition>();
  return definitions(input).flatMap((d) => {
    const before = first.get(d.key);
    if (!before) {
      first.set(d.key, d);
      return [];
    }
    return [
      wordingFinding(input, meta, { id: 'glossary.twice', data: { term: d.term } }, d.place, {
        more: [before.place],
      }),
    ];
  });
}

const pathKey = (s: SubjectPath): string =>
  [s.className, s.sectionName, s.itemName].map((n) => withoutExpenditure(normalName(n ?? ''))).join('>');

function unexplained(input: TextInput): readonly TextFinding[] {
  const inGlossary = glossaryOf(input);
  const isDefinition = (p: TextPlace): boolean => inGlossary.has(p.paragraph);
  const explained = new Set(
    input.subjects.filter((s) => isDefinition(s.place)).map((s) => pathKey(s.subject)),
  );
  if (explained.size === 0) return [];
  const seen = new Set<string>();
  return input.subjects.flatMap(({ subject, place }) => {
    const key = pathKey(subject);
    if (isDefinition(place) || explained.has(key) || seen.has(key) || !subject.itemName) return [];
    seen.add(key);
    return [
      wordingFinding(input, meta, { id: 'glossary.missing', data: { term: subject.itemName } }, place, {
        severity: 'info',
      }),
    ];
  });
}
