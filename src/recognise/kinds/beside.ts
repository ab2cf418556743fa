import type { TableKindDefinition } from './TableKindDefinition';

/** A table that the prescribed set lacks: read by its labels and amounts alone, whatever its title says. */
export const beside: TableKindDefinition = {
  kind: 'beside',
  matches: () => false,
  rows: 'subjects',
};
