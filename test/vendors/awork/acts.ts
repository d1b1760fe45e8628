import type { Acts } from '../kit/acts.ts';
import type { AworkPeople } from './person.ts';

const id = '00000000-0000-4000-8000-000000000001';
const typeOfWorkId = '00000000-0000-4000-8000-000000000002';
const userId = '00000000-0000-4000-8000-000000000003';

export const aworkActs: Acts<AworkPeople> = {
  createTimeEntry: {
    does: 'Books time for a person, on a task, on a project or on neither.',
    example: [
      {
        ...{ userId, typeOfWorkId, taskId: id, startDateLocal: '2026-03-04', startTimeLocal: '09:00:00' },
        ...{ durationSeconds: 3600, note: 'Entwurf' },
      },
    ],
  },
  updateTimeEntry: {
    does: 'Changes what is given of a time entry.',
    example: [id, { durationSeconds: 1800 }],
  },
  moveTimeEntry: {
    does: 'Moves a time entry to another task, project or person.',
    example: [id, { userId }],
  },
  deleteTimeEntry: { does: 'Deletes a time entry.', example: [id] },
  startTimer: { does: 'Starts a timer as that person.', example: [userId, { typeOfWorkId, taskId: id }] },
  stopTimer: { does: 'Stops the timer of that person.', example: [userId] },
  createAbsence: {
    does: 'Enters an absence; on a single day a half day on start is the morning, on end the afternoon.',
    example: [{ userId, startOn: '2026-04-02', endOn: '2026-04-10', isHalfDayOnEnd: true }],
  },
  changeAbsence: {
    does: 'Changes what is given of an absence that no other system keeps.',
    example: [id, { endOn: '2026-04-11', isHalfDayOnEnd: false }],
  },
  deleteAbsence: { does: 'Deletes an absence that no other system keeps.', example: [id] },
  createAbsenceByApi: {
    does: 'Enters an absence as another integration does by the API.',
    example: [{ userId, startOn: '2026-04-02', endOn: '2026-04-10', externalProvider: 'Personio' }],
  },
  changeAbsenceByApi: {
    does: 'Changes what is given of any absence by the API, its mark too.',
    example: [id, { externalProvider: null }],
  },
  deleteAbsenceByApi: { does: 'Deletes any absence by the API.', example: [id] },
  createProject: {
    does: 'Creates a project.',
    example: [{ name: 'Relaunch', startDate: '2026-03-01', dueDate: '2026-06-30', projectKey: 'WEB' }],
  },
  updateProject: { does: 'Changes what is given of a project.', example: [id, { name: 'Relaunch 2026' }] },
  deleteProject: {
    does: 'Deletes a project; its times stay without it unless they are to go too.',
    example: [id, { deleteTimeTrackings: false }],
  },
  addRetainer: {
    does: 'Adds a retainer of so many seconds to a project, whose time budget is the sum of them from then on.',
    example: [id, 36_000],
  },
  setResponsible: {
    does: 'Makes somebody responsible for a project in place of whoever was; null leaves it without.',
    example: [id, userId],
  },
  connectRole: {
    does: 'Makes the project role of that name available in these types of project only; null in all.',
    example: ['Team', []],
  },
  setProjectTags: { does: 'Replaces the tags of a project.', example: [id, ['Retainer']] },
  createTask: {
    does: 'Creates a task of a project, in the list of that name.',
    example: [{ projectId: id, name: 'Design', listName: 'MOCO' }],
  },
  updateTask: { does: 'Changes what is given of a task.', example: [id, { name: 'Design II' }] },
  deleteTask: {
    does: 'Deletes a task; its times stay without it unless they are to go too.',
    example: [id, { deleteTimeTrackings: false }],
  },
  deleteList: {
    does: 'Deletes a task list; its tasks stay unless they are to go too.',
    example: [id, { deleteTasks: false }],
  },
  putTaskInLists: {
    does: 'Puts a task in these lists, and takes it out of all others.',
    example: [id, [id]],
  },
  createList: { does: 'Adds a task list to a project.', example: [id, 'Konzept [5,4d]'] },
  renameList: { does: 'Renames a task list.', example: [id, 'Konzept [6d]'] },
  archiveList: { does: 'Archives a task list.', example: [id] },
  createTypeOfWork: { does: 'Adds a type of work.', example: [{ name: 'Beratung' }] },
  createTemplate: {
    does: 'Adds a project template with its lists and tasks.',
    example: [{ name: 'Website', lists: [{ name: 'Start', tasks: ['Kick-off'] }] }],
  },
  revokeKey: { does: 'Revokes an API key.', example: ['awork-key'] },
  addKey: { does: 'Adds an API key.', example: [{ key: 'other-key' }] },
  setLimits: {
    does: 'Sets the requests allowed in a minute and in a second; null lifts a limit.',
    example: [{ requestsPerMinute: 1000, requestsPerSecond: null }],
  },
  switchOffWebhook: { does: 'Switches a webhook off.', example: [id] },
  createUser: {
    does: 'Adds a person.',
    example: [{ firstName: 'Mia', lastName: 'Maas', email: 'mia@nordagentur.example' }],
  },
  updateUser: { does: 'Changes what is given of a person.', example: [id, { isArchived: true }] },
  deactivateUser: { does: 'Deactivates a person.', example: [id] },
  deleteUser: { does: 'Deletes a person, whose times stay without one.', example: [id] },
  createCompany: { does: 'Adds a client.', example: ['ACME GmbH'] },
  renameCompany: { does: 'Renames a client.', example: [id, 'ACME AG'] },
};
