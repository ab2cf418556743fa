import { ANY_PLACEHOLDER } from '../form/support/placeholderText';
import type { TextRule } from '../Rule';
import { matchesIn, wordingFinding } from './support/findings';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'text-placeholders',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('编制说明不得留有待填的占位符号')),
} as const;

/** The marks that no table may have either, and a lone X where a figure belongs. */
const PLACEHOLDER = new RegExp(
  `${ANY_PLACEHOLDER.source}|[XxＸｘ×](?=\\s*(?:万元|元|%|％|辆|个|年))|[Ｘｘ]{2,}`,
  'g',
);

export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({
    findings: matchesIn(input.document, PLACEHOLDER).map(({ match, place }) =>
      wordingFinding(input, meta, { id: 'text-placeholders.left', data: { words: match[0] } }, place),
    ),
  }),
};
