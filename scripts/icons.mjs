// Renders the icons of the manifest from the SVG drawings in assets/: `npm run icons`. Needs Chromium.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ASSETS = fileURLToPath(new URL('../assets/', import.meta.url));
const RIBBON = [16, 32, 80];

/** Drawing → the sizes made from it. The smallest icon has a drawing of its own: fewer and thicker lines. */
const ICONS = [
  { name: 'icon', drawing: 'icon-small', sizes: [16] },
  { name: 'icon', drawing: 'icon', sizes: [32, 64, 80, 128] },
  { name: 'check', drawing: 'check', sizes: RIBBON },
  { name: 'narrate', drawing: 'narrate', sizes: RIBBON },
  { name: 'clear', drawing: 'clear', sizes: RIBBON },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const { name, drawing, sizes } of ICONS) {
  const svg = await readFile(`${ASSETS}${drawing}.svg`, 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="${url}">`,
    );
    await page.waitForFunction(() => document.images[0].complete);
    const file = `${ASSETS}${name}-${size}.png`;
    await writeFile(file, await page.screenshot({ omitBackground: true }));
    console.log(file);
  }
}
await browser.close();
