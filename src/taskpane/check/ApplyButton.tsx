import type { Diagnosis } from '../../diagnose/Diagnosis';
import { showCell } from '../../report/translate';
import { CarefulButton } from '../shell/CarefulButton';
import { useController } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { cellOf } from './diagnosisText';

/** Writes the suggested value. */
export function ApplyButton({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const words = useWords();
  const controller = useController();
  const { stated, suggested, figure } = diagnosis;
  const place = cellOf(diagnosis);
  if (!suggested || !place || figure.place.kind !== 'cell') return null;
  const [amount = ''] = words.amounts([suggested]);
  return (
    <CarefulButton
      isFormula={figure.origin === 'formula'}
      question={words.t('pane.diagnosis.formula.text', { cell: showCell(place), suggested: amount })}
      write={(overFormula) => controller.applySuggestion({ place, stated, suggested }, overFormula)}
    >
      {words.t('pane.diagnosis.apply')}
    </CarefulButton>
  );
}
