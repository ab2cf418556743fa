import type { Outline } from './Outline';
import { SICHUAN, SICHUAN_WITH_MEETINGS } from './sichuan/outline';

export type { NumberStyle, Outline } from './Outline';

/** All outlines, the usual one first. */
export const OUTLINES: readonly Outline[] = [SICHUAN, SICHUAN_WITH_MEETINGS];

export const outlineById = (id: string): Outline | undefined => OUTLINES.find((o) => o.id === id);
