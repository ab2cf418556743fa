import { ruleTitle } from '../../report/words';
import { WarningBar } from '../shell/WarningBar';
import { useController, usePaneState, useRules } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

/** Rules named in the bar; of more, the number says the rest. */
const NAMED = 3;

/** Which rules the reader has switched off, so that no result is taken for more than it is; one click runs them all. */
export function RulesOffBar() {
  const { t, message } = useWords();
  const controller = useController();
  const rules = useRules();
  const rulesOff = usePaneState((s) => s.settings.rulesOff);
  const off = rules.filter((r) => rulesOff.includes(r.id)).map((r) => ruleTitle(r.id, message));
  if (off.length === 0) return null;
  const names = off.slice(0, NAMED);
  return (
    <WarningBar
      text={t(off.length > NAMED ? 'pane.rules-off.more' : 'pane.rules-off', { count: off.length, names })}
      action={t('pane.rules.all-on')}
      onAct={() => void controller.changeSettings({ rulesOff: [] })}
    />
  );
}
