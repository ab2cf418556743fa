import { showCell } from '../../report/translate';
import type { CellWrite, Change } from '../state/Changes';
import { tell, type Context } from './Context';
import type { Watching } from './watching';
import { undoWrite } from './writing';

/** So many cells are named one by one. */
const MOST_NAMED = 6;

/** Keeps what was written on the list of changes. @returns the change's number, by which it is taken back */
export function record({ store }: Context, writes: Change['writes']): number {
  const id = store.get().changes.nextId;
  store.dispatch({ type: 'changes/made', writes });
  return id;
}

/**
 * Takes one change back, or all of them, the latest first. A cell that holds something else by now is left, and said.
 * @returns whether anything may have changed in the workbook or was found changed
 */
export async function undoChanges(context: Context, watching: Watching, id?: number): Promise<boolean> {
  const { made } = context.store.get().changes;
  const wanted = made.filter((change) => id === undefined || change.id === id).reverse();
  const restored: string[] = [];
  const changed: string[] = [];
  let isRefused = false;
  for (const change of wanted) {
    const left: CellWrite[] = [];
    for (const write of [...change.writes].reverse()) {
      const outcome = isRefused ? 'failed' : await undoWrite(context, watching, write);
      if (outcome === 'applied') restored.push(showCell(write.place));
      else left.unshift(write);
      if (outcome === 'changed') changed.push(showCell(write.place));
      if (outcome === 'failed') isRefused = true; // Why has been told; it waits on the list.
    }
    context.store.dispatch({ type: 'changes/undone', id: change.id, left, isOvertaken: !isRefused });
    if (isRefused) return restored.length > 0;
  }
  if (changed.length > 0) tell(context, 'warning', 'pane.undo.changed', { cell: changed });
  else if (restored.length > MOST_NAMED) tell(context, 'info', 'pane.undo.many', { count: restored.length });
  else if (restored.length > 0) tell(context, 'info', 'pane.diagnosis.undone', { cell: restored });
  return restored.length + changed.length > 0;
}
