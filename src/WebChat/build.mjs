// Makes the page's script: one file for browsers, its compressed twin, and the licences of what is in it.
// node build.mjs <folder>
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const folder = process.argv[2] ?? 'dist';
await mkdir(folder, { recursive: true });
const script = join(folder, 'webchat.js');
await build({
  entryPoints: ['src/page.ts'],
  outfile: script,
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
});

const bytes = await readFile(script);
const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
await writeFile(script + '.br', brotliCompressSync(bytes, { params }));
await copyFile('node_modules/botframework-webchat/dist/webchat.js.LICENSE.txt', script + '.LICENSE.txt');
