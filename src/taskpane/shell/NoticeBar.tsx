import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useController, useDispatch, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { CloseButton } from './CloseButton';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    borderRadius: 0,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  body: {
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  detail: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the latest action did, or why it did not happen; with a way back where there is one. */
export function NoticeBar() {
  const { t } = useWords();
  const styles = useStyles();
  const notice = usePaneState((s) => s.notice);
  const dispatch = useDispatch();
  const controller = useController();
  if (!notice) return null;
  const { undo } = notice;
  return (
    <MessageBar
      intent={notice.intent}
      layout={undo !== undefined ? 'multiline' : 'singleline'}
      className={styles.root}
      politeness="polite"
    >
      <MessageBarBody className={styles.body}>
        {t(notice.id, notice.data)}
        {notice.detail && (
          <details className={styles.detail}>
            <summary>{t('pane.failure.detail')}</summary>
            {notice.detail}
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<CloseButton onClose={() => dispatch({ type: 'notice/dismissed' })} />}
      >
        {undo !== undefined && (
          <Button size="small" onClick={() => void controller.undo(undo)}>
            {t('pane.undo')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
