import { App } from 'aws-cdk-lib';
import { definitions } from '../functions/registry.ts';
import { entryInFunctions } from './function-entries.ts';
import { readStageSettings } from './stage-settings.ts';
import { addTandem } from './tandem-app.ts';

const app = new App();
const stage = String(app.node.tryGetContext('stage') ?? 'dev');

addTandem(app, {
  settings: readStageSettings(stage),
  definitions,
  entryOf: entryInFunctions,
});
app.synth();
