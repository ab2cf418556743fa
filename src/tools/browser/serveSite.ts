import { spawn, type ChildProcess } from 'node:child_process';

export interface ServedSite {
  /** Its address, with a slash at the end. */
  readonly base: string;
  stop(): void;
}

/** How long a server may take to start on a busy machine. Milliseconds. */
const PATIENCE = 60_000;

/** Serves the built site on a free port. The server ends with this process, however that ends. */
export async function serveSite(): Promise<ServedSite> {
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--with-parent'], {
    env: { ...process.env, PORT: '0' },
    // An inherited stream would stay open as long as the server does, and whoever reads it would wait for that.
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return { base: await firstLine(server), stop: () => void server.kill() };
}

/** The address that the server prints once it listens. */
const firstLine = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let words = '';
    const timer = setTimeout(() => {
      server.kill();
      reject(new Error(`the server did not start: ${words}`));
    }, PATIENCE);
    server.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
    server.stdout?.once('data', (chunk: Buffer) => {
      clearTimeout(timer);
      resolve(chunk.toString().trim());
    });
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the server ended with ${code}: ${words}`));
    });
  });
