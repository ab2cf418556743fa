import { HostError, itemNotFound, notImplemented } from './HostError';
import {
  assign,
  call,
  childOf,
  hostObject,
  isHostObject,
  keyOf,
  locationOf,
  pascal,
  type Argument,
  type HostObject,
} from './HostObject';
import { project } from './project';
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Json,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** What the protocol needs of the host. */
export interface Root {
  readonly workbook: () => HostObject;
  /** The object kept under a reference id; undefined once it was released. */
  readonly reference: (id: string) => HostObject | undefined;
}

/** Services that office.js itself calls at start-up and for telemetry: accepted, without effect. */
const service = (name: string): HostObject => hostObject({ type: name, accepts: 'anything' });

/**
 * Runs the actions of one request in order. The first that fails ends it; what came before stays done.
 * @returns the body of the answer; errors of the add-in are part of it, our own bugs are `GeneralException`
 */
export function processQuery(root: Root, body: RequestBody): ResponseBody {
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  const resolver = new PathResolver(root, body);
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: run(action, resolver) });
    } catch (e) {
      const error = wireError(e, index);
      return { TraceIds: traceIds, ProcessedResults: { Results: results }, Error: error };
    }
  }
  return { TraceIds: traceIds, Results: results };
}

function wireError(e: unknown, index: number) {
  const error =
    e instanceof HostError
      ? e
      : new HostError('GeneralException', e instanceof Error ? (e.stack ?? e.message) : String(e), '', 500);
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
  };
}

function run(action: Action, resolver: PathResolver): Json {
  if (action.ActionType === ACTION.trace) return null;
  const object = resolver.object(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object && keyOf(object);
    case ACTION.query:
      return object && project(object, action.QueryInfo ?? {});
    case ACTION.method: {
      if (!object) return { _IsNull: true };
      const answer = call(object, action.Name, resolver.arguments(action.ArgumentInfo));
      return isHostObject(answer) ? keyOf(answer) : (answer ?? null);
    }
    case ACTION.setProperty:
      if (object) assign(object, action.Name, (action.ArgumentInfo?.Arguments?.[0] ?? null) as Json);
      return null;
    case ACTION.update:
      if (object)
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          assign(object, pascal(name), value);
      return null;
    default:
      throw notImplemented(`action type ${action.ActionType}`);
  }
}

/** Finds the objects of one request, each once: a path that calls a method calls it once. */
class PathResolver {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly root: Root,
    private readonly body: RequestBody,
  ) {}

  /** Null for an object that isn't there, and for everything derived from one. */
  object(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.find(id);
    this.found.set(id, object);
    return object;
  }

  arguments(info: ArgumentInfo | undefined): Argument[] {
    return (info?.Arguments ?? []).map((value, i): Argument => {
      if (value === null) return undefined;
      const id = info?.ReferencedObjectPathIds?.[i];
      if (typeof id === 'number' && id !== 0) return this.object(id) ?? undefined;
      if (typeof value === 'object' && '_ObjectPathId' in value)
        return this.object(value['_ObjectPathId'] as number) ?? undefined;
      return value;
    });
  }

  private find(id: number): HostObject | null {
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `The request has no object path ${id}.`, '');
    if (path.ObjectPathType === PATH.global) return this.root.workbook();
    if (path.ObjectPathType === PATH.newObject) return service(path.Name);
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.referenceId) {
      const kept = this.root.reference(path.Name);
      if (kept) return kept;
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.', '');
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.object(path.ParentObjectPathId);
    if (!parent) return null;
    const args = this.arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.method: {
        const answer = call(parent, path.Name, args) ?? null;
        if (answer === null || isHostObject(answer)) return answer;
        throw notImplemented(`${locationOf(parent, path.Name)}() as an object`);
      }
      case PATH.property: {
        const child = childOf(parent, path.Name);
        if (!child) throw notImplemented(locationOf(parent, path.Name));
        return child;
      }
      case PATH.indexer:
        if (!parent.indexer) throw itemNotFound(locationOf(parent, 'GetItem'));
        return parent.indexer(args[0]);
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }
}
