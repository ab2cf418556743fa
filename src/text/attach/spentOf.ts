import type { Placed, ReadParagraph } from './Placed';

/** What was spent, with no name of its own. */
const SPENT = /^(?:实际|已|累计)*(?:执行|支出|支付|使用|拨付|列支)(?:数|资金|了)?(?:为|是)?$/;

/** `中央资金20万元，执行19万元；省级资金10万元，执行9万元`: each part with what was spent of it. */
export interface Pairs {
  readonly planned: readonly Placed[];
  readonly spent: readonly Placed[];
}

/** A list that tells both of each of its parts, in turn; undefined where it does not. */
export function pairsOf(p: ReadParagraph, parts: readonly Placed[]): Pairs | undefined {
  const spent = parts.filter((f, i) => i % 2 === 1 && isSpentOf(p, f, parts[i - 1]!));
  if (parts.length < 4 || spent.length * 2 !== parts.length) return undefined;
  return { planned: parts.filter((_, i) => i % 2 === 0), spent };
}

const isSpentOf = ({ lexed: { classes } }: ReadParagraph, f: Placed, before: Placed): boolean =>
  SPENT.test(f.words) && !SPENT.test(before.words) && /^,/.test(classes.slice(before.token + 1));
