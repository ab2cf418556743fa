import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../../generate/Random';
import { DAMAGE_OF_BYTES } from './bytes';
import { DAMAGE_OF_MARKUP } from './markup';

export type Parts = Readonly<Record<string, Uint8Array>>;

const MARKUP = /\.(?:xml|rels|vml)$/i;

/** Parts that everything hangs on are damaged more often. */
const GRAVE =
  /(?:rels|workbook\.xml|styles\.xml|sharedStrings\.xml|\[Content_Types\]\.xml|comments\d*\.xml|\.vml|item\d+\.xml|content\.xml|document\.xml)$/i;

/** The entries of an archive; null for anything else. */
export function partsOf(bytes: Uint8Array): Parts | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

export const archiveOf = (parts: Parts): Uint8Array =>
  zipSync({ ...parts }, { level: 1, mtime: new Date(1980, 0, 1) });

type DamageParts = (parts: Record<string, Uint8Array>, random: Random) => void;

const DAMAGE_OF_PARTS: Readonly<Record<string, DamageParts>> = {
  'a part gone': (parts, random) => void delete parts[random.pick(Object.keys(parts))],
  'a part of another': (parts, random) => {
    const names = Object.keys(parts);
    parts[random.pick(names)] = parts[random.pick(names)]!;
  },
  'another name of a part': (parts, random) => {
    const name = random.pick(Object.keys(parts));
    const data = parts[name]!;
    delete parts[name];
    parts[
      random.pick([name.toUpperCase(), name.replaceAll('/', '\\'), `x${name}`, `../${name}`, '__proto__x'])
    ] = data;
  },
  'damaged bytes in a part': (parts, random) => {
    const name = random.pick(Object.keys(parts));
    const damage = DAMAGE_OF_BYTES[random.pick(Object.keys(DAMAGE_OF_BYTES))]!;
    parts[name] = damage(parts[name]!, random) ?? parts[name]!;
  },
  'a part in UTF-16': (parts, random) => {
    const name = random.pick(Object.keys(parts));
    parts[name] = new Uint8Array(Buffer.from(`\ufeff${strFromU8(parts[name]!)}`, 'utf16le'));
  },
};

/** Damages an archive: mostly the markup of a part, now and then the parts as such. @returns also what was done */
export function damageArchive(parts: Parts, random: Random): { bytes: Uint8Array; how: string } | null {
  const all: Record<string, Uint8Array> = { ...parts };
  if (random.chance(0.15)) {
    const how = random.pick(Object.keys(DAMAGE_OF_PARTS));
    DAMAGE_OF_PARTS[how]!(all, random);
    return { bytes: archiveOf(all), how };
  }
  const markup = Object.keys(parts).filter((name) => MARKUP.test(name));
  const grave = markup.filter((name) => GRAVE.test(name));
  if (markup.length === 0) return null;
  const done: string[] = [];
  for (let n = random.chance(0.7) ? 1 : random.int(2, 4); n > 0; n--) {
    const name = random.pick(grave.length > 0 && random.chance(0.6) ? grave : markup);
    const how = random.pick(Object.keys(DAMAGE_OF_MARKUP));
    const damaged = DAMAGE_OF_MARKUP[how]!(strFromU8(all[name]!), random);
    if (damaged === null) continue;
    all[name] = strToU8(damaged);
    done.push(`${how} in ${name}`);
  }
  return done.length === 0 ? null : { bytes: archiveOf(all), how: done.join(', ') };
}
