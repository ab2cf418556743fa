import type { TextRule } from '../Rule';
import type { TextFinding } from '../TextFinding';
import type { TextInput } from '../TextInput';
import { matchesIn, wordingFinding } from './support/findings';
import { isInTable, type Comparison } from '../../text/Reading';
import { article, basis, practice } from '../statutes/basis';

const meta = {
  id: 'missing-reason',
  category: 'wording',
  severity: 'warning',
  basis: basis(
    article('地方预决算公开操作规程', '增减变化'),
    article('地方预决算公开操作规程', '三公'),
    practice('说明增减变化时写明原因'),
  ),
} as const;

/** `主要原因是。` */
const EMPTY =
  /(?:(?:主要)?原因(?:是|为|在于|系)?|(?<=[，,])主要(?:是|系|由于)(?:由于)?)\s*[：:，,]?\s*(?=[。；;]|$)/g;
const REASON = /原因|由于|因为|因|主要是|主要系|为了|根据|按照/;

/** A reason that is announced and not given; and, as information, a change without any reason. */
export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({ findings: [...empty(input), ...absent(input)] }),
};

const empty = (input: TextInput): readonly TextFinding[] =>
  matchesIn(input.document, EMPTY)
    .filter(
      ({ match, paragraph }) =>
        !(
          /^(?:主要)?原因$/.test(match[0]) ||
          nextGoesOn(input, paragraph.index, match.index! + match[0].length)
        ),
    )
    .map(({ place }) => wordingFinding(input, meta, { id: 'missing-reason.empty', data: {} }, place));

/** The reasons follow as paragraphs of their own: `主要原因是：` at the end of a line. */
function nextGoesOn(input: TextInput, paragraph: number, end: number): boolean {
  const text = input.document.paragraphs[paragraph]!.text;
  return (
    text.slice(end).trim() === '' &&
    input.document.paragraphs.slice(paragraph + 1).some((p) => p.text.trim() !== '') &&
    /[：:是为]\s*$/.test(text.slice(0, end))
  );
}

function absent(input: TextInput): readonly TextFinding[] {
  const seen = new Set<number>();
  return input.reading.comparisons.flatMap((c) => {
    const stated = c.change ?? c.rate;
    const place = stated?.figure.place;
    if (
      !stated ||
      // A table tells how much, the text beside it why.
      isInTable(stated) ||
      place?.kind !== 'text' ||
      stated.figure.value.isZero() ||
      seen.has(place.paragraph) ||
      isExplained(input, c, place.paragraph)
    )
      return [];
    seen.add(place.paragraph);
    return [
      wordingFinding(input, meta, { id: 'missing-reason.absent', data: {} }, place, { severity: 'info' }),
    ];
  });
}

/** A reason stands after the change, in its paragraph or at the beginning of one of the next two. */
function isExplained(input: TextInput, _c: Comparison, paragraph: number): boolean {
  const { paragraphs } = input.document;
  return [0, 1, 2].some((ahead) => REASON.test(paragraphs[paragraph + ahead]?.text ?? ''));
}
