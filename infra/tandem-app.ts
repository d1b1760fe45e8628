import type { App } from 'aws-cdk-lib';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { TandemStackProps } from './tandem-stack.ts';
import { TandemStack } from './tandem-stack.ts';

/** One stage of Tandem; a finding of either rule pack stops the synthesis. */
export function addTandem(app: App, props: TandemStackProps): TandemStack {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return new TandemStack(app, `tandem-${props.settings.stage}`, props);
}
