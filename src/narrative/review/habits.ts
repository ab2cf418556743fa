import type { Paragraph, TextDocument } from '../../budget/TextDocument';
import type { Unit } from '../../budget/Unit';

/** How a text writes its numbers of one unit. */
export interface Habits {
  /** Decimals that most of the numbers with decimals have; undefined where none prevails. */
  readonly decimals?: number;
  /** How many numbers have so many decimals. */
  readonly counts: ReadonlyMap<number, number>;
  /** `43.50`: zeros at the end are kept. */
  readonly zeros: boolean;
  /** `43.5` among numbers of two decimals: zeros at the end are left out. */
  readonly dropsZeros: boolean;
  /** Nothing is written `0`, not `0.00`. */
  readonly plainZero: boolean;
  /** Nothing is written `0.00`, not `0`. */
  readonly fullZero: boolean;
  /** `1,234.50`: thousands have commas. */
  readonly commas: boolean;
}

const BY_DOCUMENT = new WeakMap<TextDocument, Map<Unit, Habits>>();

/** Read once per text and unit. */
export function habitsOf(document: TextDocument, unit: Unit): Habits {
  let known = BY_DOCUMENT.get(document);
  if (!known) BY_DOCUMENT.set(document, (known = new Map()));
  let habits = known.get(unit);
  if (!habits) known.set(unit, (habits = read(document, unit)));
  return habits;
}

/** A habit shows in this part of the numbers, and in no fewer than so many. */
const MOST = 0.6;
const ENOUGH = 4;

function read(document: TextDocument, unit: Unit): Habits {
  const pattern = new RegExp(
    `(\\d[\\d,]{0,20})(?:\\.(\\d{1,8}))?\\s?(?=${unit === '%' ? '[%％]' : unit})`,
    'g',
  );
  const counts = new Map<number, number>();
  let withDecimals = 0;
  let endings = 0;
  let commas = 0;
  let plain = 0;
  let plainZeros = 0;
  for (const p of withProse(document, pattern)) {
    for (const [, whole, fraction] of p.text.matchAll(pattern)) {
      if (/^\d{1,3}(?:,\d{3})+$/.test(whole!)) commas++;
      else if (/^\d{4,}$/.test(whole!)) plain++;
      const decimals = fraction?.length ?? 0;
      if (/^0+$/.test(whole! + (fraction ?? ''))) {
        plainZeros += decimals === 0 ? 1 : -1;
        continue;
      }
      counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
      if (decimals === 0) continue;
      withDecimals++;
      if (fraction!.endsWith('0')) endings++;
    }
  }
  const [usual] = [...counts].filter(([d]) => d > 0).sort(([, a], [, b]) => b - a);
  const prevails = usual !== undefined && withDecimals >= ENOUGH && usual[1] >= withDecimals * MOST;
  const shorter = prevails ? shorterThan(usual[0], counts) : 0;
  // One that is mistyped does not tell how the others are written.
  const zeros = endings > 0 && endings >= shorter;
  return {
    ...(prevails ? { decimals: usual[0] } : {}),
    counts,
    zeros,
    dropsZeros: !zeros && shorter >= ENOUGH,
    plainZero: plainZeros > 0,
    fullZero: plainZeros < 0,
    commas: commas > plain,
  };
}

/** The paragraphs that tell: prose, and tables where no prose has numbers of the unit. Tables keep zeros that sentences leave out. */
function withProse({ paragraphs }: TextDocument, pattern: RegExp): readonly Paragraph[] {
  const prose = paragraphs.filter((p) => !p.row);
  return prose.some((p) => p.text.search(pattern) >= 0) ? prose : paragraphs;
}

/** How many numbers have fewer decimals than most, but some. */
const shorterThan = (usual: number, counts: Habits['counts']): number =>
  [...counts].reduce((n, [decimals, count]) => (decimals > 0 && decimals < usual ? n + count : n), 0);

/**
 * Decimals for a number that is put in the place of a wrong one: those of the wrong one, unless it lost some of the usual
 * ones, or has one more as no other number does.
 */
export function decimalsFor(habits: Habits, own: number): number {
  const { decimals: usual, counts } = habits;
  if (usual === undefined || own === usual) return own;
  if (own < usual) return habits.zeros || (counts.get(own) ?? 0) < (counts.get(usual) ?? 0) / 2 ? usual : own;
  return own === usual + 1 && (counts.get(own) ?? 0) <= 1 ? usual : own;
}
