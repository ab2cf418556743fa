import { FINAL_NATIONAL, FINAL_SHANGHAI } from './final-national/outline';
import { BEIJING } from './beijing/outline';
import { CENTRAL } from './central/outline';
import { CHONGQING } from './chongqing/outline';
import { GUANGXI } from './guangxi/outline';
import { HUNAN } from './hunan/outline';
import type { Outline } from './Outline';
import { SHANGHAI } from './shanghai/outline';
import { SICHUAN, SICHUAN_WITH_MEETINGS } from './sichuan/outline';

export type { NumberStyle, Outline } from './Outline';

/** All outlines, the usual one of each document first. */
export const OUTLINES: readonly Outline[] = [
  SICHUAN,
  SICHUAN_WITH_MEETINGS,
  SHANGHAI,
  CENTRAL,
  BEIJING,
  CHONGQING,
  GUANGXI,
  HUNAN,
  FINAL_NATIONAL,
  FINAL_SHANGHAI,
];

export const outlineById = (id: string): Outline | undefined => OUTLINES.find((o) => o.id === id);
