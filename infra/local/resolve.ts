import { LOCAL_ACCOUNT, LOCAL_REGION } from './local-account.ts';
import type { Addresses, PhysicalResource } from './physical.ts';
import { physicalResource } from './physical.ts';
import type { Template } from './template.ts';

/** Turns a value of the template, with its intrinsic functions, into what a deployed resource would see. */
export type Resolve = (value: unknown) => unknown;

const pseudoParameters: Record<string, string> = {
  'AWS::Region': LOCAL_REGION,
  'AWS::AccountId': LOCAL_ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'local',
  'AWS::StackId': `arn:aws:cloudformation:${LOCAL_REGION}:${LOCAL_ACCOUNT}:stack/local/local`,
};

type Intrinsic = (argument: unknown, resolve: Resolve) => unknown;

export function createResolver(template: Template, addresses: Addresses): Resolve {
  const physical = new Map(
    template.resources.map((resource) => [resource.logicalId, physicalResource(resource, addresses)]),
  );
  const intrinsics = intrinsicsOver(physical);
  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [name = '', argument] = entries[0] ?? [];
    const intrinsic = intrinsics[name];
    if (entries.length === 1 && intrinsic) return intrinsic(argument, resolve);
    if (entries.length === 1 && name.startsWith('Fn::')) throw new Error(`${name} is not supported locally`);
    return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner)]));
  };
  return resolve;
}

function intrinsicsOver(physical: ReadonlyMap<string, PhysicalResource>): Record<string, Intrinsic> {
  const ref = (name: string) => {
    const value = pseudoParameters[name] ?? physical.get(name)?.ref;
    if (value === undefined) throw new Error(`the template has nothing called ${name}`);
    return value;
  };
  const attribute = (logicalId: string, name: string) => {
    const value = physical.get(logicalId)?.attributes[name];
    if (value === undefined) throw new Error(`${logicalId}.${name} is not known locally`);
    return value;
  };
  const placeholder = (path: string, variables: Record<string, unknown>) => {
    if (path in variables) return String(variables[path]);
    const dot = path.indexOf('.');
    return dot < 0 ? ref(path) : attribute(path.slice(0, dot), path.slice(dot + 1));
  };
  return {
    Ref: (name) => ref(String(name)),
    'Fn::GetAtt': (path) => {
      const [logicalId = '', ...rest] = Array.isArray(path) ? path.map(String) : String(path).split('.');
      return attribute(logicalId, rest.join('.'));
    },
    'Fn::Join': (argument, resolve) => {
      const [separator, parts] = asList(argument);
      return asList(resolve(parts)).join(String(separator));
    },
    'Fn::Select': (argument, resolve) => {
      const [index, choices] = asList(argument);
      return asList(resolve(choices))[Number(index)];
    },
    'Fn::Split': (argument, resolve) => {
      const [separator, text] = asList(argument);
      return String(resolve(text)).split(String(separator));
    },
    'Fn::Sub': (argument, resolve) => {
      const [pattern, variables] = Array.isArray(argument) ? asList(argument) : [argument, {}];
      const known = Object.fromEntries(Object.entries(resolve(variables) ?? {}));
      return String(pattern).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, path: string) =>
        literal ? `\${${path}}` : placeholder(path, known),
      );
    },
  };
}

function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`a list is expected, not ${JSON.stringify(value)}`);
}
