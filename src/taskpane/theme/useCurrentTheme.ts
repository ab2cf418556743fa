import { createContext, useContext } from 'react';
import type { ThemeName } from './brand';

export const ThemeNameContext = createContext<ThemeName>('light');

/** The theme in force, for what has colours of its own: charts. */
export const useCurrentTheme = (): ThemeName => useContext(ThemeNameContext);
