const path = require('node:path');
const { sources } = require('webpack');
const { version } = require('./package.json');

/** Office.js is not compiled into the site, but served with it. */
const OFFICE = 'node_modules/@microsoft/office-js';

/** Ships the guide and the pages of the rules with the site, and the licences of all that is in it: help/*.html. */
class HelpPlugin {
  apply(compiler) {
    const { context } = compiler;
    compiler.hooks.thisCompilation.tap('HelpPlugin', (compilation) =>
      compilation.hooks.processAssets.tapPromise('HelpPlugin', async () => {
        const [{ helpPages }, { packageFolder }] = await Promise.all([
          import('./scripts/help/pages.mjs'),
          import('./scripts/help/licences.mjs'),
        ]);
        const folders = new Set([path.join(context, OFFICE)]);
        for (const file of filesOf(compilation.modules)) {
          const folder = packageFolder(file);
          if (folder) folders.add(folder);
        }
        const { pages, sources: files } = helpPages(context, { version, packages: [...folders] });
        for (const [page, content] of pages)
          compilation.emitAsset(`help/${page}`, new sources.RawSource(content));
        compilation.fileDependencies.addAll(files);
        for (const folder of ['docs/guide', 'docs/rules'])
          compilation.contextDependencies.add(path.join(context, folder));
      }),
    );
  }
}

/** The files of modules, also of those that were joined into one. */
function* filesOf(modules) {
  for (const module of modules) {
    if (module.resource) yield module.resource.replace(/\?.*$/, '');
    if (module.modules) yield* filesOf(module.modules);
  }
}

module.exports = { HelpPlugin };
