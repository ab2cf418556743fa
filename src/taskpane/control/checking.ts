import { entriesOf } from '../../report/ignoring/entries';
import { withoutRules } from '../model/restrict';
import { bookRequest, type Context } from './Context';
import { makeRuns, type Runs } from './runs';

/** The check of the tables. */
export function makeChecking(context: Context): Runs {
  const { services, store } = context;
  return makeRuns(context, {
    work: (grids, signal) => {
      const { subjects } = store.get().settings;
      const request = {
        ...bookRequest(context, grids),
        ...context.beside,
        ...(subjects ? { subjects } : {}),
      };
      return services.engine.call('check', request, signal);
    },
    arrange: (result) => withoutRules(result, new Set(store.get().settings.rulesOff)),
    keysOf: (result) => entriesOf(result, {}).map((e) => e.key),
    shown: () => store.get().check.result,
    tell: (event) => store.dispatch({ type: 'check/run', event }),
  });
}
