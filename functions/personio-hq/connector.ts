import { defineConnector } from '../../shared/connector.ts';
import { hqVendor } from '../../shared/vendors/hq/vendor.ts';
import { personioVendor } from '../../shared/vendors/personio/vendor.ts';
import { personioHqAbsences } from './personio-hq-absences/definition.ts';
import { personioHqSettingWords } from './setting-words.ts';
import { personioHqSettings } from './settings.ts';

export const personioHq = defineConnector({
  id: 'personio-hq',
  settings: personioHqSettings,
  settingWords: personioHqSettingWords,
  vendors: [personioVendor, hqVendor],
  directions: [
    {
      definition: personioHqAbsences,
      load: async () => (await import('./personio-hq-absences/direction.ts')).direction,
    },
  ],
  operations: async () => (await import('./operations.ts')).operations,
});
