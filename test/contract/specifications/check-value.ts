import { type ErrorObject, type ValidateFunction, Ajv2019 } from 'ajv/dist/2019.js';
import formats from 'ajv-formats';
import type { ApiDocument } from './documents.ts';
import { createTranslator, type Reading, type Schema } from './json-schema.ts';

export interface Difference {
  /** A JSON pointer with `*` for any index. */
  pointer: string;
  problem: string;
}

/** What is wrong with a value by a schema of the document. */
export type CheckValue = (value: unknown, schema: Schema, reading: Omit<Reading, 'document'>) => Difference[];

export function createCheckValue(document: ApiDocument): CheckValue {
  const ajv = new Ajv2019({ allErrors: true, strict: false, logger: false });
  formats.default(ajv);
  const compilers = new Map<string, (schema: Schema) => ValidateFunction>();
  return (value, schema, reading) => {
    const key = `${reading.direction} ${reading.presence}`;
    const compile = compilers.get(key) ?? createCompiler(ajv, { ...reading, document });
    compilers.set(key, compile);
    const validate = compile(schema);
    return validate(value) ? [] : (validate.errors ?? []).flatMap(toDifference);
  };
}

function createCompiler(ajv: Ajv2019, reading: Reading): (schema: Schema) => ValidateFunction {
  const translate = createTranslator(reading);
  const compiled = new Map<Schema, ValidateFunction>();
  return (source) => {
    const known = compiled.get(source);
    if (known) return known;
    const { schema, definitions } = translate(source);
    for (const [name, definition] of definitions) ajv.addSchema(definition, name);
    const validate = ajv.compile(schema);
    compiled.set(source, validate);
    return validate;
  };
}

function toDifference({ instancePath, keyword, params, message }: ErrorObject): Difference[] {
  const at = instancePath.replace(/\/\d+(?=\/|$)/g, '/*');
  switch (keyword) {
    // Only says that the condition for null led elsewhere.
    case 'if':
      return [];
    case 'required':
      return [{ pointer: `${at}/${params['missingProperty']}`, problem: 'is missing' }];
    case 'unevaluatedProperties':
      return [{ pointer: `${at}/${params['unevaluatedProperty']}`, problem: 'is not in the document' }];
    default:
      return [{ pointer: at, problem: message ?? keyword }];
  }
}
