import { createContext, useContext, type ReactNode } from 'react';
import type { Words } from './wordsOf';

const WordsContext = createContext<Words | null>(null);

export const WordsProvider = ({
  words,
  children,
}: {
  readonly words: Words;
  readonly children: ReactNode;
}) => <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('A component of the pane stands outside WordsProvider.');
  return words;
}
