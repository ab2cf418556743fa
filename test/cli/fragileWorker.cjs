// Stands in for the executable as a worker thread: answers each file with an empty report, but dies of the one named bad.
const { parentPort } = require('node:worker_threads');

parentPort.on('message', ({ file }) => {
  if (file.includes('bad')) throw new Error('heap out of memory');
  const entry = { file, findings: [], cannotTell: [] };
  const tally = { file, rules: [] };
  parentPort.postMessage({
    file,
    isSkipped: false,
    isFailed: false,
    json: JSON.stringify(entry),
    tally,
    out: '',
    err: '',
  });
});
