import type { Paragraph } from '../../budget/TextDocument';
import { RANK, words, type Slot } from './Piece';
import type { Rolling } from './Rolling';
import { sectionAt } from './sectionAt';

/** Words of last year's text that were wrong and that nothing else writes anew: as they should read, else in a mark. */
export function wrongWordSlots(
  rolling: Rolling,
  paragraph: Paragraph,
  known: readonly Slot[],
): readonly Slot[] {
  return rolling.last.wrongIn(paragraph).flatMap(({ start, end, right }): Slot[] => {
    if (known.some((s) => s.start < end && start < s.end)) return [];
    const said = paragraph.text.slice(start, end);
    const input = rolling.inputName(said, paragraph, sectionAt(rolling, paragraph));
    const fill: Slot['fill'] = (as) => [
      right !== undefined ? words(right) : as.isNew ? rolling.ask(input) : rolling.check(input, said),
    ];
    return [{ start, end, rank: RANK.figure, fill }];
  });
}
