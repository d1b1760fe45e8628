import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
const templateSchema = z.object({ Resources: z.record(z.string(), resourceSchema) });

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({ type: z.string(), properties: z.object({ templateFile: z.string().optional() }).optional() }),
  ),
});

export interface Resource {
  logicalId: string;
  type: string;
  properties: Record<string, unknown>;
}

/** A synthesized stack: what is declared, and where its bundles lie. */
export interface Template {
  directory: string;
  resources: readonly Resource[];
}

export function readTemplate(directory: string): Template {
  const manifest = manifestSchema.parse(readJson(join(directory, 'manifest.json')));
  const stacks = Object.values(manifest.artifacts).filter(({ type }) => type === 'aws:cloudformation:stack');
  const [file, ...others] = stacks.map(({ properties }) => properties?.templateFile);
  if (file === undefined || others.length > 0) {
    throw new Error(`${directory} holds ${stacks.length} stacks, exactly one is expected`);
  }
  const { Resources } = templateSchema.parse(readJson(join(directory, file)));
  const resources = Object.entries(Resources).map(([logicalId, resource]) => ({
    logicalId,
    type: resource.Type,
    properties: resource.Properties,
  }));
  return { directory, resources };
}

export function ofType(template: Template, ...types: string[]): Resource[] {
  return template.resources.filter(({ type }) => types.includes(type));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
