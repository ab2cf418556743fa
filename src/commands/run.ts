import { failureOf, type PaneFailure } from '../taskpane/model/failure';

/** What Office hands to a command: it waits until `completed` is called. */
export interface CommandEvent {
  completed(): void;
}

/**
 * Wraps a command for the ribbon: whatever happens, Office is told that it has ended, and a failure is shown.
 * @param show where a failure goes, as a ribbon has no place for it
 */
export const ribbonCommand =
  (command: () => Promise<void>, show: (failure: PaneFailure) => void) =>
  async (event: CommandEvent): Promise<void> => {
    try {
      await command();
    } catch (error) {
      show(failureOf(error));
    } finally {
      event.completed();
    }
  };
