import type * as z from 'zod';
import { badRequest } from './refusal.ts';

/** Checks the JSON of a request; surplus fields are refused by the strict schemas (guessed). */
export async function acceptJson<T>(schema: z.ZodType<T>, request: Request): Promise<T> {
  const result = schema.safeParse(await readJson(request));
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw badRequest(problems.join('; '));
}

async function readJson(request: Request): Promise<unknown> {
  if (!request.headers.get('content-type')?.includes('application/json'))
    throw badRequest('JSON is expected');
  try {
    return JSON.parse(await request.text());
  } catch {
    throw badRequest('The body is not valid JSON');
  }
}
