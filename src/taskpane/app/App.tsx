import { FluentProvider, Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { CheckTab } from '../check/CheckTab';
import { PaneProvider, useDispatch, usePaneState, type OutlineName } from '../state/PaneContext';
import type { PaneController } from '../control/PaneController';
import type { PaneStore } from '../state/PaneStore';
import type { Tab as TabName } from '../state/ViewState';
import type { RuleMeta } from '../../rules/Rule';
import type { Locale } from '../../locales';
import { THEMES } from '../theme/brand';
import { ThemeNameContext } from '../theme/useCurrentTheme';
import { useThemeName, type OfficeThemeSource } from '../theme/useThemeName';
import { WordsProvider, useWords } from '../text/WordsContext';
import { wordsOf } from '../text/wordsOf';
import { Announcer } from '../shell/Announcer';
import { Loading } from '../shell/Loading';
import { NoticeBar } from '../shell/NoticeBar';
import { usePrinting } from '../shell/usePrinting';
import { useAppStyles } from './App.styles';
import type { MessageId } from '../../locales';

const OverviewTab = lazy(() => import('../overview/OverviewTab'));
const NarrativeTab = lazy(() => import('../narrative/NarrativeTab'));
const ReviewTab = lazy(() => import('../review/ReviewTab'));
const SettingsTab = lazy(() => import('../settings/SettingsTab'));

export interface AppProps {
  readonly store: PaneStore;
  readonly controller: PaneController;
  readonly rules: readonly RuleMeta[];
  readonly outlines: readonly OutlineName[];
  readonly office: OfficeThemeSource;
  /** Excel's own language, for people who have not chosen one. */
  readonly hostLocale: Locale;
}

/** The whole pane: theme, language, state, tabs. */
export function App({ store, controller, rules, outlines, office, hostLocale }: AppProps) {
  return (
    <PaneProvider store={store} controller={controller} rules={rules} outlines={outlines}>
      <Themed office={office} hostLocale={hostLocale} />
    </PaneProvider>
  );
}

function Themed({ office, hostLocale }: Pick<AppProps, 'office' | 'hostLocale'>) {
  const theme = useThemeName(office);
  // Paper is white, and browsers leave backgrounds out.
  const shown = usePrinting() ? 'light' : theme;
  const locale = usePaneState((s) => s.settings.locale) ?? hostLocale;
  const words = useMemo(() => wordsOf(locale), [locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = words.t('pane.name');
  }, [locale, words]);
  return (
    <FluentProvider theme={THEMES[shown]} data-theme={shown}>
      <ThemeNameContext.Provider value={shown}>
        <WordsProvider words={words}>
          <Tabs />
        </WordsProvider>
      </ThemeNameContext.Provider>
    </FluentProvider>
  );
}

const TABS: readonly TabName[] = ['check', 'overview', 'narrative', 'review', 'settings'];

function Tabs() {
  const { t } = useWords();
  const styles = useAppStyles();
  const tab = usePaneState((s) => s.view.tab);
  const dispatch = useDispatch();
  return (
    <main className={styles.main}>
      <h1 className={styles.title}>{`${t('pane.name')}：${t(TAB_NAMES[tab])}`}</h1>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        aria-label={t('pane.tabs')}
        selectTabOnFocus
        onTabSelect={(_, { value }) => dispatch({ type: 'view/tab', tab: value as TabName })}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls={`panel-${name}`}>
            {t(TAB_NAMES[name])}
          </Tab>
        ))}
      </TabList>
      <NoticeBar />
      <Announcer />
      <div className={styles.panel} role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<Loading text={t('pane.opening')} />}>
          <Panel tab={tab} />
        </Suspense>
      </div>
    </main>
  );
}

const TAB_NAMES: Readonly<Record<TabName, MessageId>> = {
  check: 'pane.tab.check',
  overview: 'pane.tab.overview',
  narrative: 'pane.tab.narrative',
  review: 'pane.tab.review',
  settings: 'pane.tab.settings',
};

function Panel({ tab }: { readonly tab: TabName }) {
  switch (tab) {
    case 'check':
      return <CheckTab />;
    case 'overview':
      return <OverviewTab />;
    case 'narrative':
      return <NarrativeTab />;
    case 'review':
      return <ReviewTab />;
    case 'settings':
      return <SettingsTab />;
  }
}
