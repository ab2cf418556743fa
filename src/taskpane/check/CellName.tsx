import { cellInWords } from '../../report/cellInWords';
import type { CellPlace } from '../../budget/Place';
import { usePaneState } from '../state/PaneContext';

/** A cell in the workbook's own words: table, row and column. */
export function CellName({ place, className }: { readonly place: CellPlace; readonly className?: string }) {
  const book = usePaneState((s) => s.check.result?.book);
  const name = book && cellInWords(book, place);
  if (!name) return null;
  return <div className={className}>{[name.table, ...name.parts].join(' · ')}</div>;
}
