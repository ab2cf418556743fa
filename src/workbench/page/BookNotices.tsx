import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  type MessageBarProps,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { CloseButton } from '../../taskpane/shell/CloseButton';
import { useWords } from '../../taskpane/text/WordsContext';
import type { Loss } from '../host/file/Loss';
import { staleFormulas } from './calculating';
import type { OpenedBook } from './OpenedBook';
import type { Saving } from './useSaving';
import { useContentVersion } from './useVersion';

const useStyles = makeStyles({
  bar: { borderRadius: 0 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, maxHeight: '30vh', overflowY: 'auto' },
});

interface BookNoticesProps {
  readonly book: OpenedBook;
  readonly saving: Saving;
}

/** What a person must know of the open file, and what the last save left out. Read aloud when they change. */
export function BookNotices({ book, saving: { saved, dismiss } }: BookNoticesProps) {
  const { t } = useWords();
  const [isRead, setRead] = useState(false);
  const { limits, workbook } = book;
  const version = useContentVersion(workbook);
  const stale = useMemo(() => staleFormulas(workbook), [workbook, version]); // eslint-disable-line react-hooks/exhaustive-deps -- the workbook changes in place; the version says when
  const lost = saved !== null && saved.losses.length > 0;
  return (
    <>
      <div role="status">
        {limits.length > 0 && !isRead && (
          <Bar intent="info" title={t('workbench.limits')} items={limits} close={() => setRead(true)} />
        )}
        {stale && <Bar intent="warning" title={t('workbench.recalculation')} items={[stale]} />}
        {saved && !lost && (
          <Bar intent="success" title={t('workbench.saved', { file: saved.name })} close={dismiss} />
        )}
      </div>
      <div role="alert">
        {saved && lost && (
          <Bar
            intent="warning"
            title={t('workbench.saved.losses', { file: saved.name })}
            items={saved.losses}
            close={dismiss}
          />
        )}
      </div>
    </>
  );
}

interface BarProps {
  readonly intent: NonNullable<MessageBarProps['intent']>;
  readonly title: string;
  readonly items?: readonly Loss[];
  /** One that says how things are stays while they are so. */
  readonly close?: () => void;
}

function Bar({ intent, title, items = [], close }: BarProps) {
  const { t } = useWords();
  const styles = useStyles();
  const text = ({ messageId, ...gaps }: Loss): string => t(messageId, gaps);
  const [only] = items;
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {title}
        {items.length === 1 && only ? (
          ` ${text(only)}`
        ) : items.length > 1 ? (
          <ul className={styles.list}>
            {items.map((item) => (
              <li key={`${item.messageId} ${item.sheet ?? ''}`}>{text(item)}</li>
            ))}
          </ul>
        ) : null}
      </MessageBarBody>
      {close && <MessageBarActions containerAction={<CloseButton onClose={close} />} />}
    </MessageBar>
  );
}
