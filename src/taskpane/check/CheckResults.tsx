import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { useCallback } from 'react';
import type { CheckResult } from '../../pipeline/results';
import { VirtualList } from '../shell/VirtualList';
import { useDispatch } from '../state/PaneContext';
import { FIRST_VIEW } from '../state/ViewState';
import { useWords } from '../text/WordsContext';
import { useCentred } from './CheckWelcome';
import { FilterBar } from './FilterBar';
import { ListRow } from './ListRow';
import { SeverityFilter } from './SeverityFilter';
import { SummaryLines } from './SummaryLines';
import { useListView } from './useListView';
import type { ListItem } from '../model/listItems';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  good: { fontSize: '40px', color: tokens.colorStatusSuccessForeground1 },
  none: { fontSize: '40px', color: tokens.colorNeutralForeground3 },
});

/** What was found, or that nothing was. */
export function CheckResults({ result }: { readonly result: CheckResult }) {
  const { t } = useWords();
  const styles = useStyles();
  const list = useListView(result);
  const sheets = result.book.tables;
  const render = useCallback((item: ListItem) => <ListRow item={item} tables={sheets} />, [sheets]);
  if (result.book.tables.length === 0) {
    return (
      <Centred
        icon={<TableSearchRegular className={styles.none} aria-hidden />}
        title={t('pane.summary.no-tables.title')}
        text={t('pane.summary.no-tables.text')}
      />
    );
  }
  const clean = result.findings.length === 0;
  return (
    <>
      <div className={styles.head}>
        {!clean && <SeverityFilter counts={list.counts} />}
        {!clean && <FilterBar />}
        <SummaryLines result={result} list={list} />
      </div>
      {clean && (
        <Centred
          icon={<CheckmarkCircleFilled className={styles.good} aria-hidden />}
          title={t('pane.summary.clean.title')}
          text={t('pane.summary.clean.text', { relations: result.relations.length })}
        />
      )}
      {!clean && list.shown === 0 && <NothingLeft />}
      {(list.shown > 0 || list.items.length > 0) && (
        <VirtualList items={list.items} label={t('pane.list')} render={render} estimate={estimate} />
      )}
    </>
  );
}

const HEIGHTS: Readonly<Record<ListItem['kind'], number>> = {
  explanation: 132,
  undetermined: 84,
  group: 28,
  finding: 62,
  'cannot-tell-heading': 28,
  'cannot-tell': 44,
};

const estimate = (item: ListItem): number => HEIGHTS[item.kind];

interface CentredProps {
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly text: string;
}

function Centred({ icon, title, text }: CentredProps) {
  const centred = useCentred();
  return (
    <div className={centred.root} role="status">
      {icon}
      <Subtitle2 as="h1" className={centred.title}>
        {title}
      </Subtitle2>
      <Body1>{text}</Body1>
    </div>
  );
}

function NothingLeft() {
  const { t } = useWords();
  const centred = useCentred();
  const dispatch = useDispatch();
  const { severities, search } = FIRST_VIEW;
  return (
    <div className={centred.root} role="status">
      <Body1>{t('pane.summary.nothing-left')}</Body1>
      <Button onClick={() => dispatch({ type: 'view/restored', view: { severities, search } })}>
        {t('pane.summary.clear-filters')}
      </Button>
    </div>
  );
}
