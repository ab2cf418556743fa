// What of others is in the site, with their licences, read from the packages themselves.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { escape } from './render.mjs';

/** @typedef {{ name: string, version: string, licence: string, text: string }} Package */

/** The folder of the package that a file belongs to; null for a file of ours. */
export function packageFolder(file) {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return null;
  const length = parts[at + 1]?.startsWith('@') ? 3 : 2;
  return parts.slice(0, at + length).join('/');
}

/** @returns {Package} */
function readPackage(folder) {
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const licence = license?.type ?? license ?? licenses?.map((l) => l.type).join(' / ') ?? '';
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|ts|json)$/i.test(file))
    .sort();
  const text = files
    .filter((file) => existsSync(path.join(folder, file)))
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
    .join('\n\n');
  return { name, version, licence: shownLicence(licence), text };
}

/** Of two licences to choose from, ours is MIT. */
const shownLicence = (licence) =>
  licence === 'LICENSE'
    ? '见下文'
    : / OR /.test(licence) && /MIT/.test(licence)
      ? `${licence}，按 MIT 采用`
      : licence;

/**
 * The page: our licence, then each package. Texts that several share are printed once.
 * @param {readonly string[]} folders of packages
 * @param {string} own the text of our licence
 */
export function licencesBody(folders, own) {
  // Several copies of one version may be installed.
  const packages = [
    ...new Map(folders.map(readPackage).map((p) => [`${p.name} ${p.version}`, p])).values(),
  ].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
  const texts = new Map();
  for (const p of packages) {
    const key = p.text.replace(/\s+/g, ' ');
    if (!texts.has(key)) texts.set(key, { text: p.text, of: [] });
    texts.get(key).of.push(p);
  }
  const rows = packages.map(
    (p) => `<tr><td>${escape(p.name)}</td><td>${escape(p.version)}</td><td>${escape(p.licence)}</td></tr>`,
  );
  const sections = [...texts.values()].map(
    ({ text, of }) =>
      `<h3>${of.map((p) => escape(p.name)).join('、')}</h3>\n` +
      (text === ''
        ? `<p>许可：${escape(of[0].licence)}（包内未附全文）。</p>\n`
        : `<pre>${escape(text)}</pre>\n`),
  );
  return (
    `<h1>许可</h1>\n<h2>勾稽</h2>\n<pre>${escape(own.trim())}</pre>\n` +
    `<h2>第三方软件</h2>\n<p>本网站中的程序含有下列 ${packages.length} 个软件包的代码。</p>\n` +
    `<div class="table" tabindex="0"><table><thead><tr><th>软件包</th><th>版本</th><th>许可</th></tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table></div>\n<h2>许可全文</h2>\n${sections.join('')}`
  );
}
