import { defineConnector } from '../../shared/connector.ts';
import { aworkVendor } from '../../shared/vendors/awork/vendor.ts';
import { hqVendor } from '../../shared/vendors/hq/vendor.ts';
import { aworkHqTimes } from './awork-hq-times/definition.ts';
import { hqAworkProjects } from './hq-awork-projects/definition.ts';
import { hqAworkSettingWords } from './setting-words.ts';
import { hqAworkSettings } from './settings.ts';

export const hqAwork = defineConnector({
  id: 'hq-awork',
  settings: hqAworkSettings,
  settingWords: hqAworkSettingWords,
  vendors: [hqVendor, aworkVendor],
  directions: [
    {
      definition: hqAworkProjects,
      load: async () => (await import('./hq-awork-projects/direction.ts')).direction,
    },
    {
      definition: aworkHqTimes,
      load: async () => (await import('./awork-hq-times/direction.ts')).direction,
    },
  ],
  operations: async () => (await import('./operations.ts')).operations,
});
