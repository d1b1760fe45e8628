import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { definitions as registered } from '../../functions/registry.ts';
import { parseStageSettings } from '../../infra/stage-settings.ts';
import { addTandem } from '../../infra/tandem-app.ts';
import type { TandemStackProps } from '../../infra/tandem-stack.ts';
import { TandemStack } from '../../infra/tandem-stack.ts';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import { aworkVendor } from '../../shared/vendors/awork/vendor.ts';
import { hqVendor } from '../../shared/vendors/hq/vendor.ts';
import type { TemplateJson } from './template-reading.ts';

export interface StageOptions {
  settings?: Record<string, unknown>;
  definitions?: readonly DirectionDefinition[];
}

export { registered };

/** A direction nobody has built, of another connector, which the newest real one sends to. */
export const madeUp: DirectionDefinition = {
  id: 'hq-awork-absences',
  connector: 'hq-awork',
  source: hqVendor,
  target: aworkVendor,
  entities: ['absence'],
  hooks: [],
  sweeps: [
    { scope: 'changed', everyMinutes: 7 },
    { scope: 'all', everyMinutes: 4320 },
  ],
  chainsTo: [],
  worker: { timeoutSeconds: 45, memoryMegabytes: 1024, maxConcurrency: 3 },
  filters: ['ids'],
  callsPerRecord: 1,
  replicaLagSeconds: 1,
  fieldWords: [],
  titledBy: {},
  reasons: {},
  harm: 'Absences are missing in awork.',
};

const cdkFile = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

function createApp(): App {
  return new App({ context: { ...cdkFile.context, 'aws:cdk:bundling-stacks': [] } });
}

function propsOf({ settings = {}, definitions = registered }: StageOptions): TandemStackProps {
  return {
    settings: parseStageSettings(settings, 'test'),
    definitions,
    entryOf: () => fileURLToPath(new URL('empty-handler.ts', import.meta.url)),
  };
}

/** The stage as the app builds it, with the rule packs that speak up when it is synthesized. */
export function addStage(options: StageOptions = {}): TandemStack {
  return addTandem(createApp(), propsOf(options));
}

/** What would be deployed. */
export function synthesize(options: StageOptions = {}): TemplateJson {
  return Template.fromStack(addStage(options)).toJSON() as TemplateJson;
}

/** The constructs alone, without the rule packs. */
export function buildStack(options: StageOptions = {}): TandemStack {
  return new TandemStack(createApp(), 'tandem', propsOf(options));
}
