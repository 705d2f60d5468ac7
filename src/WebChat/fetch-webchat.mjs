// Takes Web Chat's ready-made bundle out of its package, as locked in webchat.lock.json: 7 MB. Installing the package would bring all that
// the bundle was once made of along, 496 MB. After `npm ci`, which empties node_modules.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'node_modules/webchat';
const { package: name, version, integrity } = JSON.parse(readFileSync('webchat.lock.json', 'utf8'));
mkdirSync(folder, { recursive: true });
// Through a shell, as npm is a script of its own on Windows; name and version are ours.
const [{ filename }] = JSON.parse(execSync(`npm pack ${name}@${version} --json --loglevel=error`, { cwd: folder, encoding: 'utf8' }));
const [algorithm, expected] = integrity.split('-', 2);
const actual = createHash(algorithm).update(readFileSync(join(folder, filename))).digest('base64');
if (actual !== expected) {
  rmSync(join(folder, filename));
  throw new Error(`${name}@${version} is not the package that webchat.lock.json names: its ${algorithm} is ${actual}.`);
}
const files = ['webchat.js', 'webchat.js.LICENSE.txt'].map(file => `package/dist/${file}`);
execSync(`tar -xzf ${filename} --strip-components=2 ${files.join(' ')}`, { cwd: folder });
rmSync(join(folder, filename));
