// All pages of help out of docs/guide and docs/rules, with their pictures.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { layout } from './layout.mjs';
import { licencesBody } from './licences.mjs';
import { escape, render } from './render.mjs';

const FOLDERS = ['guide', 'rules'];

/** The guide in the order in which it is read; pages that are not named here follow. */
const ORDER = ['pane', 'workbench', 'narrative', 'review', 'templates', 'command-line', 'batch'];

/**
 * @param {string} root of the project
 * @param {{ version: string, packages: readonly string[] }} about `packages`: folders of what the site is made of
 * @returns {{ pages: Map<string, string | Buffer>, sources: string[] }} by path within the help; the files they are made from
 */
export function helpPages(root, { version, packages }) {
  const pages = new Map();
  const sources = [];
  const read = (file, encoding) => {
    const from = path.join(root, file);
    sources.push(from);
    return readFileSync(from, encoding);
  };
  const titles = {};
  for (const folder of FOLDERS) {
    titles[folder] = [];
    for (const file of readdirSync(path.join(root, 'docs', folder)).sort()) {
      const from = path.join('docs', folder, file);
      if (file.endsWith('.png')) pages.set(`${folder}/${file}`, read(from));
      if (!file.endsWith('.md')) continue;
      const page = `${folder}/${file.replace(/\.md$/, '.html')}`;
      const { title, body } = render(read(from, 'utf8'));
      pages.set(page, layout({ title, body, path: page, version }));
      titles[folder].push({ name: file.replace(/\.md$/, ''), title });
    }
  }
  const place = ({ name }) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  const guide = titles.guide.sort((a, b) => place(a) - place(b));
  // A rule's page is headed by its id and its name; people look for the name.
  const rules = titles.rules
    .map(({ name, title }) => ({ name, title: title.replace(`${name} `, '') }))
    .sort((a, b) => a.title.localeCompare(b.title, 'zh'));
  const list = (items, folder) =>
    `<ul>${items.map((i) => `<li><a href="${folder}${i.name}.html">${escape(i.title)}</a></li>`).join('')}</ul>\n`;
  const own = (title, body, at) => pages.set(at, layout({ title, body, path: at, version }));
  own(
    '帮助',
    `<h1>勾稽：帮助</h1>\n<h2>使用说明</h2>\n${list(guide, 'guide/')}<h2>规则</h2>\n` +
      `<p>每条规则查什么、依据什么、什么样的数通过或不通过：<a href="rules/index.html">全部 ${rules.length} 条规则</a>。</p>\n`,
    'index.html',
  );
  own('规则', `<h1>规则（${rules.length} 条）</h1>\n${list(rules, '')}`, 'rules/index.html');
  own('许可', licencesBody(packages, read('LICENSE', 'utf8')), 'licences.html');
  pages.set('help.css', read('scripts/help/help.css', 'utf8'));
  return { pages, sources };
}
