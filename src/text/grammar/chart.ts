import type { Lexed } from '../tokens/lex';
import { matchesOf } from '../tokens/matches';
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
  /** The token from which on nothing was read, where a paragraph has more figures than are read of one. */
  readonly cut?: number;
}

/** Of a paragraph so many figures are read, each with a reading or two; only hostile ones have more. */
export const MOST_FIGURES = 20_000;
const FIGURE = /[MNPQL]/g;

/** Matches every production everywhere. Linear: patterns look a bounded number of tokens ahead. */
export function chartOf(lexed: Lexed, productions: readonly Production[] = PRODUCTIONS): Chart {
  const { classes } = lexed;
  const edges = new Map<number, Edge[]>();
  const cut = cutOf(classes);
  const read = cut === undefined ? classes : classes.slice(0, cut);
  for (const production of productions) {
    for (const m of matchesOf(production.pattern, read)) {
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
        if (!stands(lexed, edge)) continue;
        const known = edges.get(edge.token);
        if (!known) edges.set(edge.token, [edge]);
        else {
          const at = known.findIndex((e) => e.production.weight < production.weight);
          known.splice(at < 0 ? known.length : at, 0, edge);
        }
      }
    }
  }
  return { edges, ...(cut === undefined ? {} : { cut }) };
}

/** Whether the word before a figure is one of those that its production asks for. */
const stands = ({ text, tokens }: Lexed, { production: { behind }, token }: Edge): boolean =>
  !behind || behind.test(text.slice(tokens[token - 1]!.start, tokens[token - 1]!.end));

/** The token of the first figure that is too many. */
function cutOf(classes: string): number | undefined {
  if (classes.length <= MOST_FIGURES) return undefined;
  let figures = 0;
  for (const m of classes.matchAll(FIGURE)) if (++figures > MOST_FIGURES) return m.index;
  return undefined;
}

/** The likeliest reading of a figure. */
export const likeliest = (chart: Chart, token: number): Edge | undefined => chart.edges.get(token)?.[0];
