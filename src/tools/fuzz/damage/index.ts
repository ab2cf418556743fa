import { strFromU8, strToU8 } from 'fflate';
import type { Random } from '../../../generate/Random';
import type { Seed } from '../seeds';
import { damageArchive, partsOf, type Parts } from './archive';
import { DAMAGE_OF_BYTES } from './bytes';
import { DAMAGE_OF_MARKUP } from './markup';
import { DAMAGE_OF_TEXT } from './text';

export interface Variant {
  readonly bytes: Uint8Array;
  /** What was done, for people. */
  readonly how: string;
}

const unpacked = new WeakMap<Seed, Parts | null>();

/** A seed, damaged in one of the ways that fit it. The same random numbers give the same variant. */
export function damage(seed: Seed, random: Random): Variant {
  let parts = unpacked.get(seed);
  if (parts === undefined) unpacked.set(seed, (parts = partsOf(seed.bytes)));
  if (parts && random.chance(0.8)) {
    const damaged = damageArchive(parts, random);
    if (damaged) return damaged;
  }
  if (seed.bytes[0] === 0x3c && random.chance(0.6)) {
    const how = random.pick(Object.keys(DAMAGE_OF_MARKUP));
    const damaged = DAMAGE_OF_MARKUP[how]!(strFromU8(seed.bytes), random);
    if (damaged !== null) return { bytes: strToU8(damaged), how };
  }
  if (seed.command === 'review' && !parts && random.chance(0.7)) {
    const how = random.pick(Object.keys(DAMAGE_OF_TEXT));
    return { bytes: strToU8(DAMAGE_OF_TEXT[how]!(strFromU8(seed.bytes), random)), how };
  }
  const how = random.pick(Object.keys(DAMAGE_OF_BYTES));
  return { bytes: DAMAGE_OF_BYTES[how]!(seed.bytes, random) ?? seed.bytes, how };
}
