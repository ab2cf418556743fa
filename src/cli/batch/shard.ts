import { InvalidArgumentError } from 'commander';
import { say, type Translate } from '../../report/translate';
import { sortKey, type Input } from './inputs';

/** The number-th of so many equal parts; both from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** `3/8`. @throws InvalidArgumentError */
export function readShard(text: string, t: Translate): Shard {
  const [, number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (number === undefined || of === undefined || number < 1 || number > of)
    throw new InvalidArgumentError(say(t, 'cli.error.bad-shard'));
  return { number, of };
}

/**
 * The part of the inputs that one machine takes: all sorted by path, every of-th one from the number-th on. The parts of one
 * list are disjoint and together the whole; they differ in size by at most one. Their order stays.
 */
export function takeShard(inputs: readonly Input[], { number, of }: Shard): Input[] {
  const sorted = inputs.map((input) => sortKey(input.file)).sort((a, b) => (a < b ? -1 : 1));
  const mine = new Set(sorted.filter((_, i) => i % of === number - 1));
  return inputs.filter((input) => mine.has(sortKey(input.file)));
}
