import type { Acts } from '../kit/acts.ts';
import type { createPlanPeople } from './person-plan.ts';
import type { createProjectPeople } from './person-projects.ts';
import type { createQuotePeople } from './person-quotes.ts';
import type { createReportingPeople } from './person-reportings.ts';

const field = 'awork-Projekt anlegen';

export const projectActs: Acts<ReturnType<typeof createProjectPeople>> = {
  createCompany: { does: 'Adds a company.', example: [{ name: 'Nord GmbH' }] },
  updateCompany: { does: 'Changes what is given of a company.', example: [9010, { name: 'Nord AG' }] },
  createProject: {
    does: 'Creates a project, of a company or an internal one.',
    example: [{ name: 'Relaunch', number: 'P-1001', companyId: 9010, endDate: '2026-06-30T00:00:00' }],
  },
  updateProject: { does: 'Changes what is given of a project.', example: [9011, { projectStatusId: 3 }] },
  deleteProject: { does: 'Deletes a project with its plan and its reportings.', example: [9011] },
  defineProjectField: {
    does: 'Defines a custom field of projects.',
    example: [{ name: field, type: 'Boolean' }],
  },
  setProjectField: { does: 'Sets a custom field of a project.', example: [9011, field, 'true'] },
  linkByHq: {
    does: 'Enters the awork project that a project is linked with.',
    example: [9011, '00000000-0000-4000-8000-000000000001'],
  },
};

export const planActs: Acts<ReturnType<typeof createPlanPeople>> = {
  createTaskType: { does: 'Adds a task type.', example: [{ name: 'Konzept', isDefault: true }] },
  createTask: {
    does: 'Creates a task, which is a phase without a parent.',
    example: [{ projectId: 9011, name: 'Konzept', plannedEffort: 43.2 }],
  },
  updateTask: { does: 'Changes what is given of a task.', example: [9012, { name: 'Konzept II' }] },
  deleteTask: { does: 'Deletes a task with what lies within it.', example: [9012] },
  finishTask: { does: 'Marks a task as done.', example: [9012] },
  openTask: { does: 'Opens a task again.', example: [9012] },
  createProjectRole: { does: 'Adds a project role.', example: ['Design'] },
  setRoleRate: {
    does: 'Sets what an hour of a role costs on tasks of a type.',
    example: [{ projectRoleId: 9013, taskTypeId: 9014, chargeRateValue: 85, internalChargeRateValue: 40 }],
  },
  addProjectMember: {
    does: 'Makes somebody a member of a project in a role.',
    example: [{ projectId: 9011, userId: 9001, projectRoleId: 9013 }],
  },
};

export const reportingActs: Acts<ReturnType<typeof createReportingPeople>> = {
  createReporting: {
    does: 'Books time; durations are seconds.',
    example: [
      { userId: 9001, projectId: 9011, taskId: 9012, startOn: '2026-06-08T09:00:00Z', duration: 5400 },
    ],
  },
  updateReporting: { does: 'Changes what is given of a reporting.', example: [9015, { duration: 3600 }] },
  deleteReporting: { does: 'Deletes a reporting.', example: [9015] },
  approveReporting: { does: 'Approves a reporting.', example: [9015] },
  billReporting: { does: 'Puts a reporting on an invoice.', example: [9015] },
};

const position = { text: '<p>Workshop</p>', amount: 2.5, unit: 'Stunden', price: 120 };

export const quoteActs: Acts<ReturnType<typeof createQuotePeople>> = {
  createQuote: {
    does: 'Creates a quotation; positions with positions are groups.',
    example: [
      {
        projectId: 9011,
        subject: 'Relaunch',
        positions: [{ text: '<p>Konzeption</p>', positions: [position] }],
      },
    ],
  },
  setQuoteStatus: { does: 'Changes the status of a quotation.', example: [9016, 'Accepted'] },
  addQuotePosition: { does: 'Adds a position, in a group or in none.', example: [9016, position, 9017] },
  updateQuotePosition: { does: 'Changes what is given of a position.', example: [9018, { amount: 3 }] },
};
