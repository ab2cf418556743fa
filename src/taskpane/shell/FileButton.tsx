import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

const useStyles = makeStyles({ input: { display: 'none' } });

interface FileButtonProps {
  /** Endings of the files that can be chosen, as an input takes them. */
  readonly accept: string;
  /** What the choice is for. */
  readonly label: string;
  readonly size?: 'small' | 'medium';
  readonly disabled?: boolean;
  readonly onChoose: (file: File) => void;
  readonly children: ReactNode;
}

/** Chooses a file from disk. */
export function FileButton({
  accept,
  label,
  size = 'small',
  disabled = false,
  onChoose,
  children,
}: FileButtonProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size={size} disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        className={styles.input}
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ''; // the same file can be chosen again after it was mended
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
