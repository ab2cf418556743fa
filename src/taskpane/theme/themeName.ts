import type { ThemeName } from './brand';

/** What decides the theme: the colours Office reports, and the system's own wishes. */
export interface ThemeSigns {
  /** `#RRGGBB` of the body's background, as Office reports it. */
  readonly background?: string | undefined;
  /** A contrast theme of the system is on (forced colours). */
  readonly forcedColors: boolean;
  /** The system prefers dark; asked only when Office says nothing. */
  readonly prefersDark: boolean;
}

/** Light, dark or high contrast, by what the eye would see. */
export function themeName({ background, forcedColors, prefersDark }: ThemeSigns): ThemeName {
  if (forcedColors) return 'high-contrast';
  const light = background === undefined ? undefined : luminance(background);
  if (light === undefined) return prefersDark ? 'dark' : 'light';
  return light < 0.3 ? 'dark' : 'light';
}

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Relative luminance, 0 black to 1 white (WCAG 2.2); undefined for what is no colour. */
function luminance(color: string): number | undefined {
  const m = HEX.exec(color);
  if (!m) return undefined;
  const [r, g, b] = m.slice(1).map((part) => {
    const c = parseInt(part, 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
