import type { Finding } from '../../budget/Finding';
import type { TextPlace } from '../../budget/Place';
import type { MissingInput, Narrative } from '../Narrative';

/** Id of the findings about inputs. */
const MISSING_INPUT = 'missing-input';

/** What must still be given, as findings: each at the gaps that it leaves in the text. */
export const inputFindings = (narrative: Narrative): readonly Finding[] =>
  narrative.missing.map((input) => {
    const places = gapsOf(narrative, input);
    return {
      rule: MISSING_INPUT,
      severity: 'warning',
      verdict: 'form',
      message: input.invalid
        ? {
            id: 'missing-input.not-a-number',
            data: { input: input.name, value: input.value ?? '' },
          }
        : { id: 'missing-input.absent', data: { input: input.name, count: places.length } },
      places: places.map((place) => ({ place, role: 'cell' as const })),
    };
  });

const gapsOf = ({ paragraphs }: Narrative, { name }: MissingInput): readonly TextPlace[] =>
  paragraphs.flatMap(({ pending }, paragraph) =>
    pending
      .filter((p) => p.input === name)
      .map(({ start, end }): TextPlace => ({ kind: 'text', paragraph, start, end })),
  );
