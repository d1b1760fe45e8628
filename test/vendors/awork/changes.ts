import { toPascalCase } from './refusal.ts';

export interface Change {
  property: string;
  old?: string;
  new?: string;
}

const unmentioned = new Set(['id', 'resourceVersion', 'updatedBy']);

/** What a webhook says about an edit: plain fields only, as text (guessed). */
export function changesBetween(before: object, after: object): Change[] {
  const earlier = new Map<string, unknown>(Object.entries(before));
  const changes: Change[] = [];
  for (const [field, value] of Object.entries(after)) {
    const old = earlier.get(field);
    if (unmentioned.has(field) || old === value || isNested(old) || isNested(value)) continue;
    changes.push({ property: toPascalCase(field), ...asText('old', old), ...asText('new', value) });
  }
  return changes;
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function asText(side: 'old' | 'new', value: unknown): { old?: string; new?: string } {
  return value === null || value === undefined ? {} : { [side]: String(value) };
}
