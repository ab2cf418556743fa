import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { pack, unpack } from '../../../src/taskpane/engine/transfer';
import { serve } from '../../../src/taskpane/engine/serve';
import type { Engine } from '../../../src/taskpane/engine/PaneEngine';
import type { WorkerCall, WorkerReply } from '../../../src/taskpane/engine/workerEngine';
import { workerEngine } from '../../../src/taskpane/engine/workerEngine';
import { diagnosis, finding, judged, result, total } from '../results';

/** What crosses to another thread: the platform's own copy. */
const across = (value: unknown): unknown => unpack(structuredClone(pack(value)));

describe('what crosses to a worker and back', () => {
  test('a result, its decimals being decimals again', () => {
    const relation = total('1!B4', 10.25, ['1!B5', 6], ['1!B6', 3]);
    const sent = result(
      [finding({ relation, stated: 10.25, expected: 9 })],
      [diagnosis({ cell: '1!B4', stated: 10.25, suggested: 9, explains: [0] })],
      { relations: [judged(relation)] },
    );
    const received = across(sent) as typeof sent;
    expect(received).toEqual(sent);
    expect(received.findings[0]!.stated!.value.plus(1).toString()).toBe('11.25');
  });

  test('any decimal, digit by digit', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: -30, max: 30 }), (n, e) => {
        const d = new Decimal(n.toString()).times(new Decimal(10).pow(e));
        expect((across({ d }) as { d: Decimal }).d.toString()).toBe(d.toString());
      }),
    );
  });

  test('sets, maps, bytes, and what is not there', () => {
    const sent = {
      s: new Set([1]),
      m: new Map([['a', new Decimal(1)]]),
      b: new Uint8Array([1, 2]),
      n: null,
      u: undefined,
    };
    expect(across(sent)).toEqual(sent);
  });

  test('what is shared stays shared, also in a circle', () => {
    const shared: { self?: unknown } = {};
    shared.self = shared;
    const [a, b] = across([shared, shared]) as [typeof shared, typeof shared];
    expect(a).toBe(b);
    expect(a.self).toBe(a);
  });
});

/** A worker in the same thread, with the real serving side. */
class NearWorker extends EventTarget {
  terminated = false;
  constructor(private readonly engine: Engine) {
    super();
  }
  postMessage(call: WorkerCall): void {
    const reply = (data: WorkerReply) => {
      if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
    };
    void serve(this.engine, reply)(structuredClone(call));
  }
  terminate(): void {
    this.terminated = true;
  }
}

const engine = (check: Engine['check']): Engine => ({
  check,
  review: () => null,
  recognise: () => result([]).book,
  subjects: ({ file }) => ({ file, subjects: [] }),
  narrate: () => {
    throw new Error('no outline');
  },
  sheet: () => ({ name: '', columns: [], rows: [], orientation: 'portrait' }),
  outline: () => {
    throw new Error('no outline');
  },
  decide: () => null,
  standing: () => ({ since: [] }),
  word: () => new Uint8Array(),
});

describe('the engine in a worker', () => {
  const start = (of: Engine) => {
    const workers: NearWorker[] = [];
    const pane = workerEngine(() => {
      workers.push(new NearWorker(of));
      return workers.at(-1) as unknown as Worker;
    });
    return { pane, workers };
  };

  test('answers', async () => {
    const { pane } = start(engine(() => result([finding()])));
    const answer = await pane.call('check', { grids: [] });
    expect(answer.findings).toHaveLength(1);
  });

  test('calls that cross get their own answers from one worker', async () => {
    const { pane, workers } = start(engine(({ grids }) => result(grids.map(() => finding()))));
    const grid = {
      name: '1',
      visibility: 'visible' as const,
      cells: [],
      used: null,
      merges: [],
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    };
    const [none, one] = await Promise.all([
      pane.call('check', { grids: [] }),
      pane.call('check', { grids: [grid] }),
    ]);
    expect([none.findings.length, one.findings.length]).toEqual([0, 1]);
    expect(workers).toHaveLength(1);
  });

  test('a failure is thrown where it was asked', async () => {
    const { pane } = start(engine(() => result([])));
    await expect(
      pane.call('narrate', { grids: [], inputs: {}, outline: null, shareDecimals: 2 }),
    ).rejects.toThrow('no outline');
  });

  test('a stopped call ends the worker; the next call starts another', async () => {
    const { pane, workers } = start(engine(() => new Promise(() => {})));
    const stop = new AbortController();
    const call = pane.call('check', { grids: [] }, stop.signal);
    stop.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(workers[0]!.terminated).toBe(true);
    void pane.call('check', { grids: [] });
    expect(workers).toHaveLength(2);
  });

  test('what else a stopped worker was asked for is asked of the next one', async () => {
    const { pane, workers } = start({
      ...engine(() => new Promise(() => {})),
      recognise: async () => (await new Promise((resolve) => setTimeout(resolve, 20)), result([]).book),
    });
    const stop = new AbortController();
    const stopped = pane.call('check', { grids: [] }, stop.signal);
    const other = pane.call('recognise', { grids: [] });
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect((await other).tables).toHaveLength(1);
    expect(workers.map((w) => w.terminated)).toEqual([true, false]);
  });

  test('a call stopped before it began never starts one', async () => {
    const { pane, workers } = start(engine(() => result([])));
    await expect(pane.call('check', { grids: [] }, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(workers).toHaveLength(0);
  });
});
