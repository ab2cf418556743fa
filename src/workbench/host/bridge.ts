import type { ExcelHost } from './ExcelHost';

/** What the client's `OfficeExtension.HostBridge.init` takes: JSON text both ways. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: (text: string) => void;
}

const REQUEST = 1;
const RESPONSE = 2;
const EVENT = 3;

interface Message {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** Carries requests and events between the client and an emulated host, in the same process. */
export function makeBridge(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    // The client puts its own receiver here.
    onMessageFromHost: () => {},
    sendMessageToHost(text) {
      const message = JSON.parse(text) as Message;
      if (message.type !== REQUEST) return;
      void host.exchange(JSON.stringify(message.message.body), message.flags).then((answer) => {
        const reply = { statusCode: 200, headers: {}, body: JSON.parse(answer) as unknown };
        bridge.onMessageFromHost(JSON.stringify({ id: message.id, type: RESPONSE, message: reply }));
      });
    },
  };
  host.onEvent = (e) =>
    setTimeout(() => {
      const entry = [e.category, e.type, e.target, e.message, e.id];
      bridge.onMessageFromHost(JSON.stringify({ type: EVENT, message: { entries: [entry] } }));
    }, 0);
  return bridge;
}
