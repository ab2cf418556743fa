import { accessDenied, itemNotFound } from '../protocol/HostError';
import { hostObject, textArgument, type Argument, type HostObject } from '../protocol/HostObject';
import { EVENT, type EventType, type HostState } from './HostState';
import { assertFreeName, worksheetObject } from './worksheet';

/** WorksheetCollection. */
export function worksheetsObject(state: HostState): HostObject {
  const { workbook } = state;
  const find = (key: Argument) => workbook.findSheet(textArgument(key, 'WorksheetCollection.getItem'));
  const object = (sheet: ReturnType<typeof find>): HostObject | null =>
    sheet ? worksheetObject(state, sheet) : null;
  const visible = (visibleOnly: Argument) =>
    workbook.sheets.filter((s) => visibleOnly !== true || s.visibility === 'visible');
  const item = (key: Argument): HostObject => {
    const sheet = object(find(key));
    if (!sheet) throw itemNotFound('WorksheetCollection.getItem');
    return sheet;
  };
  return hostObject({
    type: 'WorksheetCollection',
    items: () => workbook.sheets.map((s) => worksheetObject(state, s)),
    indexer: item,
    methods: {
      GetItem: item,
      GetItemOrNullObject: (key) => object(find(key)),
      GetActiveWorksheet: () => worksheetObject(state, workbook.active),
      GetCount: (visibleOnly) => visible(visibleOnly).length,
      GetFirst: (visibleOnly) => object(visible(visibleOnly)[0]),
      GetLast: (visibleOnly) => object(visible(visibleOnly).at(-1)),
      Add: (name) => {
        const location = 'WorksheetCollection.add';
        if (workbook.isStructureProtected) throw accessDenied(location);
        const wanted = name === undefined ? freeName(state) : textArgument(name, location);
        assertFreeName(state, wanted, location);
        return worksheetObject(state, workbook.addSheet(wanted));
      },
      ...watch(state, 'DataChanged', EVENT.changed),
      ...watch(state, 'SelectionChanged', EVENT.selected),
      ...watch(state, 'Activated', EVENT.activated),
      ...watch(state, 'Added', EVENT.added),
      ...watch(state, 'Deleted', EVENT.deleted),
    },
  });
}

const watch = (state: HostState, name: string, type: EventType) => ({
  [`_Register${name}Event`]: () => void state.watched.add(String(type)),
  [`_Unregister${name}Event`]: () => void state.watched.delete(String(type)),
});

function freeName(state: HostState): string {
  for (let n = state.workbook.sheets.length + 1; ; n++) {
    if (!state.workbook.findSheet(`Sheet${n}`)) return `Sheet${n}`;
  }
}
