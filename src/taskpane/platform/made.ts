import { dateText, type Made } from '../../report/Made';
import { VERSION } from './version';

/** What is written is of today and of this version; the workbook's name is asked of Office. */
export function made(): Made {
  const file = fileName(Office.context?.document?.url);
  return { ...(file ? { file } : {}), date: dateText(new Date()), version: VERSION };
}

/** The name at the end of a path or an address; undefined for a workbook that was never saved. */
function fileName(url: string | null | undefined): string | undefined {
  if (!url) return undefined;
  const isAddress = /^https?:/i.test(url);
  const last = (isAddress ? url.replace(/[?#].*$/, '') : url).split(/[\\/]/).at(-1) ?? '';
  if (!isAddress) return last || undefined;
  try {
    return decodeURIComponent(last) || undefined;
  } catch {
    return last; // A percent sign that stands for itself.
  }
}
