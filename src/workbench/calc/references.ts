import type { CellRange } from '../../budget/address';
import type { Node } from './parse';

/** Cells that a formula reads; `sheet` null is its own. */
export interface Reference {
  readonly sheet: string | null;
  readonly range: CellRange;
}

/**
 * Every range that a formula names, also those behind defined names.
 * @param named what a name stands for, where it is defined
 */
export function referencesIn(
  node: Node,
  named: (sheet: string | null, name: string) => Node | undefined,
): readonly Reference[] {
  const found: Reference[] = [];
  const open = new Set<Node>();
  const visit = (n: Node): void => {
    switch (n.kind) {
      case 'area':
        found.push(n);
        break;
      case 'name': {
        const meant = named(n.sheet, n.name);
        if (!meant || open.has(meant)) break;
        open.add(meant);
        visit(meant);
        break;
      }
      case 'unary':
        visit(n.of);
        break;
      case 'binary':
        visit(n.left);
        visit(n.right);
        break;
      case 'call':
        for (const arg of n.args) if (arg) visit(arg);
    }
  };
  visit(node);
  return found;
}

/** Names of the functions that a formula calls. */
export function callsIn(node: Node): readonly string[] {
  switch (node.kind) {
    case 'unary':
      return callsIn(node.of);
    case 'binary':
      return [...callsIn(node.left), ...callsIn(node.right)];
    case 'call':
      return [node.name, ...node.args.flatMap((a) => (a ? callsIn(a) : []))];
    default:
      return [];
  }
}
