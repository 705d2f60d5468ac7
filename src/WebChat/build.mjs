// Makes the scripts of the pages: for each one file for browsers and its compressed twin, with the licences of what is in them.
// node build.mjs <folder>
import { build } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const folder = process.argv[2] ?? 'dist';
const entries = { webchat: 'src/page.ts', vergadering: 'src/meeting.ts' };
await mkdir(folder, { recursive: true });
await build({
  entryPoints: entries,
  outdir: folder,
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
});

for (const name of Object.keys(entries)) {
  const script = join(folder, `${name}.js`);
  const bytes = await readFile(script);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(script + '.br', brotliCompressSync(bytes, { params }));
}

await copyFile('node_modules/webchat/webchat.js.LICENSE.txt', join(folder, 'webchat.js.LICENSE.txt'));

// The packages in the other script each bring their licence in a file of their own.
const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8'));
const licences = [];
for (const [path, { dev, version }] of Object.entries(packages)) {
  if (!path || dev) continue;
  const file = (await readdir(path)).find(name => /^licen[cs]e/i.test(name));
  licences.push(`${path.replace('node_modules/', '')} ${version}\n\n${(await readFile(join(path, file), 'utf8')).trim()}\n`);
}
await writeFile(join(folder, 'vergadering.js.LICENSE.txt'), licences.join('\n----\n\n'));
