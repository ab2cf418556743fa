import type { Lexed } from '../tokens/lex';
import { PRODUCTIONS } from './productions';
import type { Part, Production } from './Production';

/** One reading of one figure. */
export interface Edge {
  /** Index of its token. */
  readonly token: number;
  readonly part: Part;
  readonly production: Production;
  /** Half-open range of tokens that it covers. */
  readonly from: number;
  readonly to: number;
}

/** All readings of the figures of a paragraph. */
export interface Chart {
  /** By index of the token, the likeliest first. */
  readonly edges: ReadonlyMap<number, readonly Edge[]>;
  /** There were more readings than are kept: the paragraph is too long to be read as a whole. */
  readonly capped: boolean;
}

/** A paragraph keeps so many readings; only hostile ones have more. */
const MOST_EDGES = 60_000;

/** Matches every production everywhere. Linear: patterns look a bounded number of tokens ahead. */
export function chartOf({ classes }: Lexed, productions: readonly Production[] = PRODUCTIONS): Chart {
  const edges = new Map<number, Edge[]>();
  let count = 0;
  for (const production of productions) {
    for (const m of classes.matchAll(production.pattern)) {
      if (++count > MOST_EDGES) return { edges, capped: true };
      let token = m.index;
      for (const [i, part] of production.parts.entries()) {
        token += m[2 * i + 1]!.length + (i > 0 ? m[2 * i]!.length : 0);
        const edge: Edge = {
          token,
          part,
          production,
          from: m.index,
          to: m.index + m[0].length,
        };
        const known = edges.get(edge.token);
        if (!known) edges.set(edge.token, [edge]);
        else {
          const at = known.findIndex((e) => e.production.weight < production.weight);
          known.splice(at < 0 ? known.length : at, 0, edge);
        }
      }
    }
  }
  return { edges, capped: false };
}

/** The likeliest reading of a figure. */
export const likeliest = (chart: Chart, token: number): Edge | undefined => chart.edges.get(token)?.[0];
