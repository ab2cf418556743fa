/** What `gouji narrate` was asked for. */
export interface NarrateOptions {
  readonly prior?: string;
  readonly forcePrior?: boolean;
  readonly budget?: string;
  readonly outline?: string;
  readonly lastText?: string;
  readonly inputs?: string;
  readonly templates?: string;
  readonly out: string;
  readonly docx?: string;
  readonly charts?: boolean;
  readonly wording?: boolean;
  readonly saveOutline?: string;
}

/** What is written, from which file, and where. */
export interface NarrateTask extends Omit<NarrateOptions, 'docx'> {
  readonly file: string;
  readonly docx?: string | undefined;
}
