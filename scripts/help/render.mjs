// Markdown of the documentation as HTML. The pages are our own: their HTML is not cleaned, and there is none in them.
import { Marked } from 'marked';

/** @typedef {{ title: string, body: string, links: readonly string[] }} Rendered */

/**
 * @param {string} markdown
 * @returns {Rendered} the text of its first heading, the HTML, and where its links and pictures lead
 */
export function render(markdown) {
  const links = [];
  let title = '';
  const seen = new Map();
  const marked = new Marked({ gfm: true });
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const text = html.replace(/<[^>]*>/g, '');
        if (depth === 1 && title === '') title = unescape(text);
        return `<h${depth} id="${slug(unescape(text), seen)}">${html}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const target = pageOf(href);
        links.push(target);
        const outside = /^https?:/.test(target) ? ' rel="noreferrer"' : '';
        return `<a href="${escape(target)}"${outside}>${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }) {
        links.push(href);
        return `<img src="${escape(href)}" alt="${escape(text)}" loading="lazy">`;
      },
      table(token) {
        const row = (cells, tag) =>
          `<tr>${cells.map((c) => `<${tag}>${this.parser.parseInline(c.tokens)}</${tag}>`).join('')}</tr>`;
        const body = token.rows.map((r) => row(r, 'td')).join('');
        // A wide table scrolls by itself, by the keyboard too.
        return `<div class="table" tabindex="0"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  return { body: marked.parse(markdown), title, links };
}

/** Where a link between files leads between pages: `narrative.md#a` → `narrative.html#a`, `../rules` → its list. */
function pageOf(href) {
  if (/^[a-z]+:/i.test(href) || href.startsWith('#')) return href;
  const [path, anchor] = href.split('#');
  const page = path.endsWith('.md')
    ? path.replace(/\.md$/, '.html')
    : /\/[^./]+\/?$/.test(path)
      ? `${path.replace(/\/$/, '')}/index.html`
      : path;
  return anchor === undefined ? page : `${page}#${anchor}`;
}

/** The anchor of a heading as code hosts make it: words of any script, small, joined by hyphens. */
function slug(text, seen = new Map()) {
  const base = text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');
  const nth = seen.get(base) ?? 0;
  seen.set(base, nth + 1);
  return nth === 0 ? base : `${base}-${nth}`;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text) => text.replace(/[&<>"']/g, (c) => ENTITIES[c]);
const unescape = (text) =>
  Object.entries(ENTITIES).reduceRight((t, [char, entity]) => t.replaceAll(entity, char), text);
