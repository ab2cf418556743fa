import { textAt, textPlace } from '../../budget/TextDocument';
import { groupBy } from '../../budget/groupBy';
import type { TextRule } from '../Rule';
import type { TextFinding } from '../TextFinding';
import type { TextInput } from '../TextInput';
import { wordingFinding } from './support/findings';
import type { Claim } from '../../text/Reading';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'stray-decimal',
  category: 'wording',
  severity: 'warning',
  basis: basis(
    practice('同一份说明中同一单位的数字保留相同的小数位数，末位数字重复而多出一位，是录入时多按了一次'),
  ),
} as const;

/** Fewer figures than this make no habit that one could break. */
const FEWEST = 5;

/** A last digit typed twice: one figure with one more decimal than any other of its unit, its last two digits alike. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({
    findings: [...groupBy(input.reading.claims, (c) => c.figure.unit).values()].flatMap(
      (claims) => stray(input, claims) ?? [],
    ),
  }),
};

/** `100.00%` is as whole as it looks. */
const LAST_TWICE = /\d[\d,，]*\.(?!0+(?!\d))\d*(\d)\1(?!\d)/;

function stray(input: TextInput, claims: readonly Claim[]): TextFinding | null {
  const most = Math.max(...claims.map(decimalsOf));
  const [longest, ...others] = claims.filter((c) => decimalsOf(c) === most);
  const usual = claims.filter((c) => decimalsOf(c) === most - 1).length;
  if (!longest || others.length > 0 || most < 2 || usual < FEWEST) return null;
  const { place } = longest.figure;
  if (place.kind !== 'text' || input.confirmed.has(longest.index)) return null;
  const written = textAt(input.document, place);
  const twice = LAST_TWICE.exec(written);
  if (!twice) return null;
  const [number] = twice;
  const start = place.start + twice.index;
  return wordingFinding(
    input,
    meta,
    { id: 'stray-decimal.doubled', data: { written, decimals: most - 1 } },
    textPlace(input.document.paragraphs[place.paragraph]!, place.start, place.end),
    { edits: [{ start, end: start + number.length, text: number.slice(0, -1) }] },
  );
}

const decimalsOf = ({ figure: { precision } }: Claim): number =>
  precision.kind === 'written' ? precision.decimals : 0;
