const Sequencer = require('@jest/test-sequencer').default;

/** So many suites run while the site is built, which the first suite in a browser starts. */
const MEANWHILE = 40;
/** Between two suites in a browser, which wait for half of their time, so many others fill the gaps. */
const BETWEEN = 6;

/** Suites in a browser among the others: together they would all wait for the site first, and leave the processor idle then. */
class MixedSequencer extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const inBrowser = sorted.filter(({ path }) => /[\\/]test[\\/]e2e[\\/]/.test(path));
    const others = sorted.filter((test) => !inBrowser.includes(test));
    const mixed = [...inBrowser.splice(0, 1), ...others.splice(0, MEANWHILE)];
    while (inBrowser.length > 0) mixed.push(inBrowser.shift(), ...others.splice(0, BETWEEN));
    return [...mixed, ...others];
  }
}

module.exports = MixedSequencer;
