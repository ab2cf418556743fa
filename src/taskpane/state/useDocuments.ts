import { useEffect, useMemo } from 'react';
import { documentsIn } from '../../budget/BudgetBook';
import type { DocumentKind } from '../../budget/TableKind';
import { useController, usePaneState } from './PaneContext';

/** What the workbook holds: by the latest check, else by a look at it; nothing until then. */
export function useDocuments(): ReadonlySet<DocumentKind> {
  const controller = useController();
  const book = usePaneState((s) => s.check.result?.book);
  const seen = usePaneState((s) => s.narrative.documents);
  const isUnknown = !book && seen.size === 0;
  useEffect(() => {
    if (isUnknown) void controller.lookAtBook();
  }, [isUnknown, controller]);
  return useMemo(() => (book ? documentsIn(book) : seen), [book, seen]);
}
