import { itemNotFound } from '../protocol/HostError';
import { hostObject, textArgument, type Argument, type HostObject } from '../protocol/HostObject';
import type { Json } from '../protocol/wire';
import type { HostState } from './HostState';

/** SettingCollection of the workbook. */
export function settingsObject(state: HostState): HostObject {
  const { settings } = state.workbook;
  const has = (key: Argument): key is string => typeof key === 'string' && settings.has(key);
  return hostObject({
    type: 'SettingCollection',
    items: () => [...settings.keys()].map((key) => settingObject(state, key)),
    indexer: (key) => {
      if (!has(key)) throw itemNotFound('SettingCollection.getItem');
      return settingObject(state, key);
    },
    methods: {
      GetCount: () => settings.size,
      GetItemOrNullObject: (key) => (has(key) ? settingObject(state, key) : null),
      Add: (key, value) => {
        const name = textArgument(key, 'SettingCollection.add');
        settings.set(name, (value ?? null) as Json);
        state.workbook.kept();
        return settingObject(state, name);
      },
    },
  });
}

function settingObject(state: HostState, key: string): HostObject {
  const { settings } = state.workbook;
  return hostObject({
    type: 'Setting',
    key: () => ({ _Id: key }),
    scalars: {
      Key: { get: () => key },
      Value: {
        get: () => settings.get(key) ?? null,
        set: (value) => {
          settings.set(key, value);
          state.workbook.kept();
        },
      },
    },
    methods: {
      Delete: () => {
        settings.delete(key);
        state.workbook.kept();
      },
    },
  });
}
