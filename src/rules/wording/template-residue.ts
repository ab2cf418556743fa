import type { TextRule } from '../Rule';
import { matchesIn, wordingFinding } from './support/findings';
import { basis, practice } from '../statutes/basis';

const meta = {
  id: 'template-residue',
  category: 'wording',
  severity: 'warning',
  basis: basis(practice('编制说明不得留有模板选项文字')),
} as const;

/** Alternatives of a template that were left standing together, and a percent sign or its number that was lost. */
const RESIDUE =
  /减增加|增减少|增加减少|减少增加|大小于|小大于|大于小于|(?:增加|增长|上升|减少|下降|降低|大于|小于|多于|少于)\s*[（(/]\s*(?:或)?(?:增加|增长|上升|减少|下降|降低|大于|小于|多于|少于|持平)\s*[）)]?|[（(]\s*(?:增加|减少|增长|下降)\s*[）)](?=\s*\d)/g;
const LOST_SIGN = /(?:增长|下降|上升|降低)了?\s*\d{1,4}(?:\.\d{1,4})?(?=\s*(?:[，。；;]|,(?!\d)|$))/g;
const LOST_NUMBER = /占[^\d０-９，,。；;：:占]{0,20}[%％]/g;

export const rule: TextRule = {
  on: 'text',
  meta,
  check: (input) => ({
    findings: [
      ...matchesIn(input.document, RESIDUE).map(({ match, place }) =>
        wordingFinding(
          input,
          meta,
          { id: 'template-residue.alternatives', data: { words: match[0] } },
          place,
        ),
      ),
      ...matchesIn(input.document, LOST_SIGN).map(({ match, place }) =>
        wordingFinding(input, meta, { id: 'template-residue.lost-sign', data: { words: match[0] } }, place),
      ),
      ...matchesIn(input.document, LOST_NUMBER).map(({ match, place }) =>
        wordingFinding(input, meta, { id: 'template-residue.lost-number', data: { words: match[0] } }, place),
      ),
    ],
  }),
};
