import type { Connection } from '../../shared/connections/connection.ts';
import type { RunContext } from '../../shared/direction.ts';
import type { QuotaOwners } from '../../shared/quota/rate-limiter.ts';
import type { ConnectionSecret } from '../../shared/secrets/connection-secret.ts';
import { momentAccess, momentDomain, momentQuota } from '../../shared/vendors/moment/access.ts';
import type { MomentClient } from '../../shared/vendors/moment/client.ts';
import { createMomentClient } from '../../shared/vendors/moment/client.ts';
import {
  powerOfficeAccess,
  powerOfficeDomain,
  powerOfficeQuota,
} from '../../shared/vendors/poweroffice/access.ts';
import type { PowerOfficeClient } from '../../shared/vendors/poweroffice/client.ts';
import { createPowerOfficeClient } from '../../shared/vendors/poweroffice/client.ts';
import type { MomentPowerOfficeSettings } from './settings.ts';
import { momentPowerOfficeSettings } from './settings.ts';
import { checkBaseUrl, clientOptions, readAccess } from '../../shared/vendors/connect.ts';

/** What the directions between Moment and PowerOffice Go work with. */
export interface MomentPowerOfficeRun extends Pick<
  RunContext,
  'connection' | 'links' | 'locks' | 'cache' | 'send' | 'now'
> {
  settings: MomentPowerOfficeSettings;
  moment: MomentClient;
  powerOffice: PowerOfficeClient;
  /** The Moment company, part of the references we leave in PowerOffice. */
  companyCode: string;
}

export function openMomentPowerOfficeRun(context: RunContext): MomentPowerOfficeRun {
  const { moment, powerOffice } = bothAccesses(context.secret);
  checkBaseUrl(moment.baseUrl, momentDomain, context);
  checkBaseUrl(powerOffice.baseUrl, powerOfficeDomain, context);
  const options = clientOptions(context);
  return {
    ...context,
    settings: momentPowerOfficeSettings.parse(context.connection.settings),
    moment: createMomentClient(moment, options),
    powerOffice: createPowerOfficeClient(powerOffice, { ...options, cache: context.cache }),
    companyCode: moment.companyCode,
  };
}

export function momentPowerOfficeQuotaOwners(connection: Connection, secret: ConnectionSecret): QuotaOwners {
  const { moment, powerOffice } = bothAccesses(secret);
  return { moment: momentQuota(moment), poweroffice: powerOfficeQuota(powerOffice, connection.id) };
}

function bothAccesses(secret: ConnectionSecret) {
  const [moment, powerOffice] = readAccess(
    secret,
    { vendor: 'moment', schema: momentAccess },
    { vendor: 'poweroffice', schema: powerOfficeAccess },
  );
  return { moment, powerOffice };
}
