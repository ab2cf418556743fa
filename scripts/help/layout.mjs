// The frame of a page of help: no script, nothing from elsewhere.
import { escape } from './render.mjs';

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const PLACES = [
  ['index.html', '首页'],
  ['guide/pane.html', '使用说明'],
  ['rules/index.html', '规则'],
  ['licences.html', '许可'],
];

/**
 * @param {{ title: string, body: string, path: string, version: string }} page `path` within the help: `rules/list-total.html`
 */
export function layout({ title, body, path, version }) {
  const up = '../'.repeat(path.split('/').length - 1);
  const links = PLACES.map(
    ([place, name]) => `<a href="${up}${place}"${place === path ? ' aria-current="page"' : ''}>${name}</a>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} - 勾稽</title>
<link rel="icon" href="${up}../assets/icon-32.png">
<link rel="stylesheet" href="${up}help.css">
</head>
<body>
<header><nav aria-label="帮助">${links.join('')}</nav></header>
<main>
${body}</main>
<footer>勾稽 ${escape(version)}　随程序提供，可断网阅读。</footer>
</body>
</html>
`;
}
