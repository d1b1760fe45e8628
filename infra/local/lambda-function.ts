import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import * as z from 'zod';
import { allowedActions, attribute } from './allowed-actions.ts';
import type { Endpoints } from './local-account.ts';
import { LOCAL_REGION, localArn, localCredentials } from './local-account.ts';
import { nameOf } from './physical.ts';
import type { Resolve } from './resolve.ts';
import type { Resource, Template } from './template.ts';
import { ofType } from './template.ts';

/** A function as the template declares it, with everything resolved for this machine. */
export interface LambdaFunction {
  name: string;
  arn: string;
  /** The bundled module and the name of its export. */
  modulePath: string;
  exportName: string;
  /** By its policy, such as `dynamodb:GetItem`. */
  allowedActions: readonly string[];
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMegabytes: number;
}

const functionProperties = z.object({
  Handler: z.string(),
  Role: attribute,
  Code: z.object({ S3Key: z.string() }),
  // The service's own defaults.
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()).default({}) }).optional(),
});

export interface FunctionPlace {
  resolve: Resolve;
  endpoints: Endpoints;
  /** Replace what the template says, for every function. */
  overrides: Readonly<Record<string, string>>;
}

export function readFunctions(template: Template, place: FunctionPlace): LambdaFunction[] {
  return ofType(template, 'AWS::Lambda::Function').map((resource) => readFunction(template, resource, place));
}

function readFunction(template: Template, resource: Resource, place: FunctionPlace): LambdaFunction {
  const name = nameOf(resource, 'FunctionName');
  const { Handler, Role, Code, Timeout, MemorySize, Environment } = functionProperties.parse(
    resource.properties,
  );
  const dot = Handler.lastIndexOf('.');
  const declared = Object.entries(Environment?.Variables ?? {});
  const variables = Object.fromEntries(
    declared.map(([key, value]) => [key, String(place.resolve(value))] as const),
  );
  return {
    name,
    arn: localArn('lambda', `function:${name}`),
    modulePath: findModule(template.directory, Code.S3Key, Handler.slice(0, dot)),
    exportName: Handler.slice(dot + 1),
    allowedActions: allowedActions(template, Role),
    environment: {
      ...platformVariables(name, MemorySize, place.endpoints),
      ...variables,
      ...place.overrides,
    },
    timeoutSeconds: Timeout,
    memoryMegabytes: MemorySize,
  };
}

/** The CDK stages a bundle under the name of its upload; the template needs no other file to find it. */
function findModule(directory: string, key: string, module: string): string {
  const bundle = join(directory, `asset.${basename(key, extname(key))}`);
  const paths = ['.mjs', '.js', '.cjs'].map((extension) => join(bundle, `${module}${extension}`));
  const path = paths.find(existsSync);
  if (path === undefined) throw new Error(`no bundle at ${paths[0]}; synthesize again`);
  return path;
}

function platformVariables(name: string, memoryMegabytes: number, endpoints: Endpoints) {
  return {
    AWS_REGION: LOCAL_REGION,
    AWS_DEFAULT_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secretsManager,
    AWS_ENDPOINT_URL_SESV2: endpoints.ses,
  };
}
