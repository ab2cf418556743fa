import { areaAddress } from './model/area';
import type { EmulatedWorkbook } from './model/EmulatedWorkbook';
import type { SheetEvent, WorkbookEvent } from './model/WorkbookEvent';
import { EVENT, type HostState, type Traits } from './objects/HostState';
import { rangeObject } from './objects/range';
import { areasObject } from './objects/rangeAreas';
import { workbookObject } from './objects/workbook';
import { worksheetObject } from './objects/worksheet';
import { HostError } from './protocol/HostError';
import type { HostObject } from './protocol/HostObject';
import { processQuery } from './protocol/processQuery';
import { FLAG, type RequestBody, type ResponseBody } from './protocol/wire';
import { Recorder, bytesOf } from './Recorder';

/** An event on its way to the client, in the wire's terms. */
export interface HostEvent {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly message: string;
  readonly id: number;
}

export interface HostOptions extends Partial<Traits> {
  /** Largest request or answer in bytes. Excel on the web refuses more than 5 MB; Excel on a desktop has no such limit. */
  readonly payloadLimit?: number;
}

const RICH_API_EVENT = 65_536;
const WORKBOOK_TARGET = 'Workbook';

/**
 * An Excel that isn't there: answers the requests of the real Office.js client on an emulated workbook. A bridge carries
 * the requests; see bridge.ts (Node) and win32Shim.ts (browser).
 */
export class ExcelHost {
  readonly recorder = new Recorder();
  /** Where the bridge wants events delivered. */
  onEvent: (event: HostEvent) => void = () => {};

  private readonly state: HostState;
  private readonly limit: number;
  private readonly root: { workbook: () => HostObject; reference: (id: string) => HostObject | undefined };
  private cellEdit: { readonly ended: Promise<void>; readonly end: () => void } | undefined;
  private eventId = 0;
  /** True while a request runs: what changes then is the add-in's own doing. */
  private isAnswering = false;
  private readonly unsubscribe: () => void;

  constructor(
    readonly workbook: EmulatedWorkbook,
    options: HostOptions = {},
  ) {
    this.limit = options.payloadLimit ?? Infinity;
    this.state = {
      workbook,
      traits: { reportsFillPattern: options.reportsFillPattern ?? true },
      objects: { range: rangeObject, areas: areasObject, worksheet: worksheetObject },
      references: new Map(),
      watched: new Set(),
    };
    this.root = {
      workbook: () => workbookObject(this.state),
      reference: (id) => this.state.references.get(id),
    };
    this.unsubscribe = workbook.subscribe((event) => this.pass(event));
  }

  /** Ranges the client has not released. */
  get keptReferences(): number {
    return this.state.references.size;
  }

  /** A person begins to type in a cell: requests fail or wait until {@link leaveCellEdit}. */
  enterCellEdit(): void {
    if (this.cellEdit) return;
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.cellEdit = { ended, end };
  }

  leaveCellEdit(): void {
    this.cellEdit?.end();
    this.cellEdit = undefined;
  }

  /**
   * One request, as JSON text, answered as JSON text.
   * @param flags bits that came with it: whether to wait for a cell edit to end
   */
  async exchange(requestText: string, flags: number): Promise<string> {
    while (this.cellEdit && (flags & FLAG.delayForCellEdit) !== 0) await this.cellEdit.ended;
    const request = JSON.parse(requestText) as RequestBody;
    let answer = JSON.stringify(this.answer(request, bytesOf(requestText)));
    if (bytesOf(answer) > this.limit) answer = JSON.stringify(failure('ResponsePayloadSizeLimitExceeded'));
    this.recorder.record({
      flags,
      request,
      requestBytes: bytesOf(requestText),
      responseBytes: bytesOf(answer),
      response: JSON.parse(answer) as ResponseBody,
    });
    return answer;
  }

  /** Ends the subscription to the workbook. */
  dispose(): void {
    this.unsubscribe();
    this.leaveCellEdit();
  }

  private answer(request: RequestBody, bytes: number): ResponseBody {
    if (this.cellEdit) return failure('InvalidOperationInCellEditMode');
    if (bytes > this.limit) return failure('RequestPayloadSizeLimitExceeded');
    this.isAnswering = true;
    try {
      return this.workbook.history.group(() => processQuery(this.root, request));
    } finally {
      this.isAnswering = false;
    }
  }

  private pass(event: WorkbookEvent): void {
    if (event.kind === 'kept') return;
    const type = TYPES[event.kind];
    if (type === undefined || !this.state.watched.has(String(type))) return;
    const { sheet, range } = event;
    const message = JSON.stringify({
      worksheetId: sheet.id,
      source: 'Local',
      ...(range && { address: areaAddress(range) }),
      ...(event.kind === 'changed' && {
        changeType: 'RangeEdited',
        referenceId: '',
        shiftDirection: 'None',
        triggerSource: this.isAnswering ? 'ThisLocalAddin' : 'Unknown',
      }),
    });
    this.onEvent({ category: RICH_API_EVENT, type, target: WORKBOOK_TARGET, message, id: ++this.eventId });
  }
}

const TYPES: Readonly<Partial<Record<SheetEvent['kind'], number>>> = {
  changed: EVENT.changed,
  selected: EVENT.selected,
  added: EVENT.added,
  deleted: EVENT.deleted,
  activated: EVENT.activated,
};

function failure(code: string): ResponseBody {
  const error = new HostError(code, `The host refused the request: ${code}.`, '');
  return {
    TraceIds: [],
    ProcessedResults: { Results: [] },
    Error: {
      Code: code,
      Message: error.message,
      Location: '',
      ActionIndex: 0,
      HttpStatusCode: error.httpStatus,
    },
  };
}
