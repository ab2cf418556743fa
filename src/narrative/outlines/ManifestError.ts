import type { Message } from '../../budget/Finding';

/** A manifest that does not say what it has to: the user can correct it. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';

  constructor(
    /** What is wrong with it. */
    readonly reason: Message,
  ) {
    super(reason.id);
  }
}
