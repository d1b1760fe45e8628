import type { Vendor } from '../../../shared/vendor.ts';
import { aworkDomain } from '../../../shared/vendors/awork/access.ts';
import { hqDomain } from '../../../shared/vendors/hq/access.ts';
import { mocoDomain } from '../../../shared/vendors/moco/access.ts';
import { momentDomain } from '../../../shared/vendors/moment/access.ts';
import { powerOfficeDomain } from '../../../shared/vendors/poweroffice/access.ts';
import { personioDomain } from '../../../shared/vendors/personio/access.ts';

/** Where each vendor lives. A vendor without a line here is reached at named addresses only. */
export const vendorDomains: Readonly<Partial<Record<Vendor, string>>> = {
  moco: mocoDomain,
  awork: aworkDomain,
  hq: hqDomain,
  personio: personioDomain,
  moment: momentDomain,
  poweroffice: powerOfficeDomain,
};
