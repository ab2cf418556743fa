import { spawn, type ChildProcess } from 'node:child_process';

export interface ServedSite {
  /** Its address, with a slash at the end. */
  readonly base: string;
  stop(): void;
}

/** Serves the built site on a free port, as `npm start` does. */
export async function serveSite(): Promise<ServedSite> {
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { base: await firstLine(server), stop: () => void server.kill() };
}

/** The address that the server prints once it listens. */
const firstLine = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    server.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
