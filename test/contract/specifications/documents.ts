import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
/**
 * Where copies of the vendors' API documents lie. They carry no licence, so the project holds none; the checks that read
 * them are skipped without them.
 */
export const documentFolder =
  process.env['VENDOR_SPECIFICATIONS'] ?? resolve(project, '../shared/vendors/specs');

/** The part of OpenAPI 3.0 and Swagger 2.0 that the checks read. */
export interface ApiDocument {
  openapi?: string;
  swagger?: string;
  paths: Record<string, Record<string, unknown>>;
  components?: Record<string, unknown>;
  definitions?: Record<string, unknown>;
}

/** Why the checks of these documents cannot run. */
export function missingDocuments(files: readonly string[]): string | undefined {
  const missing = files.filter((file) => !existsSync(join(documentFolder, file)));
  if (missing.length === 0) return undefined;
  return `${missing.join(', ')} not in ${documentFolder}; VENDOR_SPECIFICATIONS names another folder`;
}

export function readDocument(file: string): ApiDocument {
  const text = readFileSync(join(documentFolder, file), 'utf8');
  return (file.endsWith('.json') ? JSON.parse(text) : parse(text)) as ApiDocument;
}
