import { measuredOf } from '../../budget/Finding';
import type { CorrectedCell, Diagnosis } from '../../diagnose/Diagnosis';
import { showCell } from '../../report/translate';
import type { Correction, Corrections } from '../control/PaneController';
import { CarefulButton } from '../shell/CarefulButton';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

interface ApplyButtonProps {
  /** One figure, or several that are to be corrected together. */
  readonly diagnoses: readonly [Diagnosis, ...Diagnosis[]];
}

/** Writes the suggested value; of figures to be corrected together, all of them or none. */
export function ApplyButton({ diagnoses }: ApplyButtonProps) {
  const words = useWords();
  const controller = useController();
  const corrections = correctionsOf(diagnoses);
  if (!corrections) return null;
  const cells = corrections.map((c) => showCell(c.place));
  const suggested = corrections.flatMap((c) => words.amounts([c.suggested]));
  const name =
    corrections.length > 1
      ? words.t('pane.diagnosis.apply-all', { count: corrections.length })
      : words.t('pane.diagnosis.apply');
  return (
    <CarefulButton
      isFormula={diagnoses.some((d) => d.figure.origin === 'formula')}
      label={words.t('pane.of-cells', { name, cells })}
      question={words.t('pane.diagnosis.formula.text', { cell: cells, suggested })}
      write={(overFormula) => controller.applySuggestions(corrections, overFormula)}
    >
      {name}
    </CarefulButton>
  );
}

/**
 * Undefined where one of the figures stands in no cell of its own, or what it must become is open, or what is wrong is a
 * formula: a value in its place would hide the mistake.
 */
function correctionsOf(diagnoses: ApplyButtonProps['diagnoses']): Corrections | undefined {
  if (diagnoses.some((d) => d.kind === 'formula')) return undefined;
  const cells = diagnoses.flatMap((d): readonly CorrectedCell[] => d.cells ?? [d]);
  const all = cells.map(({ figure, suggested }): Correction | undefined =>
    suggested && figure.place.kind === 'cell'
      ? { place: figure.place, stated: measuredOf(figure), suggested }
      : undefined,
  );
  const [first, ...others] = all.filter((c) => c !== undefined);
  return first && others.length === cells.length - 1 ? [first, ...others] : undefined;
}
