/** An error as the host answers it: the client turns it into an `OfficeExtension.Error` with code and location. */
export class HostError extends Error {
  override readonly name = 'HostError';

  /**
   * @param code what add-ins test for, such as `ItemNotFound`
   * @param location `Class.member` in the client's spelling
   */
  constructor(
    readonly code: string,
    message: string,
    readonly location: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

/** Raised for every member the emulator has no behaviour for. Never a silent default: a test would believe it. */
export const notImplemented = (location: string): HostError =>
  new HostError('EmulatorNotImplemented', `The emulated host does not implement ${location}.`, location, 501);

export const itemNotFound = (location: string): HostError =>
  new HostError('ItemNotFound', 'The requested resource does not exist.', location, 404);

export const invalidArgument = (
  location: string,
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message, location);

export const accessDenied = (location: string): HostError =>
  new HostError('AccessDenied', 'The sheet is protected.', location, 403);

export const alreadyExists = (location: string): HostError =>
  new HostError('ItemAlreadyExists', 'A resource with the same name already exists.', location, 409);
