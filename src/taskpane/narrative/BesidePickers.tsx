import { useDocuments } from '../state/useDocuments';
import { BesidePicker } from './BesidePicker';

/** Last year's workbook, and where this one is a final account, the budget of its year. */
export function BesidePickers() {
  const documents = useDocuments();
  return (
    <>
      <BesidePicker as="prior" />
      {documents.has('final') && <BesidePicker as="budget" />}
    </>
  );
}
