import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { BesidePickers } from '../narrative/BesidePickers';
import { useCentred } from '../shell/centred.styles';
import { FileButton } from '../shell/FileButton';
import { Privacy } from '../shell/Privacy';
import { useFocusOnMount } from '../shell/useFocusOnMount';
import { useTyped } from '../shell/useTyped';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  scroller: { height: '100%', overflowY: 'auto', scrollbarWidth: 'thin', display: 'flex' },
  page: { boxSizing: 'border-box', width: '100%', maxWidth: '360px' },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1, flexShrink: 0 },
  message: { width: '100%', textAlign: 'left' },
  messageBody: { whiteSpace: 'normal' },
  other: {
    width: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    textAlign: 'left',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { minWidth: 0 },
});

/** Files that the review reads. */
const TEXT_FILES = '.docx,.txt';

/** Before a review: one button for the narrative in the workbook, and the ways for one that stands elsewhere. */
export function SourceChoice() {
  const { t } = useWords();
  const styles = useStyles();
  const centred = useCentred();
  const controller = useController();
  const phase = usePaneState((s) => s.review.phase);
  const source = usePaneState((s) => s.review.source);
  const start = useFocusOnMount(phase === 'cancelled' || phase === 'nothing');
  return (
    <div className={styles.scroller} data-scroller>
      <div className={mergeClasses(centred.root, styles.page)}>
        <DocumentSearchRegular className={styles.icon} aria-hidden />
        <Subtitle2 as="h2" className={centred.title}>
          {t('pane.review.title')}
        </Subtitle2>
        <Body1>{t('pane.review.welcome')}</Body1>
        <Button
          ref={start}
          appearance="primary"
          size="large"
          onClick={() => void controller.review('workbook')}
        >
          {t('pane.review.start')}
        </Button>
        {phase === 'cancelled' && <Caption1 role="status">{t('pane.review.cancelled')}</Caption1>}
        {phase === 'nothing' && (
          <MessageBar intent="info" layout="multiline" className={styles.message}>
            <MessageBarBody className={styles.messageBody}>
              {t(source === 'workbook' ? 'pane.review.nothing.workbook' : 'pane.review.nothing.text')}
            </MessageBarBody>
          </MessageBar>
        )}
        <OtherText />
        <BesidePickers />
        <Privacy />
      </div>
    </div>
  );
}

/** A text that does not stand in the workbook: pasted, or in a file. */
function OtherText() {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const draft = usePaneState((s) => s.review.draft);
  const typed = useTyped(
    draft,
    (text) => controller.typeText(text),
    () => void controller.leaveText(),
  );
  return (
    <section className={styles.other}>
      <h2 className={styles.heading}>{t('pane.review.other')}</h2>
      <Field label={t('pane.review.paste')}>
        <Textarea rows={4} resize="vertical" {...typed} />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          className={styles.button}
          disabled={draft.trim() === ''}
          onClick={() => void controller.review('pasted')}
        >
          {t('pane.review.paste.start')}
        </Button>
        <FileButton
          accept={TEXT_FILES}
          label={t('pane.review.choose-file')}
          onChoose={(file) => void controller.reviewFile(file)}
        >
          {t('pane.review.choose-file')}
        </FileButton>
      </div>
    </section>
  );
}
