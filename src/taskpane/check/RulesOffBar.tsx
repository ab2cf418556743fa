import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { ruleTitle } from '../../report/words';
import { useController, usePaneState, useRules } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { flexShrink: 0, borderRadius: 0 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXXS },
});

/** Rules named in the bar; of more, the number says the rest. */
const NAMED = 3;

/** Which rules the reader has switched off, so that no result is taken for more than it is; one click runs them all. */
export function RulesOffBar() {
  const words = useWords();
  const styles = useStyles();
  const controller = useController();
  const rules = useRules();
  const rulesOff = usePaneState((s) => s.settings.rulesOff);
  const off = rules.filter((r) => rulesOff.includes(r.id)).map((r) => ruleTitle(r.id, words.message));
  if (off.length === 0) return null;
  const names = off.slice(0, NAMED);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.root} politeness="polite">
      <MessageBarBody className={styles.body}>
        {words.t(off.length > NAMED ? 'pane.rules-off.more' : 'pane.rules-off', { count: off.length, names })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void controller.changeSettings({ rulesOff: [] })}>
          {words.t('pane.rules.all-on')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
