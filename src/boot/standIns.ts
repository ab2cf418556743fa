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
