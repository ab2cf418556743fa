export interface TextFile {
  readonly text: string;
  /** The document has changes that nobody has accepted or refused yet; the text is as if all were accepted. */
  readonly hasTrackedChanges: boolean;
}
