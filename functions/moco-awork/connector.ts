import { defineConnector } from '../../shared/connector.ts';
import { aworkVendor } from '../../shared/vendors/awork/vendor.ts';
import { mocoVendor } from '../../shared/vendors/moco/vendor.ts';
import { aworkMocoTimes } from './awork-moco-times/definition.ts';
import { mocoAworkAbsences } from './moco-awork-absences/definition.ts';
import { mocoAworkProjects } from './moco-awork-projects/definition.ts';
import { mocoAworkSettingWords } from './setting-words.ts';
import { mocoAworkSettings } from './settings.ts';

export const mocoAwork = defineConnector({
  id: 'moco-awork',
  settings: mocoAworkSettings,
  settingWords: mocoAworkSettingWords,
  vendors: [mocoVendor, aworkVendor],
  directions: [
    {
      definition: mocoAworkProjects,
      load: async () => (await import('./moco-awork-projects/direction.ts')).direction,
    },
    {
      definition: aworkMocoTimes,
      load: async () => (await import('./awork-moco-times/direction.ts')).direction,
    },
    {
      definition: mocoAworkAbsences,
      load: async () => (await import('./moco-awork-absences/direction.ts')).direction,
    },
  ],
  operations: async () => (await import('./operations.ts')).operations,
});
