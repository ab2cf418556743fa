import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { sharesOf, type ShareGroup } from '../../report/shares';
import { Ticks } from '../shell/Ticks';
import { useController, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { useCentred } from '../shell/centred.styles';
import { BookFacts } from './BookFacts';
import { ExecutionCard } from './ExecutionCard';
import { ShareCard } from './ShareCard';
import { TablesCard } from './TablesCard';
import { YearCard } from './YearCard';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    scrollbarWidth: 'thin',
  },
});

/** 概览: what was recognised, and what it adds up to. */
export default function OverviewTab() {
  const { t } = useWords();
  const styles = useStyles();
  const centred = useCentred();
  const controller = useController();
  const book = usePaneState((s) => s.check.result?.book);
  const running = usePaneState((s) => s.check.phase === 'running');
  const groups = useMemo(() => (book ? onePerKind(sharesOf(book)) : []), [book]);
  if (!book) {
    return (
      <div className={centred.root}>
        <Ticks />
        <Body1>{t('pane.overview.empty')}</Body1>
        <Button appearance="primary" disabled={running} onClick={() => void controller.check()}>
          {t('pane.check.start')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <BookFacts book={book} />
      {groups.map((group) => (
        <ShareCard key={group.kind} group={group} />
      ))}
      <ExecutionCard book={book} />
      <YearCard book={book} />
      <TablesCard book={book} />
    </div>
  );
}

/** The whole department's figures where they stand, else those of the general public budget: the first of each kind. */
const onePerKind = (groups: readonly ShareGroup[]): readonly ShareGroup[] =>
  groups.filter((g, i) => groups.findIndex((other) => other.kind === g.kind) === i);
