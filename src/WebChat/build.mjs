// Makes the scripts of the pages: for each one file for browsers and its compressed twin, with the licences of what is in them.
// node build.mjs <folder>
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
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
