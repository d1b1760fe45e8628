import { App } from 'aws-cdk-lib';
import { definitions } from '../functions/registry.ts';
import { entryInFunctions } from './function-entries.ts';
import type { StageSettings } from './stage-settings.ts';
import { readStageSettings } from './stage-settings.ts';
import { addTandem } from './tandem-app.ts';

const app = new App();
const stage = String(app.node.tryGetContext('stage') ?? 'dev');

addTandem(app, {
  settings: readOrEnd(stage),
  definitions,
  entryOf: entryInFunctions,
});
app.synth();

/** A stage that is missing or wrong is a mistake of whoever deploys, whom a stack would not help. */
function readOrEnd(name: string): StageSettings {
  try {
    return readStageSettings(name);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
