import type { Acts } from '../kit/acts.ts';
import type { MocoPeople } from './person.ts';

const entry = { date: '2026-03-04', project_id: 1001, task_id: 2001, seconds: 3600, description: 'Konzept' };

export const mocoActs: Acts<MocoPeople> = {
  createProject: {
    does: 'Creates a project, led by the account owner and in euros unless said otherwise.',
    example: [{ name: 'Relaunch', customer_id: 3001, tags: ['Sync to awork'] }],
  },
  updateProject: {
    does: 'Changes what is given of a project; `active` archives it or takes it back.',
    example: [1001, { name: 'Relaunch 2026', finish_date: '2026-06-30' }],
  },
  archiveProject: { does: 'Archives a project.', example: [1001] },
  deleteProject: { does: 'Deletes a project without hours.', example: [1001] },
  addTask: { does: 'Adds a service to a project.', example: [1001, { name: 'Konzept', billable: true }] },
  updateTask: { does: 'Changes what is given of a service.', example: [2001, { active: false }] },
  deleteTask: { does: 'Deletes a service without hours.', example: [2001] },
  assignUser: {
    does: 'Assigns a person to a project, also one that was taken off it.',
    example: [1001, 4001],
  },
  unassignUser: {
    does: 'Takes a person off a project; where there are hours the contract is switched off.',
    example: [1001, 4001],
  },
  createActivity: { does: 'Books time as that person.', example: [4001, entry] },
  updateActivity: {
    does: 'Changes what is given of booked time, as its person.',
    example: [5001, { seconds: 1800 }],
  },
  deleteActivity: { does: 'Deletes booked time, as its person.', example: [5001] },
  billActivity: { does: 'Puts booked time on an invoice.', example: [5001] },
  setBillableSeconds: {
    does: 'Sets how much of booked time is billed, as the leader of the project.',
    example: [5001, 900],
  },
  takeDays: {
    does: 'Enters an absence on every day of the period that the person works: 1 unplannable, 2 public holiday, 3 sick day, 4 holiday, 5 absence.',
    example: [{ userId: 4001, from: '2026-04-02', to: '2026-04-10', code: 4, comment: 'Ostern' }],
  },
  changeDay: {
    does: 'Changes what is given of an absence of one day.',
    example: [8001, { pm: false, comment: 'Nur vormittags' }],
  },
  removeDay: { does: 'Removes an absence of one day.', example: [8001] },
  employ: {
    does: 'Gives a person a week of working hours, from a day on and open ended unless said otherwise.',
    example: [{ userId: 4001, am: [4, 4, 4, 4, 4], pm: [4, 4, 4, 4, 0], from: '2026-01-01', to: null }],
  },
  createUser: {
    does: 'Adds a person.',
    example: [{ firstname: 'Jonas', lastname: 'Keller', email: 'jonas@nordagentur.example' }],
  },
  updateUser: { does: 'Changes what is given of a person.', example: [4001, { active: false }] },
  createCompany: {
    does: 'Adds a company, a customer unless said otherwise.',
    example: [{ name: 'ACME GmbH' }],
  },
  updateCompany: { does: 'Changes what is given of a company.', example: [3001, { name: 'ACME AG' }] },
  createCustomField: {
    does: 'Defines a custom field, of projects unless said otherwise.',
    example: [{ name: 'Sync zu awork', kind: 'Boolean' }],
  },
  updateCustomField: {
    does: 'Changes the name or the options of a custom field.',
    example: [6001, { defaults: ['Website', 'Kampagne'] }],
  },
  revokeKey: { does: 'Revokes an API key.', example: ['moco-key'] },
  addKey: {
    does: 'Adds an API key: its rights, and whose it is unless it is the account’s.',
    example: ['other-key', 'full', 4001],
  },
  setPlan: { does: 'Sets the requests allowed in two minutes; null lifts the limit.', example: [120] },
  lockPeriod: {
    does: 'Locks times up to and with that day; null opens everything.',
    example: ['2026-02-28'],
  },
  switchOffWebhook: { does: 'Switches a webhook off.', example: [7001] },
};
