import { InvalidArgumentError } from 'commander';
import { say, type Translate } from '../../report/translate';

/** A whole number from 1 up. @throws InvalidArgumentError */
export function readCount(text: string, t: Translate): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError(say(t, 'cli.error.bad-count'));
  return Number(text);
}
