// Forms that a common library draws: node forms.mjs SCHEMAS, a JSON file of {rule: schema of its facts}. FORMS_PACKAGES is a folder with node_modules.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

process.env.NODE_ENV = 'production';
const load = createRequire(join(resolve(process.env.FORMS_PACKAGES), 'index.js'));
const { createElement } = load('react');
const { renderToStaticMarkup } = load('react-dom/server');
const { default: Form } = load('@rjsf/core');
const { customizeValidator } = load('@rjsf/validator-ajv8');
const { default: Ajv } = load('ajv/dist/2020');

const compiled = { strict: false, validateSchema: false, inlineRefs: false };  // each schema is compiled for one drawing
const validator = customizeValidator({ AjvClass: Ajv, ajvOptionsOverrides: compiled });
const WRONG = /[Oo]ption \d+|Unsupported field schema|Missing items definition|Unknown field type|Invalid [^<]{0,40}schema/g;

/** What is to be read in the form: the titles of fields that are drawn at once, and of the members that they may be. */
function* words(part, defs) {
  const shape = part.$ref ? { ...defs[part.$ref.split('/').pop()], ...part } : part;
  if (part.title) yield part.title;
  for (const member of shape.oneOf ?? []) yield member.title;
  for (const inner of Object.values(shape.properties ?? {})) yield* words(inner, defs);
}

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const faults = [];
let drawn = 0;
for (const [rule, schema] of Object.entries(JSON.parse(readFileSync(process.argv[2], 'utf8')))) {
  const html = renderToStaticMarkup(createElement(Form, { schema, validator, formData: schema.examples[0] }));
  const text = html.replace(/&(amp|lt|gt|quot|#x27);/g, sign => entities[sign]);
  const said = [schema.title, ...Object.values(schema.properties).flatMap(part => [...words(part, schema.$defs)])];
  faults.push(...(text.match(WRONG) ?? []).map(found => `${rule}: ${found}`));
  faults.push(...said.filter(word => !text.includes(word)).map(word => `${rule}: not drawn: ${word}`));
  drawn += 1;
}
console.log(JSON.stringify({ drawn, faults }));
