import { makeStyles, tokens } from '@fluentui/react-components';
import { ruleTitle } from '../../report/words';
import { useWords } from '../text/WordsContext';
import { HelpLink } from './HelpLink';

const useStyles = makeStyles({
  link: { flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: '24px' },
});

/** Opens the page of a rule: what it checks, on what grounds, what passes and what does not. */
export function RuleHelp({ rule }: { readonly rule: string }) {
  const { t, message } = useWords();
  return (
    <HelpLink
      page={`rules/${rule}`}
      className={useStyles().link}
      aria-label={t('pane.help.rule.of', { rule: ruleTitle(rule, message) })}
    >
      {t('pane.help.rule')}
    </HelpLink>
  );
}
