import { oncePerText, wordsOf, type Words } from './Words';

/** Words of another language beside a heading: `合计 Total`, `项目/Item`, `预算数（Budget）`. Capitals alone are a name (PPP). */
const TRANSLATION =
  /[\s/|·,，:：]*[(（[]?\s*(?=[A-Z]*[a-z]{2})[A-Za-z](?:[A-Za-z\s&'’.,/-]|\d(?!\d*\s*\p{Script=Han}))*[)）\]]?/gu;

/** A heading without its translation; one that has none, or nothing else, as it stands. */
export const withoutTranslation = oncePerText((words): Words => {
  if (!/[a-z]{2}/.test(words.text) || !/\p{Script=Han}/u.test(words.text)) return words;
  const own = words.text.normalize('NFKC').replace(TRANSLATION, ' ').trim();
  return own === '' ? words : wordsOf(own);
});
