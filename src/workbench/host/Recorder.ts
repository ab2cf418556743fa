import { ACTION, type RequestBody, type ResponseBody } from './protocol/wire';

/** One request and its answer, with their sizes on the wire. */
export interface Exchange {
  readonly flags: number;
  readonly request: RequestBody;
  readonly response: ResponseBody;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

const encoder = new TextEncoder();

/** Size of a text in UTF-8. */
export const bytesOf = (text: string): number => encoder.encode(text).length;

/** Keeps what went over the wire, so that tests can count it. */
export class Recorder {
  readonly exchanges: Exchange[] = [];

  record(exchange: Exchange): void {
    this.exchanges.push(exchange);
  }

  /** Exchanges that a `context.sync()` of the add-in caused: not the client's own releasing of ranges, nor its services. */
  get syncs(): readonly Exchange[] {
    return this.exchanges.filter((e) => !isCleanup(e.request));
  }

  get requestBytes(): number {
    return this.syncs.reduce((sum, e) => sum + e.requestBytes, 0);
  }

  get responseBytes(): number {
    return this.syncs.reduce((sum, e) => sum + e.responseBytes, 0);
  }

  /** How often a member was called or set, by its name on the wire. */
  count(name: string): number {
    return this.exchanges.reduce((sum, { request }) => {
      const paths = Object.values(request.ObjectPaths).filter((p) => p.Name === name).length;
      return sum + paths + request.Actions.filter((a) => a.Name === name).length;
    }, 0);
  }

  clear(): void {
    this.exchanges.length = 0;
  }
}

function isCleanup(request: RequestBody): boolean {
  const isService = Object.values(request.ObjectPaths).some((p) => p.ObjectPathType === 2);
  return (
    isService ||
    request.Actions.every((a) => a.ActionType === ACTION.instantiate || a.Name === '_RemoveReference')
  );
}
