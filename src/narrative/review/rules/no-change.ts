import { comparisonsOf } from '../comparisonsOf';
import { textPlace, type Paragraph } from '../../../budget/TextDocument';
import { isMoney } from '../../../budget/Unit';
import { round } from '../../../budget/rounding';
import { samePeriod } from '../../../text/Period';
import type { Comparison } from '../../../text/Reading';
import { compared, type Compared } from '../compared';
import { decimalsFor, habitsOf } from '../habits';
import { labelOf, subjectOfClaim } from '../terms';
import type { TextRule } from '../../../rules/Rule';
import type { Edit, TextFinding, TextRelation } from '../../../rules/TextFinding';
import type { TextInput } from '../../../rules/TextInput';
import { basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'no-change',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('“持平”表示两年所列数字相等')),
} as const;

/** `比2023年预算增加2万元` in place of 持平; `与2023年预算相比增加2万元` where the words compare with 与. */
function instead(input: TextInput, c: Comparison, { difference, now }: Compared): readonly Edit[] {
  const unit = c.now!.figure.unit;
  if (!c.flat || !difference || difference.isZero() || !now || !isMoney(unit)) return [];
  const { text } = paragraphOf(input, c);
  if (text.slice(c.flat.start, c.flat.end) !== '持平') return [];
  const clause = text
    .slice(0, c.flat.start)
    .split(/[，,；;。]/)
    .at(-1)!;
  const linking = /[比较]/.test(clause) || !/[与同和]/.test(clause) ? '' : '相比';
  const precision = c.now!.figure.precision;
  const own = precision.kind === 'written' ? precision.decimals : 0;
  const habits = habitsOf(input.document, unit);
  const decimals = decimalsFor(habits, own);
  const amount = round(difference.abs(), decimals, 'half-up');
  if (amount.isZero()) return [];
  const word = difference.isPositive() ? '增加' : '减少';
  return [
    {
      ...c.flat,
      text: `${linking}${word}${habits.zeros ? amount.toFixed(decimals) : amount.toFixed()}${unit}`,
    },
  ];
}

const paragraphOf = ({ document }: TextInput, c: Comparison): Paragraph =>
  document.paragraphs[document.sentences[c.sentence]!.paragraph]!;

/** 减少为, 增加到: the amount behind it is another than before. */
const MOVED = /(增加|增长|提高|上升|减少|下降|降低|压减)(?:了)?(?:到|至|为)$/;
/** What it moved from may be another than what it equals. */
const FROM_ELSEWHERE = /预算|计划|[由从自]|年中|月/;

/** `减少为0.00万元，与2023年持平`, `比2023年增加1.00万元，与2023年持平`: it can't be both. */
function beside(input: TextInput, c: Comparison): TextFinding | null {
  if (!c.flat || !c.now || c.likeForLike || c.now.figure.place.kind !== 'text') return null;
  const other = comparisonsOf(input.reading, c.now).find(
    (o) =>
      o !== c &&
      o.sentence === c.sentence &&
      !o.likeForLike &&
      samePeriod(o.against, c.against) &&
      o.change !== undefined &&
      !o.change.figure.value.isZero(),
  );
  const sentence = input.document.sentences[c.sentence]!;
  const { text } = paragraphOf(input, c);
  const before = text.slice(sentence.start, c.now.figure.place.start).trimEnd();
  const moved = c.against.when === 'last' && !FROM_ELSEWHERE.test(before) ? MOVED.exec(before) : null;
  const word = other?.word ? text.slice(other.word.start, other.word.end) : moved?.[1];
  if (word === undefined) return null;
  const place = textPlace(paragraphOf(input, c), c.flat.start, c.flat.end);
  const claims = [c.now, ...(other?.change ? [other.change] : [])];
  return {
    finding: {
      rule: meta.id,
      severity: meta.severity,
      verdict: 'inconsistent',
      message: {
        id: 'no-change.moved',
        data: { subject: labelOf(input.document, c.now), word, flat: text.slice(c.flat.start, c.flat.end) },
      },
      places: [
        { place, role: 'stated' },
        ...claims.map((claim) => ({ place: claim.figure.place, role: 'cell' as const })),
      ],
      quote: { text: text.slice(c.flat.start, c.flat.end), place },
    },
    claims,
  };
}

/** 持平 says that the two figures are equal, as they are written. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({
    findings: input.reading.comparisons.flatMap((c) => beside(input, c) ?? []),
    relations: input.reading.comparisons.flatMap((c): TextRelation[] => {
      const at = c.flat ? compared(input, c) : undefined;
      if (!c.flat || !c.now || !at?.base) return [];
      return [
        {
          relation: {
            kind: 'linear',
            rule: meta.id,
            subject: subjectOfClaim(input.document, c.now),
            total: c.now.figure,
            totalLabel: labelOf(input.document, c.now),
            parts: [at.base],
            comparison: 'equal',
            samePrinted: true,
          },
          claim: c.now,
          claims: at.claims,
          statedIsWrong: false,
          edits: instead(input, c, at),
          quote: textPlace(paragraphOf(input, c), c.flat.start, c.flat.end),
        },
      ];
    }),
  }),
};
