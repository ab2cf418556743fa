import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useEffect, useMemo } from 'react';
import type { ListItem } from '../model/listItems';
import { stepFrom, stopsOf } from '../model/stops';
import { useController, useDispatch, usePaneState } from '../state/PaneContext';
import { useWords } from '../text/WordsContext';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center' },
  where: {
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});

/** The key that goes on; with Shift, back. Excel's panes leave it alone, and so do browsers. */
const KEY = 'F8';

/** Goes from error to error, in the sheet and in the list, by button or by key. */
export function StepButtons({ items }: { readonly items: readonly ListItem[] }) {
  const { t } = useWords();
  const styles = useStyles();
  const controller = useController();
  const dispatch = useDispatch();
  const at = usePaneState((s) => s.view.at);
  const stops = useMemo(() => stopsOf(items), [items]);
  const go = (by: 1 | -1, isFocused: boolean): void => {
    const next = stepFrom(stops, at, by);
    if (!next) return;
    dispatch({ type: 'view/at', step: { key: next.key, index: next.index, isFocused } });
    if (next.cell) void controller.select(next.cell);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== KEY || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1, true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
  if (stops.length === 0) return null;
  const here = stops.findIndex((s) => s.key === at?.key);
  return (
    <div className={styles.root} role="group" aria-label={t('pane.step')}>
      <Tooltip content={t('pane.step.back')} relationship="label" positioning="below">
        <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} onClick={() => go(-1, false)} />
      </Tooltip>
      <span className={styles.where} role="status">
        {t('pane.step.at', { at: here < 0 ? '–' : String(here + 1), count: stops.length })}
      </span>
      <Tooltip content={t('pane.step.on')} relationship="label" positioning="below">
        <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} onClick={() => go(1, false)} />
      </Tooltip>
    </div>
  );
}
