import * as site from '../../../scripts/site.cjs';

/** Where the built site is. */
export const SITE = site.SITE;

/** A build takes less than this, also on a slow machine. Milliseconds. */
export const BUILD_LIMIT = site.BUILD_LIMIT;

/** Builds the site where it is missing or older than its sources; whoever asks at the same time waits for one build. */
export async function builtSite(): Promise<void> {
  await site.builtSite();
}
