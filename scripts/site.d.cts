import type { WebpackPluginInstance } from 'webpack';

export const SITE: string;
export const START: string;
export const LOCK: string;
export const BUILD_LIMIT: number;
export function builtSite(tell?: (what: 'building' | 'waiting', detail: string) => void): Promise<number>;
export function isFresh(env?: Readonly<Record<string, string | undefined>>): boolean;
export const stamped: WebpackPluginInstance;
