// Serves the built site on localhost: `npm start`. Office.js comes from the npm package, unchanged, so that the workbench
// works without internet. With --https the certificate of office-addin-dev-certs is used, as Excel demands.
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
function fileOf(pathname) {
  let wanted;
  try {
    wanted = path.normalize(decodeURIComponent(pathname));
  } catch {
    return null;
  }
  if (wanted.endsWith(path.sep)) wanted += 'index.html';
  const own = path.join(SITE, wanted);
  // The optional telemetry of Office.js is not served: nothing leaves the machine.
  const office =
    wanted.startsWith('/office/') && !wanted.includes('telemetry')
      ? path.join(OFFICE, wanted.slice('/office/'.length))
      : null;
  for (const [root, file] of [[SITE, own], ...(office ? [[OFFICE, office]] : [])]) {
    if (file.startsWith(root + path.sep) && existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}

function answer(request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = request.method === 'GET' || request.method === 'HEAD' ? fileOf(pathname) : null;
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
}

/** @returns the server, listening on the loopback address; port 0 takes any free one */
export function serve(port, { secure = false } = {}) {
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
    throw new Error('No certificate: run `npx office-addin-dev-certs install` first.');
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const secure = process.argv.includes('--https');
  const port = Number(process.env.PORT ?? 3000);
  if (!existsSync(path.join(SITE, 'index.html'))) throw new Error('Build the site first: npm run build:web');
  const server = await serve(port, { secure });
  console.log(`${secure ? 'https' : 'http'}://localhost:${server.address().port}/`);
}
