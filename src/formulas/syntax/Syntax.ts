/** What two operands are joined by. */
export type BinarySign = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>=';
export type UnarySign = '-' | '+' | '%';

/** A formula as a tree of what is written; what a number, a name or an address means is for its reader to tell. */
export type Syntax =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly value: string }
  /** `code` in capitals: `#REF!`. */
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Syntax[])[] }
  /** `address` as written, with `$`, of cells or of whole rows or columns; `sheet` without quotes, null for the formula's own. */
  | { readonly kind: 'area'; readonly sheet: string | null; readonly address: string }
  /** TRUE and FALSE, too. */
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  /** An argument that is left out is null. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Syntax | null)[] }
  | { readonly kind: 'unary'; readonly sign: UnarySign; readonly of: Syntax }
  | { readonly kind: 'binary'; readonly sign: BinarySign; readonly left: Syntax; readonly right: Syntax };
