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
