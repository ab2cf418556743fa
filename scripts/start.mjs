// `npm start`: builds the site where something has changed, and serves it. Says what it does, in Chinese, or in English with
// `--lang en`. `--port 8080` or PORT=8080 takes another port; `--https` is for Excel; `--build-only` serves nothing.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { plainReason, serve } from './serve.mjs';

const { builtSite } = createRequire(import.meta.url)('./site.cjs');

const WORDS = {
  zh: {
    missing: '正在构建网页：第一次要一两分钟，以后没有改动就不再构建……',
    changed: '正在构建网页：源文件有改动，要几秒到一分钟……',
    waiting: (lock) => `另一个进程正在构建，等它做完（${lock}）……`,
    built: (seconds) => `构建完成，用时 ${seconds} 秒。`,
    fresh: '网页是最新的，不用构建。',
    open: (url) => `请用浏览器打开 ${url} （按 Ctrl+C 停止）`,
  },
  en: {
    missing: 'Building the site: a minute or two the first time; later only when something has changed …',
    changed: 'Building the site, as its sources have changed: seconds to a minute …',
    waiting: (lock) => `Another process is building; waiting for it (${lock}) …`,
    built: (seconds) => `Built in ${seconds} s.`,
    fresh: 'The site is up to date.',
    open: (url) => `Open ${url} in a browser (Ctrl+C stops)`,
  },
};

let lang = 'zh';
let port = Number.NaN;
try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      lang: { type: 'string' },
      https: { type: 'boolean' },
      'build-only': { type: 'boolean' },
    },
  });
  if (values.lang?.startsWith('en')) lang = 'en';
  const words = WORDS[lang];
  const took = await builtSite((what, detail) =>
    console.log(what === 'waiting' ? words.waiting(detail) : words[detail]),
  );
  console.log(took > 0 ? words.built(Math.round(took / 1000)) : words.fresh);
  if (!values['build-only']) {
    port = Number(values.port ?? process.env.PORT ?? 3000);
    const secure = values.https ?? false;
    const server = await serve(port, { secure });
    console.log(words.open(`${secure ? 'https' : 'http'}://localhost:${server.address().port}/`));
  }
} catch (error) {
  console.error(plainReason(error, port, lang));
  process.exitCode = 1;
}
