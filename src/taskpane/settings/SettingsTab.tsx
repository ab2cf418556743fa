import { Field, Input, makeStyles, Select, SpinButton, Switch, tokens } from '@fluentui/react-components';
import { LOCALES, type Locale } from '../../locales';
import { useTyped } from '../shell/useTyped';
import { useController, usePaneState } from '../state/PaneContext';
import { isTolerance } from '../state/Settings';
import { useWords } from '../text/WordsContext';
import { AboutSection } from './AboutSection';
import { OutlineChoice } from './OutlineChoice';
import { RulesChoice } from './RulesChoice';
import { SubjectsChoice } from './SubjectsChoice';
import { useSelectStyles } from '../shell/select.styles';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    scrollbarWidth: 'thin',
  },
});

/** 设置: what a person can set for this workbook. */
export default function SettingsTab() {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const live = usePaneState((s) => s.settings.live);
  const charts = usePaneState((s) => s.settings.charts);
  const decimals = usePaneState((s) => s.settings.shareDecimals);
  return (
    <div className={styles.root}>
      <OutlineChoice />
      <Field label={t('pane.settings.share-decimals')} hint={t('pane.settings.share-decimals.hint')}>
        <SpinButton
          min={0}
          max={4}
          value={decimals}
          onChange={(_, { value, displayValue }) => {
            const next = value ?? Number(displayValue);
            if (Number.isInteger(next) && next >= 0 && next <= 4)
              void controller.changeSettings({ shareDecimals: next });
          }}
        />
      </Field>
      <Switch
        checked={charts}
        label={t('pane.settings.charts')}
        onChange={(_, { checked }) => void controller.changeSettings({ charts: checked })}
      />
      <ToleranceField />
      <Switch
        checked={live}
        label={t('pane.check.live')}
        onChange={(_, { checked }) => void controller.changeSettings({ live: checked })}
      />
      <LanguageField />
      <SubjectsChoice />
      <RulesChoice />
      <AboutSection />
    </div>
  );
}

function ToleranceField() {
  const { t } = useWords();
  const controller = useController();
  const kept = usePaneState((s) => s.settings.displayTolerance);
  const typed = useTyped(kept, (text) => {
    if (isTolerance(text)) void controller.changeSettings({ displayTolerance: text });
  });
  const wrong = !isTolerance(typed.value);
  return (
    <Field
      label={t('pane.settings.tolerance')}
      hint={t('pane.settings.tolerance.hint')}
      {...(wrong
        ? { validationMessage: t('pane.settings.tolerance.wrong'), validationState: 'error' as const }
        : {})}
    >
      <Input inputMode="decimal" contentAfter={t('unit.元').trim()} {...typed} />
    </Field>
  );
}

function LanguageField() {
  const { t } = useWords();
  const controller = useController();
  const styles = useSelectStyles();
  const locale = usePaneState((s) => s.settings.locale);
  return (
    <Field label={t('pane.settings.language')}>
      <Select
        className={styles.root}
        select={{ className: styles.select }}
        value={locale ?? ''}
        onChange={(_, { value }) =>
          void controller.changeSettings({ locale: value === '' ? null : (value as Locale) })
        }
      >
        <option value="">{t('pane.settings.language.host')}</option>
        {LOCALES.map((l) => (
          <option key={l} value={l}>
            {LANGUAGE_NAMES[l]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Each in its own words, so that whoever looks for theirs finds it. */
const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { 'zh-CN': '简体中文', 'en-US': 'English' };
