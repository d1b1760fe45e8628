import type { SimulatorWorld } from '../kit/simulator.ts';
import { type Company, type CompanySettings, initialSettings, openCompany } from './company.ts';
import type { MomentCompany, MomentService } from './service.ts';
import { createHooks, type Hooks } from './webhooks.ts';

/** The whole service, handed to every rule. */
export interface Moment {
  world: SimulatorWorld;
  service: MomentService;
  hooks: Hooks;
  findCompany(companyCode: string): Company | undefined;
  companies(): Company[];
  addCompany(company: MomentCompany): Company;
}

export function openMoment(world: SimulatorWorld, service: MomentService): Moment {
  const settings = world.collections.open<CompanySettings>('companies');
  const open = new Map<string, Company>();
  const addCompany = (given: MomentCompany) => {
    if (open.has(given.companyCode)) throw new Error(`the company ${given.companyCode} exists`);
    settings.put(given.companyCode, settings.get(given.companyCode) ?? initialSettings(given));
    const company = openCompany(world, given.companyCode);
    open.set(company.code, company);
    return company;
  };
  const kept = settings.values();
  for (const company of kept) addCompany(company);
  for (const company of service.companies) if (!open.has(company.companyCode)) addCompany(company);
  return {
    world,
    service,
    hooks: createHooks(world, service),
    findCompany: (companyCode) => open.get(companyCode),
    companies: () => [...open.values()],
    addCompany,
  };
}
