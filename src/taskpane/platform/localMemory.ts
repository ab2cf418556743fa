import type { LocalMemory } from './PaneServices';

const STORE = 'kept';

/** Keeps values in the browser's own database, per origin. Without one (private windows) nothing is kept. */
export function localMemory(name = 'gouji'): LocalMemory {
  let opened: Promise<IDBDatabase> | null = null;
  const open = () => (opened ??= openDatabase(name));
  return {
    async recall(key) {
      try {
        const db = await open();
        return await settled(db.transaction(STORE).objectStore(STORE).get(key));
      } catch {
        return undefined; // No database is the same as an empty one: what is kept here is a convenience only.
      }
    },
    async keep(key, value) {
      try {
        const db = await open();
        await settled(db.transaction(STORE, 'readwrite').objectStore(STORE).put(value, key));
      } catch {
        // As above.
      }
    },
  };
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database of the browser refused.'));
  });
