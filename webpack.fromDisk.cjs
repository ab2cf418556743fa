const { sources, Compilation } = require('webpack');

/** What the scripts of a page read at run time; a page opened from disk may not, but it may load scripts. */
const READ_AT_RUN_TIME = /^samples\/.*\.xlsx$|^workbench-pane\.html$|\.wasm$/;

/** Beside each such file, the same as a script: `goujiFile(name, its bytes in base64)`. See src/workbench/page/siteFile.ts. */
const filesAsScripts = {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('filesAsScripts', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'filesAsScripts', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          for (const name of Object.keys(assets).filter((n) => READ_AT_RUN_TIME.test(n))) {
            const bytes = Buffer.from(assets[name].buffer());
            const script = `goujiFile(${JSON.stringify(name)},"${bytes.toString('base64')}")`;
            compilation.emitAsset(`${name}.js`, new sources.RawSource(script), { minimized: true });
          }
        },
      ),
    );
  },
};

module.exports = { filesAsScripts };
