/**
 * The characters with which a match of a pattern may begin, as the inside of a class: `增加(?:额)?|(?:较)?上年` → `增较上`. A search
 * for many words at once goes over a text twice as fast when it is told which characters to stop at.
 * @param pattern of literals, classes, groups, looks around and quantifiers, as vocabularies are written
 * @throws where a match may be empty, or begin with any character
 */
export function beginningsOf(pattern: string): string {
  const reader = new Reader(pattern);
  const { first, optional } = reader.alternatives();
  if (optional || first.has(ANY)) throw new Error(`May begin with anything: ${pattern}`);
  return [...first].join('');
}

/** What a piece of a pattern begins with, and whether it may be left out. */
interface Beginning {
  readonly first: ReadonlySet<string>;
  readonly optional: boolean;
}

const NONE: ReadonlySet<string> = new Set();
/** Begins with any character, or any but a few. */
const ANY = '.';

class Reader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  alternatives(): Beginning {
    const all = [this.sequence()];
    while (this.take('|')) all.push(this.sequence());
    return { first: union(all), optional: all.some((b) => b.optional) };
  }

  private sequence(): Beginning {
    const open: Beginning[] = [];
    let optional = true;
    while (this.at < this.pattern.length && !/[|)]/.test(this.pattern[this.at]!)) {
      const piece = this.piece();
      if (optional) open.push(piece);
      optional &&= piece.optional;
    }
    return { first: union(open), optional };
  }

  private piece(): Beginning {
    const piece = this.atom();
    const times = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.pattern.slice(this.at));
    if (!times) return piece;
    this.at += times[0].length;
    const mayLack = times[1] === undefined ? !times[0].startsWith('+') : times[1] === '0';
    return mayLack ? { ...piece, optional: true } : piece;
  }

  private atom(): Beginning {
    if (this.take('(')) return this.group();
    const rest = this.pattern.slice(this.at);
    const [whole, excluded, inside] = /^\[(\^?)((?:\\.|[^\]])+)\]|^\\?./.exec(rest)!;
    this.at += whole.length;
    const own = excluded ? ANY : (inside ?? (whole === '-' ? '\\-' : whole));
    return { first: new Set([own]), optional: false };
  }

  private group(): Beginning {
    const kind = /^\?(?::|<?[=!])/.exec(this.pattern.slice(this.at))?.[0] ?? '';
    this.at += kind.length;
    const inside = this.alternatives();
    this.take(')');
    return kind === '' || kind === '?:' ? inside : { first: NONE, optional: true };
  }

  private take(mark: string): boolean {
    if (this.pattern[this.at] !== mark) return false;
    this.at++;
    return true;
  }
}

const union = (all: readonly Beginning[]): ReadonlySet<string> => new Set(all.flatMap((b) => [...b.first]));
