import { useEffect, useState } from 'react';
import type { ThemeName } from './brand';
import { themeName } from './themeName';

/** Where Office tells its colours; index.tsx wires it to Office.js, tests to nothing. */
export interface OfficeThemeSource {
  background(): string | undefined;
  /** @returns a function that ends the watch */
  watch(onChange: () => void): () => void;
}

/** The theme that fits Office and the system at present; follows both. */
export function useThemeName(office: OfficeThemeSource): ThemeName {
  const [name, setName] = useState<ThemeName>(() => read(office));
  useEffect(() => {
    const update = () => setName(read(office));
    const queries = [query('(forced-colors: active)'), query('(prefers-color-scheme: dark)')];
    for (const q of queries) q?.addEventListener('change', update);
    const stop = office.watch(update);
    return () => {
      for (const q of queries) q?.removeEventListener('change', update);
      stop();
    };
  }, [office]);
  return name;
}

const query = (media: string): MediaQueryList | undefined => window.matchMedia?.(media);

const read = (office: OfficeThemeSource): ThemeName =>
  themeName({
    background: office.background(),
    forcedColors: query('(forced-colors: active)')?.matches ?? false,
    prefersDark: query('(prefers-color-scheme: dark)')?.matches ?? false,
  });
