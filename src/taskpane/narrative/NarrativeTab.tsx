import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { useCallback, useMemo, useState } from 'react';
import type { Narrative } from '../../narrative/Narrative';
import type { Decision } from '../../narrative/write/rewrite/mergeNarrative';
import { asItStands } from '../../narrative/write/rewrite/asItStands';
import { useCentred } from '../shell/centred.styles';
import { Loading } from '../shell/Loading';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { BesidePickers } from './BesidePickers';
import { BookWrongBar } from './BookWrongBar';
import { Changes } from './Changes';
import { ChosenOutline } from './ChosenOutline';
import { Freshness } from './Freshness';
import { GapsDialog } from './GapsDialog';
import { InputsForm } from './InputsForm';
import { KeepOutline } from './KeepOutline';
import { LastTextPicker } from './LastTextPicker';
import { NarrativeToolbar } from './NarrativeToolbar';
import { Preview } from './Preview';
import { SinceLastYear } from './SinceLastYear';

const useStyles = makeStyles({
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
  failure: { color: tokens.colorStatusDangerForeground3 },
  prior: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', scrollbarWidth: 'thin' },
});

/** 说明: the text from the tables, what is missing, and where it goes. */
export default function NarrativeTab() {
  const { t } = useWords();
  const phase = usePaneState((s) => s.narrative.phase);
  const narrative = usePaneState((s) => s.narrative.narrative);
  if (narrative) return <Written narrative={narrative} />;
  if (phase === 'running') return <Loading text={t('pane.narrative.writing')} />;
  return <NotYet />;
}

function NotYet() {
  const { t } = useWords();
  const styles = useStyles();
  const centred = useCentred();
  const controller = useController();
  const failure = usePaneState((s) => s.narrative.failure);
  return (
    <div className={centred.root}>
      <DocumentTextRegular className={styles.icon} aria-hidden />
      <Body1>{t('pane.narrative.empty')}</Body1>
      <BesidePickers />
      <LastTextPicker />
      <Button appearance="primary" size="large" onClick={() => void controller.narrate()}>
        {t('pane.narrative.start')}
      </Button>
      {failure && (
        <Body1 role="alert" className={styles.failure}>
          {t(failure.id, failure.data)} {failure.detail}
        </Body1>
      )}
    </div>
  );
}

function Written({ narrative }: { readonly narrative: Narrative }) {
  const styles = useStyles();
  const decisions = usePaneState((s) => s.narrative.decisions);
  const text = useMemo(
    () => (decisions ? asItStands(narrative, decisions) : narrative),
    [narrative, decisions],
  );
  const edited = useMemo(() => byHand(decisions ?? []), [decisions]);
  const [open, setOpen] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState<string | null>(null);
  const fill = useCallback((input: string) => {
    setOpen(['missing', 'given']);
    setWanted(input);
  }, []);
  const reached = useCallback(() => setWanted(null), []);
  return (
    <>
      <NarrativeToolbar />
      <div className={styles.prior}>
        <BesidePickers />
        <LastTextPicker />
        <ChosenOutline />
        <KeepOutline />
      </div>
      <BookWrongBar />
      <Freshness text={text} onFill={fill} />
      <div className={styles.body} data-scroller>
        <InputsForm
          narrative={narrative}
          open={open}
          onToggle={setOpen}
          wanted={wanted}
          onReached={reached}
        />
        {narrative.followed && <SinceLastYear narrative={text} followed={narrative.followed} />}
        <Changes />
        <Preview narrative={text} edited={edited} onFill={fill} />
      </div>
      <GapsDialog onFill={fill} />
    </>
  );
}

/** Texts that stand in the sheet as people changed or added them. */
const byHand = (decisions: readonly Decision[]): ReadonlySet<string> =>
  new Set(
    decisions.flatMap(({ kind, text }) =>
      (kind === 'keep-edited' || kind === 'own') && text !== undefined ? [text] : [],
    ),
  );
