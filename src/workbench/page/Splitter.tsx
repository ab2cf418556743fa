import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../../taskpane/text/WordsContext';
import { clampPane, NARROWEST_PANE, WIDEST_PANE } from './preferences';

export const SPLITTER_WIDTH = 6;

const useStyles = makeStyles({
  root: {
    width: `${SPLITTER_WIDTH}px`,
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':focus-visible': { backgroundColor: tokens.colorCompoundBrandStroke, outline: 'none' },
  },
});

const STEP = 16;

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Makes the pane wider or narrower, by pointer or with the arrow keys. */
export function Splitter({ width, onWidth }: SplitterProps) {
  const { t } = useWords();
  const styles = useStyles();
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      onWidth(clampPane(window.innerWidth - event.clientX));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (step !== 0) onWidth(clampPane(width + step));
  };
  return (
    <div
      className={styles.root}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('workbench.resize')}
      aria-valuenow={width}
      aria-valuemin={NARROWEST_PANE}
      aria-valuemax={WIDEST_PANE}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
