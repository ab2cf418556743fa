/** Where a script that brings a file hands it over: see webpack.fromDisk.cjs. */
interface Receiver {
  goujiFile?: (name: string, base64: string) => void;
}

/**
 * Reads a file of the site. From a server it is fetched; a page opened from disk may not fetch, and loads the script that
 * the build has put beside the file.
 * @param name path within the site
 * @throws an Error, as a rejection, that says what did not arrive
 */
export const readSiteFile = (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  isFromDisk() ? fromScript(name) : fromServer(name);

/** The page was opened from disk, where it may neither fetch nor look into a frame of another file. */
export const isFromDisk = (): boolean => location.protocol === 'file:';

async function fromServer(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const waiting = new Map<string, (base64: string) => void>();

const fromScript = (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    (window as Receiver).goujiFile ??= (file, base64) => waiting.get(file)?.(base64);
    const script = document.createElement('script');
    const settle = (act: () => void): void => {
      waiting.delete(name);
      script.remove();
      act();
    };
    waiting.set(name, (base64) => settle(() => resolve(bytesOf(base64))));
    script.onerror = () => settle(() => reject(new Error(`${name}.js`)));
    script.src = `${name}.js`;
    document.head.append(script);
  });

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};
