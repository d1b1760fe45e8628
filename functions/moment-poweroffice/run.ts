import type { RunContext } from '../../shared/run-context.ts';
import { connectVendors } from '../../shared/vendors/connect.ts';
import type { MomentClient } from '../../shared/vendors/moment/client.ts';
import { createMomentClient } from '../../shared/vendors/moment/client.ts';
import { momentVendor } from '../../shared/vendors/moment/vendor.ts';
import type { PowerOfficeClient } from '../../shared/vendors/poweroffice/client.ts';
import { createPowerOfficeClient } from '../../shared/vendors/poweroffice/client.ts';
import { powerOfficeVendor } from '../../shared/vendors/poweroffice/vendor.ts';
import type { MomentPowerOfficeSettings } from './settings.ts';
import { momentPowerOfficeSettings } from './settings.ts';

/** What the directions between Moment and PowerOffice Go work with. */
export interface MomentPowerOfficeRun extends Pick<
  RunContext,
  'connection' | 'links' | 'locks' | 'cache' | 'ask' | 'now' | 'looksAgain' | 'restores'
> {
  settings: MomentPowerOfficeSettings;
  moment: MomentClient;
  powerOffice: PowerOfficeClient;
  /** The Moment company, part of the references we leave in PowerOffice. */
  companyCode: string;
}

export function openMomentPowerOfficeRun(context: RunContext): MomentPowerOfficeRun {
  const [moment, powerOffice] = connectVendors(
    context,
    [momentVendor, createMomentClient],
    [powerOfficeVendor, createPowerOfficeClient],
  );
  return {
    ...context,
    settings: momentPowerOfficeSettings.parse(context.connection.settings),
    moment: moment.client,
    powerOffice: powerOffice.client,
    companyCode: moment.access.companyCode,
  };
}
