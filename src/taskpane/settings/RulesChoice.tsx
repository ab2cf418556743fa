import { Button, Checkbox, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ruleTitle } from '../../report/words';
import type { RuleCategory, RuleMeta } from '../../rules/Rule';
import { RuleHelp } from '../shell/RuleHelp';
import { useController, usePaneState, useRules } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0 },
  rule: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  category: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
});

const CATEGORIES: readonly RuleCategory[] = ['within-table', 'between-tables', 'form', 'wording'];

const CATEGORY_TEXT = {
  'within-table': 'pane.rules.within-table',
  'between-tables': 'pane.rules.between-tables',
  form: 'pane.rules.form',
  wording: 'pane.rules.wording',
} as const satisfies Record<RuleCategory, string>;

/** Which rules run. */
export function RulesChoice() {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const rules = useRules();
  const off = usePaneState((s) => s.settings.rulesOff);
  return (
    <fieldset className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {t('pane.rules', { on: rules.length - off.length, all: rules.length })}
        </Subtitle2>
        {off.length > 0 && (
          <Button size="small" onClick={() => void controller.changeSettings({ rulesOff: [] })}>
            {t('pane.rules.all-on')}
          </Button>
        )}
      </div>
      {CATEGORIES.map((category) => (
        <Category key={category} category={category} rules={rules} off={off} />
      ))}
    </fieldset>
  );
}

interface CategoryProps {
  readonly category: RuleCategory;
  readonly rules: readonly RuleMeta[];
  readonly off: readonly string[];
}

function Category({ category, rules, off }: CategoryProps) {
  const words = useWords();
  const styles = useStyles();
  const controller = useController();
  const own = useMemo(() => rules.filter((r) => r.category === category), [rules, category]);
  if (own.length === 0) return null;
  const toggle = (id: string, on: boolean): void => {
    const rulesOff = on ? off.filter((other) => other !== id) : [...off, id];
    void controller.changeSettings({ rulesOff });
  };
  return (
    <>
      <h3 className={styles.category}>{words.t(CATEGORY_TEXT[category])}</h3>
      {own.map(({ id }) => (
        <div key={id} className={styles.rule}>
          <Checkbox
            checked={!off.includes(id)}
            label={ruleTitle(id, words.message)}
            onChange={(_, { checked }) => toggle(id, checked === true)}
          />
          <RuleHelp rule={id} />
        </div>
      ))}
    </>
  );
}
