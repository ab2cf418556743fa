import { comparisonsOf } from '../comparisonsOf';
import { EXACT, type Figure } from '../../../budget/Figure';
import { measuredOf } from '../../../budget/Finding';
import type { RatioRelation, Term } from '../../../budget/Relation';
import { textPlace, type TextDocument } from '../../../budget/TextDocument';
import type { Claim, Completion, Reading } from '../../../text/Reading';
import { planIn } from '../../../text/attach/periods';
import { fitsShare } from '../../../text/choose/fitsShare';
import { decide } from '../decide';
import { impliedPlans } from '../sums/plans';
import { exactTerm, labelOf, printedTerm, subjectOfClaim, termOf } from '../terms';
import type { TextRule } from '../../../rules/Rule';
import type { Links } from '../../../rules/TextInput';
import type { TextFinding, TextRelation } from '../../../rules/TextFinding';
import { basis, practice } from '../../../rules/statutes/basis';

const meta = {
  id: 'completion-rate',
  category: 'wording',
  severity: 'error',
  basis: basis(practice('预算完成率＝决算数÷预算数')),
} as const;

/** 完成预算的…%: what was executed over what was planned, where the text states both. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: ({ document, reading, links }) => ({
    relations: [
      ...byOtherPlans(document, reading),
      ...reading.completions.flatMap(({ stated, executed, planned }): TextRelation[] => {
        if (!executed) return [];
        if (!planned)
          return (
            byPlanOf(document, links, stated, executed) ??
            ofNothing(document, stated, executed) ??
            byDifference(document, reading, stated, executed)
          );
        if (executed === planned || [stated, executed, planned].some((c) => c.approximate)) return [];
        const stating = (over: Term, under: Term): TextRelation =>
          completion(document, stated, executed, [executed, planned], {
            numerator: [over],
            denominator: [under],
            // Of a plan of nothing there is no rate.
            ratio: planned.figure.value.isZero() && !executed.figure.value.isZero() ? 'rate' : 'share',
          });
        const exact = stating(exactTerm(document, links, executed), exactTerm(document, links, planned));
        const own = stating(termOf(document, executed), termOf(document, planned));
        const printed = stating(
          printedTerm(document, links, executed),
          printedTerm(document, links, planned),
        );
        return [{ ...exact, relation: decide(exact.relation, own.relation, printed.relation) }];
      }),
    ],
    findings: contradictions(document, reading),
  }),
};

/** The plan that the whole's and the other parts' leave: told where a slip of the rate explains that it does not go with it. */
const byOtherPlans = (document: TextDocument, reading: Reading): readonly TextRelation[] =>
  impliedPlans(reading).map(({ stated, executed, planned, claims }) => ({
    ...completion(document, stated, executed, [], {
      numerator: [termOf(document, executed)],
      denominator: planned,
      ratio: 'share',
    }),
    claims,
    unsure: true,
    told: false,
  }));

/** `公务接待费支出1.87万元，完成预算的77.92%`: the plan stands beside what was spent in the tables, or in the budget. */
function byPlanOf(
  document: TextDocument,
  links: Links,
  stated: Claim,
  executed: Claim,
): TextRelation[] | undefined {
  const plan = links.plan(executed);
  if (!plan?.certain || stated.approximate || executed.approximate) return undefined;
  const stating = (spent: Term, planned: Figure): TextRelation =>
    completion(document, stated, executed, [executed], {
      numerator: [spent],
      denominator: [{ figure: planned, weight: 1, label: plan.label }],
      ratio: plan.figure.value.isZero() && !executed.figure.value.isZero() ? 'rate' : 'share',
    });
  const exact = stating(exactTerm(document, links, executed), plan.figure);
  const printed = stating(printedTerm(document, links, executed), plan.printed);
  return [{ ...exact, relation: decide(exact.relation, undefined, printed.relation) }];
}

const ALL = 100;

/** `支出决算为0万元，完成预算的9%`: of whatever was planned, nothing is 0%. Where nothing was planned, many write 100%. */
function ofNothing(document: TextDocument, stated: Claim, executed: Claim): TextRelation[] | undefined {
  if (!executed.figure.value.isZero() || stated.approximate || executed.approximate) return undefined;
  if (stated.figure.value.equals(ALL)) return undefined;
  return [
    {
      relation: {
        kind: 'linear',
        rule: meta.id,
        subject: subjectOfClaim(document, executed),
        total: stated.figure,
        totalLabel: labelOf(document, stated),
        parts: [
          {
            figure: { ...stated.figure, value: executed.figure.value, precision: EXACT, origin: 'derived' },
            weight: 1,
            label: labelOf(document, executed),
          },
        ],
        comparison: 'equal',
      },
      claim: stated,
      claims: [stated, executed],
      statedIsWrong: true,
    },
  ];
}

/** `完成年初预算的91.50%，决算数小于预算数48.00万元`: what was planned is what was executed and the difference. */
function byDifference(
  document: TextDocument,
  reading: Reading,
  stated: Claim,
  executed: Claim,
): TextRelation[] {
  const c = comparisonsOf(reading, executed).find(
    (o) =>
      o.change &&
      o.against.when === 'this' &&
      o.against.stage === 'budget' &&
      Math.abs(o.sentence - stated.sentence) <= 1,
  );
  if (!c?.change || [stated, executed, c.change].some((x) => x.approximate)) return [];
  return [
    completion(document, stated, executed, [executed, c.change], {
      numerator: [termOf(document, executed)],
      denominator: [termOf(document, executed), termOf(document, c.change, c.direction === 'down' ? 1 : -1)],
      ratio: 'share',
    }),
  ];
}

/** The rate as stated against the figures that it is reckoned from. */
const completion = (
  document: TextDocument,
  stated: Claim,
  executed: Claim,
  from: readonly Claim[],
  of: Pick<RatioRelation, 'numerator' | 'denominator' | 'ratio'>,
): TextRelation => ({
  relation: {
    kind: 'ratio',
    rule: meta.id,
    subject: subjectOfClaim(document, executed),
    stated: stated.figure,
    statedLabel: labelOf(document, stated),
    ...of,
  },
  claim: stated,
  claims: [stated, ...from],
  statedIsWrong: true,
});

const STAGES = /^[，,。；;]?\s*(?:支出)?决算数?(大于|高于|多于|小于|低于|少于|与(?:年初|调整)?预算数?持平)/;

/** Where words of comparison stand whose two figures are known: another rule holds them against those. */
const heldWords = ({ comparisons }: Reading): readonly Held[] =>
  comparisons.flatMap(({ now, base, change, rate, word }) => {
    const place = (change ?? rate ?? now)?.figure.place;
    return now && base && word && place?.kind === 'text'
      ? [{ paragraph: place.paragraph, start: word.start }]
      : [];
  });

interface Held {
  readonly paragraph: number;
  readonly start: number;
}

const contradictions = (document: TextDocument, reading: Reading): readonly TextFinding[] => {
  const held = heldWords(reading);
  return reading.completions.flatMap((c) => contradicted(document, c, held) ?? []);
};

/** Whether a rate of completion is what its own figures come to: a wrong one tells nothing of which is larger. */
const goesWith = ({ stated, executed, planned }: Completion): boolean =>
  !planned || (executed !== undefined && executed !== planned && fitsShare(stated, executed, planned));

/** `年初预算为27.75万元，支出决算为27.75万元，完成年初预算的99.99%`: what differs by less than is printed is 持平 all the same. */
const printsTheSame = ({ executed, planned }: Completion): boolean =>
  executed !== undefined &&
  planned !== undefined &&
  executed.figure.unit === planned.figure.unit &&
  executed.figure.value.equals(planned.figure.value);

/** `完成预算95%，决算数大于预算数`: the rate tells which is larger. At 100% rounding may hide a little. */
function contradicted(document: TextDocument, of: Completion, held: readonly Held[]): TextFinding | null {
  const { stated } = of;
  const { place, value } = stated.figure;
  if (place.kind !== 'text' || value.equals(100) || stated.approximate || !goesWith(of)) return null;
  const paragraph = document.paragraphs[place.paragraph]!;
  const m = STAGES.exec(paragraph.text.slice(place.end, place.end + 40));
  if (!m) return null;
  const word = m[1]!;
  const plan =
    planIn(
      paragraph.text
        .slice(0, place.start)
        .split(/[，,。；;、%]/)
        .at(-1)!,
    ) ?? of.planned?.period.plan;
  const against =
    planIn(word) ?? planIn(/^[^，,。；;]{0,8}/.exec(paragraph.text.slice(place.end + m[0].length))![0]);
  // `完成年初预算的104%、调整预算的98%。决算数大于年初预算数`: the rate of another plan tells nothing of this one.
  if (plan && plan !== (against ?? 'initial')) return null;
  const says = word.startsWith('与') ? 'same' : /[大高多]/.test(word) ? 'above' : 'below';
  const told = value.greaterThan(100) ? 'above' : 'below';
  if (says === told || (says === 'same' && printsTheSame(of))) return null;
  const start = place.end + m[0].length - word.length;
  const isHeld = held.some(
    (h) => h.paragraph === place.paragraph && h.start >= place.end && h.start < start + word.length,
  );
  if (isHeld) return null;
  const quote = textPlace(paragraph, start, start + word.length);
  const right = told === 'above' ? '大于' : '小于';
  return {
    finding: {
      rule: meta.id,
      severity: meta.severity,
      verdict: 'inconsistent',
      message: { id: `completion-rate.${told}`, data: { rate: measuredOf(stated.figure), word } },
      places: [
        { place: quote, role: 'stated' },
        { place, role: 'cell' },
      ],
      quote: { text: word, place: quote },
    },
    ...(says === 'same' ? {} : { edits: [{ start: quote.start, end: quote.end, text: right }] }),
    claims: [stated],
  };
}
