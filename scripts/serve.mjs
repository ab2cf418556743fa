// Serves the built site on localhost, for `npm start` and the tests. Office.js comes from the npm package, unchanged, so that
// the workbench works without internet. With --https the certificate of office-addin-dev-certs is used, as Excel demands.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SITE = path.join(ROOT, 'dist/web');
const OFFICE = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file that a path asks for; null for one outside the site or not there. */
function fileOf(pathname, site) {
  let wanted;
  try {
    wanted = path.normalize(decodeURIComponent(pathname));
  } catch {
    return null;
  }
  if (wanted.endsWith(path.sep)) wanted += 'index.html';
  const own = path.join(site, wanted);
  // The optional telemetry of Office.js is not served: nothing leaves the machine.
  const office =
    wanted.startsWith('/office/') && !wanted.includes('telemetry')
      ? path.join(OFFICE, wanted.slice('/office/'.length))
      : null;
  for (const [root, file] of [[site, own], ...(office ? [[OFFICE, office]] : [])]) {
    if (file.startsWith(root + path.sep) && existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}

const answerFrom = (site) => (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = request.method === 'GET' || request.method === 'HEAD' ? fileOf(pathname, site) : null;
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
};

/** @returns the server, listening on the loopback address; port 0 takes any free one */
export function serve(port, { secure = false, site = SITE } = {}) {
  const answer = answerFrom(site);
  const server = secure ? https.createServer(certificate(), answer) : http.createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Where office-addin-dev-certs keeps what it made and had trusted. */
function certificate() {
  const folder = path.join(os.homedir(), '.office-addin-dev-certs');
  const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) => path.join(folder, name));
  if (!existsSync(key) || !existsSync(cert))
    throw Object.assign(new Error(folder), { code: 'NO_CERTIFICATE' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** What went wrong, for who starts the server, by the error's code: one sentence with the remedy. */
const REASONS = {
  EADDRINUSE: {
    zh: (port) =>
      `端口 ${port} 已被占用：先停掉占用它的程序，或换一个端口，例如 npm start -- --port ${port + 1}（或 PORT=${port + 1} npm start）。`,
    en: (port) =>
      `Port ${port} is in use: stop the program that has it, or take another, for example npm start -- --port ${port + 1} (or PORT=${port + 1} npm start).`,
  },
  EACCES: {
    zh: (port) => `没有权限使用端口 ${port}：请换一个 1024 以上的端口，例如 npm start -- --port 3000。`,
    en: (port) => `Port ${port} is not allowed: take one above 1024, for example npm start -- --port 3000.`,
  },
  ERR_SOCKET_BAD_PORT: {
    zh: () => '端口要写 0 到 65535 的整数，例如 npm start -- --port 3000。',
    en: () => 'A port is a whole number from 0 to 65535, for example npm start -- --port 3000.',
  },
  NO_CERTIFICATE: {
    zh: () => '没有本机证书：请先运行 npx office-addin-dev-certs install。',
    en: () => 'There is no certificate: run npx office-addin-dev-certs install first.',
  },
};

/** @returns the sentence for an error; its own message where it is none of those that people meet */
export const plainReason = (error, port, lang = 'zh') =>
  (error.code !== undefined && REASONS[error.code]?.[lang](port)) || error.message;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const secure = process.argv.includes('--https');
  const port = Number(process.env.PORT ?? 3000);
  try {
    if (!existsSync(path.join(SITE, 'index.html'))) throw new Error('请先构建网页：npm run build:web');
    const server = await serve(port, { secure });
    console.log(`${secure ? 'https' : 'http'}://localhost:${server.address().port}/`);
    // A server started by another program ends with it, also where that is killed.
    if (process.argv.includes('--with-parent')) process.stdin.on('end', () => process.exit()).resume();
  } catch (error) {
    console.error(plainReason(error, port));
    process.exitCode = 1;
  }
}
