import { usePaneState } from '../state/PaneContext';
import { CellRelations } from './CellRelations';
import { CheckFailure } from './CheckFailure';
import { CheckProgress } from './CheckProgress';
import { CheckResults } from './CheckResults';
import { CheckToolbar } from './CheckToolbar';
import { CheckWelcome } from './CheckWelcome';

/** 检查: one button, then what was found. */
export function CheckTab() {
  const phase = usePaneState((s) => s.check.phase);
  const quiet = usePaneState((s) => s.check.quiet);
  const result = usePaneState((s) => s.check.result);
  if (phase === 'running' && !quiet) return <CheckProgress />;
  if (phase === 'failed') return <CheckFailure />;
  if (!result) return <CheckWelcome cancelled={phase === 'cancelled'} />;
  return (
    <>
      <CheckToolbar />
      <CheckResults result={result} />
      <CellRelations result={result} />
    </>
  );
}
