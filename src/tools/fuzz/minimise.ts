import { archiveOf, partsOf, type Parts } from './damage/archive';
import { probe, type Command } from './probe';

/** So many tries a failing file is worth. */
const TRIES = 400;

/**
 * A smaller file that fails in the same way: parts are left out, and pieces of what is left, as long as the fault stays.
 * @param isLate says that no more time is to be spent
 */
export async function minimise(
  bytes: Uint8Array,
  command: Command,
  fault: string,
  isLate: () => boolean = () => false,
): Promise<Uint8Array> {
  let tries = 0;
  const isOver = (): boolean => tries >= TRIES || isLate();
  const failsAlike = async (candidate: Uint8Array): Promise<boolean> => {
    tries++;
    const outcome = await probe(candidate, command);
    return outcome.kind === 'failed' && outcome.fault === fault;
  };
  if (isOver()) return bytes;
  const parts = partsOf(bytes);
  if (!parts || !(await failsAlike(archiveOf(parts)))) return smaller(bytes, failsAlike, isOver);
  let left: Parts = parts;
  for (const name of Object.keys(parts)) {
    if (isOver()) break;
    const { [name]: _, ...rest } = left;
    if (await failsAlike(archiveOf(rest))) left = rest;
  }
  for (const name of Object.keys(left)) {
    const fails = (candidate: Uint8Array): Promise<boolean> =>
      failsAlike(archiveOf({ ...left, [name]: candidate }));
    const data = await smaller(left[name]!, fails, isOver);
    left = { ...left, [name]: data };
  }
  return archiveOf(left);
}

/** Leaves out ever smaller pieces. */
async function smaller(
  bytes: Uint8Array,
  failsAlike: (candidate: Uint8Array) => Promise<boolean>,
  isOver: () => boolean,
): Promise<Uint8Array> {
  let left = bytes;
  for (let size = left.length >> 1; size >= 16; size >>= 1) {
    for (let at = 0; at < left.length;) {
      if (isOver()) return left;
      const candidate = new Uint8Array(left.length - Math.min(size, left.length - at));
      candidate.set(left.subarray(0, at));
      candidate.set(left.subarray(at + size), at);
      if (await failsAlike(candidate)) left = candidate;
      else at += size;
    }
  }
  return left;
}
