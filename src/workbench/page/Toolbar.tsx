import { Button, makeStyles, Select, Spinner, Subtitle2, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { WeatherMoonRegular } from '@fluentui/react-icons/svg/weather-moon';
import { WeatherSunnyRegular } from '@fluentui/react-icons/svg/weather-sunny';
import { useWords } from '../../taskpane/text/WordsContext';
import type { Locale } from '../../locales';
import type { EmulatedWorkbook } from '../host/model/EmulatedWorkbook';
import { FileButton } from './FileButton';
import type { Preferences } from './preferences';
import { SAMPLES } from './samples';
import type { OpenState } from './useOpenBook';
import type { Saving } from './useSaving';
import { useVersion } from './useVersion';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    marginRight: tokens.spacingHorizontalM,
  },
  icon: { width: '24px', height: '24px' },
  file: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  unsaved: { color: tokens.colorPaletteDarkOrangeForeground1 },
  last: {
    marginLeft: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  select: { maxWidth: '150px' },
});

interface ToolbarProps {
  readonly state: OpenState;
  readonly saving: Saving;
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
  readonly open: (file: File) => void;
  readonly openSample: (fileName: string) => void;
}

/** Open, save, language, light and dark. */
export function Toolbar({ state, saving, preferences, change, open, openSample }: ToolbarProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { book, opening } = state;
  const dark = preferences.theme === 'dark';
  return (
    <header className={styles.root}>
      <Subtitle2 as="h1" className={styles.title}>
        <img className={styles.icon} src="assets/icon-64.png" alt="" />
        {t('workbench.title')}
      </Subtitle2>
      {book && <FileButton size="small" open={open} />}
      {book && (
        <Tooltip content={t('workbench.save.hint')} relationship="description">
          <Button
            size="small"
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            onClick={() => void saving.save()}
          >
            {t('workbench.save')}
          </Button>
        </Tooltip>
      )}
      {book && <UndoButtons workbook={book.workbook} />}
      {book && <span className={styles.file}>{book.fileName}</span>}
      <span role="status" className={styles.unsaved}>
        {book && saving.isUnsaved && t('workbench.unsaved')}
      </span>
      {opening !== null && <Spinner size="tiny" label={t('workbench.opening', { file: opening })} />}
      <span className={styles.last}>
        <Select
          size="small"
          className={styles.select}
          aria-label={t('workbench.samples')}
          value=""
          onChange={(_, { value }) => value && openSample(value)}
        >
          <option value="">{t('workbench.samples')}</option>
          {SAMPLES.map(({ file, name }) => (
            <option key={file} value={file}>
              {name.replace(/\.xlsx$/, '')}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.select}
          aria-label={t('pane.settings.language')}
          value={preferences.locale}
          onChange={(_, { value }) => change({ locale: value as Locale })}
        >
          <option value="zh-CN">简体中文</option>
          <option value="en-US">English</option>
        </Select>
        <Tooltip content={t(dark ? 'workbench.theme.light' : 'workbench.theme.dark')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
            onClick={() => change({ theme: dark ? 'light' : 'dark' })}
          />
        </Tooltip>
      </span>
    </header>
  );
}

/** Takes edits of the table back, and makes them again. */
function UndoButtons({ workbook }: { readonly workbook: EmulatedWorkbook }) {
  const { t } = useWords();
  useVersion(workbook);
  const { canUndo, canRedo } = workbook.history;
  return (
    <span>
      <Tooltip content={t('workbench.undo')} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabledFocusable={!canUndo}
          onClick={() => workbook.undo()}
        />
      </Tooltip>
      <Tooltip content={t('workbench.redo')} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          disabledFocusable={!canRedo}
          onClick={() => workbook.redo()}
        />
      </Tooltip>
    </span>
  );
}
