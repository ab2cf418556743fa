/** What the workbench's page offers to the frame of the task pane. */
export interface HostPage {
  /** Puts the emulated Excel under the Office.js that the frame loads next. */
  installGoujiHost(frame: Window): void;
}
