import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { resourceName } from '../../infra/resource-names.ts';
import { parseStageSettings, readStageSettings } from '../../infra/stage-settings.ts';

test('all problems of a stage file are named at once, each with its place', () => {
  const settings = { stage: 'Prod!', account: '12', logRetentionDays: 31, alarmAdress: 'a@example.com' };
  const read = () => parseStageSettings(settings, 'infra/stages/prod.json');
  expect(read).toThrow(/^infra\/stages\/prod\.json/);
  for (const place of [/ stage: /, / account: /, / logRetentionDays: /, /alarmAdress/]) {
    expect(read).toThrow(place);
  }
});

test('a stage keeps its data and lies in Frankfurt unless it says otherwise', () => {
  expect(parseStageSettings({ stage: 'live' }, 'live')).toMatchObject({
    keepData: true,
    region: 'eu-central-1',
  });
});

test('the stage dev is shipped', () => {
  expect(readStageSettings('dev')).toMatchObject({ stage: 'dev', keepData: false });
});

test('a stage without a file is refused with the names of those there are', () => {
  expect(() => readStageSettings('nowhere')).toThrow(/infra\/stages\/nowhere\.json.*dev/s);
});

test('a name AWS would refuse is refused here', () => {
  expect(resourceName('dev', 'moco-awork-projects')).toBe('tandem-dev-moco-awork-projects');
  expect(() => resourceName('dev', 'a'.repeat(60))).toThrow(/64/);
});

test('a synthesis of a stage that there is not ends with one sentence', () => {
  const app = fileURLToPath(new URL('../../infra/app.ts', import.meta.url));
  const env = { ...process.env, CDK_CONTEXT_JSON: '{"stage":"nowhere"}' };
  const { status, stderr } = spawnSync(process.execPath, [app], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr.trim()).toMatch(/^There is no infra\/stages\/nowhere\.json\..*dev$/);
});
