// A worker of the tests, as serveTasks makes one: it waits, answers, throws or ends, as it is told.
const { parentPort, workerData, threadId } = require('node:worker_threads');

parentPort.on('message', async ({ n, ms = 0, act = 'answer' }) => {
  await new Promise((done) => setTimeout(done, ms));
  if (act === 'throw') throw new Error(`task ${n}`);
  if (act === 'exit') process.exit(7);
  parentPort.postMessage({ n, threadId, workerData });
});
