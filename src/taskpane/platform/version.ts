import packageJson from '../../../package.json';

/** Of the program. */
export const VERSION = packageJson.version;
