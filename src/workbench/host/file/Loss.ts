import type { MessageId } from '../../../locales';

/** Something that was done in the emulated Excel and can't be put into the file. */
export interface Loss {
  /** What to say to a person; the others are its gaps. */
  readonly messageId: Extract<MessageId, `host.${'lost' | 'limit'}.${string}`>;
  /** The sheet it is about; the whole workbook otherwise. */
  readonly sheet?: string;
  /** The cells it is about, or the first of them, and how many they are. */
  readonly cells?: string;
  readonly count?: number;
}
