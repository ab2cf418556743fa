import * as fc from 'fast-check';
import { readIgnored } from '../../../src/report/ignoring/Ignored';
import { ignoredReducer } from '../../../src/taskpane/state/Ignored';
import { readInputs } from '../../../src/taskpane/state/NarrativeState';
import { createPaneStore } from '../../../src/taskpane/state/PaneStore';
import {
  DEFAULT_SETTINGS,
  isTolerance,
  readSettings,
  type Settings,
} from '../../../src/taskpane/state/Settings';
import { givenText, readKeptReview } from '../../../src/taskpane/state/ReviewState';
import { FIRST_VIEW, isFiltered, viewReducer } from '../../../src/taskpane/state/ViewState';
import { result } from '../results';

describe('settings', () => {
  test('come back as they were kept', () => {
    const settings: Settings = {
      outline: 'sichuan',
      shareDecimals: 1,
      displayTolerance: '0.5',
      charts: true,
      rulesOff: ['a'],
      subjects: { file: '科目.csv', subjects: [{ code: '201', name: '一般公共服务支出' }] },
      live: false,
      locale: 'en-US',
    };
    // A department's choice of rules, or its list of subjects, must not decide what its reviewer sees.
    expect(readSettings(JSON.stringify(settings))).toEqual({ ...settings, rulesOff: [], subjects: null });
  });

  test.each([
    [null],
    ['not json'],
    ['null'],
    ['[1]'],
    ['{"shareDecimals":9,"displayTolerance":"-1","rulesOff":"x","live":1,"locale":"fr","outline":3}'],
  ])('%s is read as the defaults', (text) => {
    expect(readSettings(text)).toEqual(DEFAULT_SETTINGS);
  });

  test('whatever the text, the result is a whole set of settings', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const s = readSettings(text);
        expect(Object.keys(s).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(isTolerance(s.displayTolerance)).toBe(true);
      }),
    );
  });

  test.each([
    ['0', true],
    ['12.5', true],
    ['-1', false],
    ['1e3', false],
    ['', false],
    ['.5', false],
  ])('%s as a tolerance: %s', (text, ok) => expect(isTolerance(text)).toBe(ok));
});

describe('ignored findings', () => {
  const one = { reason: '已核实', state: 's' };

  test('come and go', () => {
    const added = ignoredReducer({}, { type: 'ignored/added', findings: { k: one } });
    expect(added).toEqual({ k: one });
    expect(ignoredReducer(added, { type: 'ignored/removed', keys: ['k'] })).toEqual({});
  });

  test('are read from the workbook, entries of another shape left out', () => {
    expect(readIgnored(JSON.stringify({ k: one, bad: 3, worse: { reason: 1, state: 's' } }))).toEqual({
      k: one,
    });
    expect(readIgnored('{')).toEqual({});
    expect(readIgnored(null)).toEqual({});
  });
});

test('inputs that are no text are left out', () => {
  expect(readInputs('{"a":"x","b":2}')).toEqual({ a: 'x' });
  expect(readInputs('oops')).toEqual({});
});

describe('the view', () => {
  test('a severity pressed is shown alone, another in its place, and pressed again all are', () => {
    const press = (state: typeof FIRST_VIEW, severity: 'error' | 'info') =>
      viewReducer(state, { type: 'view/severity', severity });
    const alone = press(FIRST_VIEW, 'info');
    expect(alone.severities).toEqual(['info']);
    expect(isFiltered(alone)).toBe(true);
    expect(press(alone, 'error').severities).toEqual(['error']);
    expect(press(alone, 'info').severities).toEqual(FIRST_VIEW.severities);
    const searched = viewReducer(alone, { type: 'view/search', text: 'x' });
    expect(isFiltered(viewReducer(searched, { type: 'view/filters-cleared' }))).toBe(false);
  });

  test('opening the open finding closes it', () => {
    const open = viewReducer(FIRST_VIEW, { type: 'view/open', finding: 'k' });
    expect(open.open).toBe('k');
    expect(viewReducer(open, { type: 'view/open', finding: 'k' }).open).toBeNull();
  });
});

describe('the text under review', () => {
  test('comes back as it was kept', () => {
    const kept = { source: 'file', draft: 'x', file: { name: '说明.docx', text: 'y' } } as const;
    expect(readKeptReview(structuredClone(kept))).toEqual(kept);
    expect([givenText(kept), givenText({ ...kept, source: 'pasted' })]).toEqual(['y', 'x']);
    expect(givenText({ ...kept, source: 'workbook' })).toBeUndefined();
  });

  test('a file that was not kept is not asked for', () => {
    expect(readKeptReview({ source: 'file', draft: 'x' })).toMatchObject({ source: 'workbook', file: null });
  });

  test('whatever else was kept is nothing', () => {
    fc.assert(fc.property(fc.jsonValue(), (kept) => expect(readKeptReview(kept)).toBeNull()));
  });
});

describe('the store', () => {
  test('tells its listeners of changes, until they leave', () => {
    const store = createPaneStore();
    const heard = jest.fn();
    const leave = store.subscribe(heard);
    store.dispatch({ type: 'view/tab', tab: 'overview' });
    leave();
    store.dispatch({ type: 'view/tab', tab: 'check' });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(store.get().view.tab).toBe('check');
  });

  test('each action reaches its slice alone', () => {
    const store = createPaneStore();
    const before = store.get();
    store.dispatch({ type: 'check/run', event: { kind: 'done', result: result([]), delta: null } });
    const after = store.get();
    expect(after.check).not.toBe(before.check);
    expect({ ...after, check: 0 }).toEqual({ ...before, check: 0 });
  });

  test.each([
    ['what was done', { intent: 'success' as const, id: 'pane.mark.done' as const, data: {} }, false],
    ['a failure', { intent: 'error' as const, id: 'pane.failure.clipboard' as const, data: {} }, true],
  ])('%s stays on another tab or not', (_what, notice, stays) => {
    const store = createPaneStore();
    store.dispatch({ type: 'notice/shown', notice });
    store.dispatch({ type: 'view/tab', tab: 'check' });
    expect(store.get().notice).toBe(notice);
    store.dispatch({ type: 'view/tab', tab: 'overview' });
    expect(store.get().notice).toBe(stays ? notice : null);
  });

  test('a stopped check that had a result before keeps it', () => {
    const store = createPaneStore();
    store.dispatch({ type: 'check/run', event: { kind: 'done', result: result([]), delta: null } });
    store.dispatch({ type: 'check/run', event: { kind: 'started', quiet: false } });
    store.dispatch({ type: 'check/run', event: { kind: 'cancelled' } });
    expect(store.get().check.phase).toBe('done');
  });
});
