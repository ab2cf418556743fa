import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { readCodeCache, writeCodeCache } from './codeCache';

/** A CommonJS module as Node runs it: https://nodejs.org/docs/latest-v20.x/api/modules.html#the-module-wrapper */
type Wrapper = (
  exports: unknown,
  require: NodeJS.Require,
  module: { readonly exports: unknown },
  file: string,
  folder: string,
) => void;

/** A script that has run. */
export interface LoadedScript<Exports> {
  readonly exports: Exports;
  /** Whether it ran from the code that {@link keep} wrote. */
  readonly wasKept: boolean;
  /** Writes what has been compiled of it so far into `cache`, for the next start under this version and these flags of V8. */
  keep(): void;
}

/**
 * Runs a CommonJS script from the code that was kept of it, if there is any that fits; else it is compiled, as `require`
 * does it.
 * @param file its absolute path
 * @param cache where its code is kept
 */
export function loadScript<Exports>(file: string, cache: string): LoadedScript<Exports> {
  const source = readFileSync(file);
  const cachedData = readCodeCache(cache, source);
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname){${source.toString()}\n})`,
    {
      filename: file,
      ...(cachedData && { cachedData }),
    },
  );
  const module = { exports: {} };
  (script.runInThisContext() as Wrapper)(module.exports, createRequire(file), module, file, dirname(file));
  return {
    exports: module.exports as Exports,
    wasKept: script.cachedDataRejected === false,
    keep: () => writeCodeCache(cache, source, script.createCachedData()),
  };
}
