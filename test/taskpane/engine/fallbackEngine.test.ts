import { directEngine } from '../../../src/taskpane/engine/directEngine';
import { fallbackEngine } from '../../../src/taskpane/engine/fallbackEngine';
import type { Engine } from '../../../src/taskpane/engine/PaneEngine';
import { workerEngine } from '../../../src/taskpane/engine/workerEngine';

const onPage = (): { engine: ReturnType<typeof directEngine>; calls: () => number } => {
  let calls = 0;
  const recognise = () => {
    calls++;
    return { tables: [] };
  };
  return { engine: directEngine({ recognise } as unknown as Engine), calls: () => calls };
};

/** A worker that does as it is told, and answers nothing by itself. */
class FakeWorker extends EventTarget {
  postMessage(): void {}
  terminate(): void {}
}

const refused = (): Worker => {
  throw new DOMException('cannot be accessed from origin null', 'SecurityError');
};

test('a worker that is refused leaves the work to the page, at once and from then on', async () => {
  let starts = 0;
  const page = onPage();
  const engine = fallbackEngine(
    workerEngine(() => {
      starts++;
      return refused();
    }),
    page.engine,
  );
  await engine.call('recognise', { grids: [] });
  await engine.call('recognise', { grids: [] });
  expect(page.calls()).toBe(2);
  expect(starts).toBe(1);
});

test('a worker whose script does not arrive leaves the work to the page; no call is lost', async () => {
  const page = onPage();
  const worker = new FakeWorker();
  const engine = fallbackEngine(
    workerEngine(() => worker as unknown as Worker),
    page.engine,
  );
  const calls = [engine.call('recognise', { grids: [] }), engine.call('recognise', { grids: [] })];
  worker.dispatchEvent(Object.assign(new Event('error'), { message: 'not found' }));
  await Promise.all(calls);
  expect(page.calls()).toBe(2);
});

test('an error of a worker that has worked before is an error', async () => {
  const page = onPage();
  const worker = new FakeWorker();
  const engine = fallbackEngine(
    workerEngine(() => worker as unknown as Worker),
    page.engine,
  );
  const first = engine.call('recognise', { grids: [] });
  worker.dispatchEvent(Object.assign(new Event('message'), { data: { id: 1, failure: 'no book' } }));
  await expect(first).rejects.toThrow('no book');
  const second = engine.call('recognise', { grids: [] });
  worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  await expect(second).rejects.toThrow('out of memory');
  expect(page.calls()).toBe(0);
});
