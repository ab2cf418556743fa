import { useMemo } from 'react';
import type { CheckResult } from '../../pipeline/results';
import { entriesOf } from '../../report/ignoring/entries';
import { countPlaces } from '../model/entries';
import { withoutRules } from '../model/restrict';
import { WarningBar } from '../shell/WarningBar';
import { useController, useDispatch, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

/** How much is wrong in the tables that the text repeats, with the way to it. */
export function BookWrongBar() {
  const check = usePaneState((s) => s.narrative.around?.check ?? null);
  return check && <Bar check={check} />;
}

function Bar({ check }: { readonly check: CheckResult }) {
  const { t } = useWords();
  const controller = useController();
  const dispatch = useDispatch();
  const rulesOff = usePaneState((s) => s.settings.rulesOff);
  const ignored = usePaneState((s) => s.ignored);
  const count = useMemo(() => {
    const result = withoutRules(check, new Set(rulesOff));
    return countPlaces(result, entriesOf(result, ignored)).error;
  }, [check, rulesOff, ignored]);
  if (count === 0) return null;
  const show = (): void => {
    dispatch({ type: 'view/tab', tab: 'check' });
    void controller.check();
  };
  return (
    <WarningBar
      text={t('pane.narrative.book-wrong', { count })}
      action={t('pane.narrative.book-wrong.show')}
      onAct={show}
    />
  );
}
