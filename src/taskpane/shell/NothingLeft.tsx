import { Body1, Button } from '@fluentui/react-components';
import { useDispatch } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';
import { useCentred } from './centred.styles';

/** The filters hide everything that was found. */
export function NothingLeft() {
  const { t } = useWords();
  const centred = useCentred();
  const dispatch = useDispatch();
  return (
    <div className={centred.root} role="status">
      <Body1>{t('pane.summary.nothing-left')}</Body1>
      <Button onClick={() => dispatch({ type: 'view/filters-cleared' })}>
        {t('pane.summary.clear-filters')}
      </Button>
    </div>
  );
}
