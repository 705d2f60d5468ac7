// Holds a manifest and its translations against the schemas that Microsoft ships in @microsoft/app-manifest (draft 04).
// node check-manifest.mjs <folder with manifest.json>; prints each fault on a line and exits with 1 where there is one.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { default as imported } from 'ajv-draft-04';

const Ajv = imported.default ?? imported;
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

const folder = process.argv[2];
const manifest = read(folder, 'manifest.json');
const here = dirname(fileURLToPath(import.meta.url));
const schemas = join(here, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams', `v${manifest.manifestVersion}`);

// Formats are left out: the schemas name some that no validator knows, and their patterns say the same. Some of those patterns are
// no regular expressions in Unicode mode.
const validate = (name, schema) => {
  const check = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(read(schemas, schema));
  const document = read(folder, name);
  return check(document) ? [] : check.errors.map(error => `${name}${error.instancePath} ${error.message}`);
};

const languages = manifest.localizationInfo?.additionalLanguages ?? [];
const faults = [
  ...validate('manifest.json', 'MicrosoftTeams.schema.json'),
  ...languages.flatMap(language => validate(language.file, 'MicrosoftTeams.Localization.schema.json')),
];
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
