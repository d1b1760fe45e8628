import { defineConnector } from '../../shared/connector.ts';
import { momentVendor } from '../../shared/vendors/moment/vendor.ts';
import { powerOfficeVendor } from '../../shared/vendors/poweroffice/vendor.ts';
import { momentPowerOfficeInvoices } from './moment-poweroffice-invoices/definition.ts';
import { powerOfficeMomentExpenses } from './poweroffice-moment-expenses/definition.ts';
import { momentPowerOfficeSettingWords } from './setting-words.ts';
import { momentPowerOfficeSettings } from './settings.ts';

export const momentPowerOffice = defineConnector({
  id: 'moment-poweroffice',
  settings: momentPowerOfficeSettings,
  settingWords: momentPowerOfficeSettingWords,
  vendors: [momentVendor, powerOfficeVendor],
  directions: [
    {
      definition: momentPowerOfficeInvoices,
      load: async () => (await import('./moment-poweroffice-invoices/direction.ts')).direction,
    },
    {
      definition: powerOfficeMomentExpenses,
      load: async () => (await import('./poweroffice-moment-expenses/direction.ts')).direction,
    },
  ],
  operations: async () => (await import('./operations.ts')).operations,
});
