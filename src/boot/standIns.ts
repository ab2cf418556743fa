import { expandIs } from './expandIs';
import { expandShorthands } from './expandShorthands';

/**
 * Stand-ins for what Chromium 80 lacks and core-js can't bring: loaded before anything else of a page.
 *
 * An object that something holds weakly stays in memory as long as the holder, which is no trouble for a page that lives for
 * an afternoon; a registry that is told what has gone hears of nothing, which its rules allow.
 */
class HeldRef<T extends WeakKey> {
  constructor(private readonly target: T) {}
  deref(): T | undefined {
    return this.target;
  }
}

class SilentRegistry {
  register(): void {}
  unregister(): boolean {
    return false;
  }
}

const page = globalThis as { WeakRef?: unknown; FinalizationRegistry?: unknown };
page.WeakRef ??= HeldRef;
page.FinalizationRegistry ??= SilentRegistry;

// Styles are made rule by rule, so this is the one place that all of them pass.
if (typeof CSSStyleSheet === 'function' && !CSS.supports('inset', '0')) {
  const { insertRule } = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.insertRule = function (rule, index) {
    return insertRule.call(this, expandShorthands(rule), index);
  };
}

// Packages look for what can have the focus by a selector that starts with `:is`.
if (typeof document === 'object' && !readsIs()) {
  for (const prototype of [Element.prototype, Document.prototype])
    for (const name of ['matches', 'closest', 'querySelector', 'querySelectorAll'] as const) {
      const search = (prototype as unknown as Record<string, unknown>)[name];
      if (typeof search !== 'function') continue;
      Object.defineProperty(prototype, name, {
        configurable: true,
        writable: true,
        value(this: unknown, selector: string): unknown {
          return search.call(this, expandIs(selector));
        },
      });
    }
}

function readsIs(): boolean {
  try {
    document.querySelector(':is(a)');
    return true;
  } catch {
    return false;
  }
}
